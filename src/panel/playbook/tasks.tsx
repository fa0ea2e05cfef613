import type { PlaybookView, TaskGroupView, TaskView } from '../../core/view';
import { count } from '../../text';
import { FixButton, Fold, Icon, Jump, Placeholders, Section, SeverityIcon, Words, useActions } from '../components';
import { Help } from './help';

/** What to do next: one thing first, then all that is needed now, then what later stages need, by gate. */
export function Tasks({ view }: { readonly view: PlaybookView }) {
  const { goal, tasks, next } = view;
  if (!goal) return null;
  if (!tasks.length) return <Done view={view} />;
  return (
    <>
      {goal.isReady ? <Done view={view} /> : null}
      <Section id="next" title="What next" action={<AddGates missing={goal.missingGates} />}>
        {next && !isOnly(tasks) ? <First next={next} /> : null}
        {tasks.map((group, index) => (
          <Group key={group.stage} group={group} isFirst={index === 0} />
        ))}
        {goal.waived.length ? <p class="note">{waivedSaid(goal)}</p> : null}
      </Section>
    </>
  );
}

function AddGates({ missing }: { readonly missing: number }) {
  const { addMissingGates } = useActions();
  return addMissingGates && missing > 1 ? (
    <button type="button" class="button text" onClick={addMissingGates}>
      Add all {missing} missing gates
    </button>
  ) : null;
}

/** True where the list itself is the one thing to do: it stands open, so nothing has to lead to it. */
const isOnly = ([first, ...later]: readonly TaskGroupView[]): boolean =>
  !later.length && first?.gates.length === 1 && first.gates[0]?.tasks.length === 1;

/** The one thing to do first, and what progress would then be. */
function First({ next: { task, then } }: { readonly next: NonNullable<PlaybookView['next']> }) {
  return (
    <div class="first">
      <p>
        <span class="quiet">First: </span>
        <strong>{task.title}</strong> {task.isGate ? null : <span class="quiet">· {task.gate.title}</span>}
      </p>
      {task.fix !== null || task.choices.length ? (
        <FixButton finding={task} isFirst />
      ) : (
        <Placeholders finding={task} />
      )}
      {then === null ? null : <p class="quiet">Once met: {then}</p>}
    </div>
  );
}

function Group({ group, isFirst }: { readonly group: TaskGroupView; readonly isFirst: boolean }) {
  const { title, openChecks, gates, stage } = group;
  if (isFirst)
    return (
      <div class="task-group">
        <h3 id={`tasks-${stage}`}>
          {title} <span class="badge">{openChecks}</span>
        </h3>
        <ul class="rows" aria-labelledby={`tasks-${stage}`}>
          {gates.flatMap(({ tasks }) => tasks.map((task) => <Task key={task.id} task={task} hasGate />))}
        </ul>
      </div>
    );
  return (
    <div class="task-group">
      <h3>
        {title} <span class="badge">{openChecks}</span>
      </h3>
      {gates.map(({ gate, openChecks: open, tasks }) => (
        <Fold
          key={gate.id}
          id={`tasks-${stage}-${gate.id}`}
          summary={
            <>
              <span class="fold-title">{gate.title}</span>
              <span class="quiet">{count(open, 'open check')}</span>
            </>
          }
        >
          <ul class="rows">
            {tasks.map((task) => (
              <Task key={task.id} task={task} />
            ))}
          </ul>
        </Fold>
      ))}
    </div>
  );
}

function Task({ task, hasGate = false }: { readonly task: TaskView; readonly hasGate?: boolean }) {
  const { id, title, gate, isGate, severity, message, place, checks } = task;
  const about = isGate ? count(checks.length, 'check') : hasGate ? gate.title : '';
  return (
    <li class="row task">
      <SeverityIcon severity={severity} />
      <div class="row-text">
        <p class="row-title">
          <Jump to={place}>{title}</Jump>
          <span class="quiet">{[about, `line ${place.start.line + 1}`].filter(Boolean).join(' · ')}</span>
        </p>
        <p class="quiet">
          <Words message={message} />
        </p>
        <Placeholders finding={task} />
        <div class="task-more">
          <Fold id={`why-${id}`} class="why" summary={isGate ? 'What it asks' : 'Why, and an example'}>
            <Help help={task.help} />
          </Fold>
          <Exceptions task={task} />
        </div>
      </div>
      <FixButton finding={task} />
    </li>
  );
}

/** What can be said of a check that will not be met now, or not at all. */
function Exceptions({ task: { waivable, declarable, title } }: { readonly task: TaskView }) {
  const { waive, declare } = useActions();
  return (
    <>
      {waive && waivable.length ? (
        <button type="button" class="button text" aria-label={`Waive ${title}…`} onClick={() => waive(waivable)}>
          Waive…
        </button>
      ) : null}
      {declare && declarable !== null ? (
        <button
          type="button"
          class="button text"
          aria-label={`${title} does not apply, because…`}
          onClick={() => declare(declarable)}
        >
          Does not apply…
        </button>
      ) : null}
    </>
  );
}

/** Nothing stands in the way, or nothing is open any more. */
function Done({ view: { goal, faults } }: { readonly view: PlaybookView }) {
  const { promote } = useActions();
  if (!goal) return null;
  const { stage, isNext, isReady } = goal;
  const title = !isReady ? 'No open checks' : isNext ? `Ready for ${stage}` : `No open checks in ${stage}`;
  const said = isReady ? (isNext ? `No open check blocks ${stage}.` : metSaid(goal)) : '';
  const errors = faults.length && !isReady ? `Only the errors in the file block ${stage}.` : '';
  return (
    <section class={`goal ${isReady ? 'ready' : ''}`} aria-labelledby="done">
      <Icon name={isReady ? 'passFilled' : 'error'} tone={isReady ? 'good' : 'error'} />
      <div>
        <h2 id="done">{title}</h2>
        <p class="quiet">{said || errors}</p>
        {goal.waived.length ? <p class="note">{waivedSaid(goal)}</p> : null}
        {isReady && isNext && promote ? (
          <button type="button" class="button primary" onClick={promote}>
            Move to {stage}
          </button>
        ) : null}
      </div>
    </section>
  );
}

type Goal = NonNullable<PlaybookView['goal']>;

const metSaid = ({ stage, waived }: Goal): string =>
  waived.length ? `All other ${stage} checks are met.` : `All ${stage} checks are met.`;

/** What is knowingly left open is said beside what is not. */
const waivedSaid = ({ waived }: Goal): string =>
  `${count(waived.length, 'check')} waived for now: ${waived.map(({ title }) => title).join(', ')}.`;
