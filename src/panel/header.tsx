import type { Stage } from '../core/checklist';
import { STAGES } from '../core/checklist';
import type { PanelContent } from '../core/view';
import { capitalised, daysAway } from '../text';
import { Jump } from './finding';
import { send } from './host';
import { Icon } from './icon';
import { Score } from './score';

/** The stages as steps, and where on them the playbook stands. */
function Ladder({ stage, isReady }: { readonly stage: Stage | null; readonly isReady: boolean }) {
  const current = stage ? STAGES.indexOf(stage) : -1;
  return (
    <ol class="ladder" aria-label="Stages">
      {STAGES.map((step, index) => {
        const state = index < current ? 'passed' : index === current ? 'current' : 'ahead';
        const isOpen = index === current + 1 && isReady && stage !== null;
        return (
          <li key={step} class={`step ${state} ${isOpen ? 'open' : ''}`} aria-current={state === 'current' && 'step'}>
            {state === 'passed' ? <Icon name="pass" label="Passed" /> : <i class="step-dot" />}
            <span>{capitalised(step)}</span>
          </li>
        );
      })}
    </ol>
  );
}

type Content = Extract<PanelContent, { kind: 'playbook' }>;

/** Which playbook this is, where it stands, and how ready it is. */
export function Header({ content }: { readonly content: Content }) {
  const { view, file } = content;
  return (
    <header>
      <div class="title">
        <h1>
          <Jump to={view.place}>{view.name ?? file}</Jump>
        </h1>
        <Siblings content={content} />
      </div>
      <Facts content={content} />
      {view.readiness ? (
        <>
          <Ladder stage={view.stage} isReady={(view.goal?.isNext && view.goal.isReady) ?? false} />
          <Score readiness={view.readiness} gates={view.gates} />
        </>
      ) : null}
    </header>
  );
}

function Facts({ content: { file, view } }: { readonly content: Content }) {
  const { risk, review, readiness } = view;
  return (
    <p class="facts quiet">
      <span>{file}</span>
      {readiness ? <span>{capitalised(risk)} risk</span> : null}
      {review ? (
        <span>
          {review.daysLeft < 0 ? <Icon name="warning" tone="warning" /> : null}
          <Jump to={review.place}>
            {review.daysLeft < 0 ? 'Review overdue since' : 'Next review'} {review.next}, {daysAway(review.daysLeft)}
          </Jump>
        </span>
      ) : null}
    </p>
  );
}

/** Chooses one of several playbooks in a file. */
function Siblings({ content: { ref, siblings } }: { readonly content: Content }) {
  if (siblings.length < 2) return null;
  return (
    <select
      class="picker"
      aria-label="Playbook in this file"
      value={ref.document}
      onChange={({ currentTarget }) =>
        send({ type: 'choose', ref: { uri: ref.uri, document: Number(currentTarget.value) } })
      }
    >
      {siblings.map(({ document, name }, index) => (
        <option key={document} value={document}>
          {index + 1} of {siblings.length}: {name}
        </option>
      ))}
    </select>
  );
}
