import type { BlockerView, FindingView, GoalView } from '../core/view';
import { useActions } from './host';
import { FixButton, Placeholders } from './finding';
import { Icon, SeverityIcon } from './icon';
import { Jump } from './finding';
import { Section } from './section';
import { count } from '../text';
import { Words } from './words';

/** What stands between a playbook and the stage that it wants to reach; or that nothing does. */
export function Blockers({ goal, hasFaults }: { readonly goal: GoalView; readonly hasFaults: boolean }) {
  if (goal.isReady) return <Ready goal={goal} />;
  const { blockers, openChecks, stage, isNext } = goal;
  return (
    <Section
      id="blockers"
      title={isNext ? `What blocks ${stage}` : `What is missing in ${stage}`}
      badge={openChecks || undefined}
      action={<AddGates missing={goal.missingGates} />}
    >
      <ul class="rows">
        {blockers.map((blocker) => (
          <Blocker key={blocker.id} blocker={blocker} />
        ))}
      </ul>
      <Waived goal={goal} />
      {hasFaults ? <p class="note">{blockers.length ? ALSO : ONLY}</p> : null}
    </Section>
  );
}

const ALSO = 'The errors in the file block it too.';
const ONLY = 'Only the errors in the file block it.';

function AddGates({ missing }: { readonly missing: number }) {
  const { addMissingGates } = useActions();
  return addMissingGates && missing > 1 ? (
    <button type="button" class="button primary" onClick={addMissingGates}>
      Add all {missing} missing gates
    </button>
  ) : null;
}

function Blocker({ blocker }: { readonly blocker: BlockerView }) {
  const { title, gate, severity, message, place, checks } = blocker;
  return (
    <li class="row">
      <SeverityIcon severity={severity} />
      <div class="row-text">
        <p class="row-title">
          <Jump to={place}>{title}</Jump>
          <span class="quiet">{gate ?? count(checks, 'check')}</span>
        </p>
        <p class="quiet">
          <Words message={message} />
        </p>
        <Placeholders finding={blocker} />
      </div>
      <FixButton finding={blocker} />
    </li>
  );
}

function Ready({ goal }: { readonly goal: GoalView }) {
  const { stage, isNext } = goal;
  return (
    <section class="ready" aria-labelledby="ready">
      <Icon name="passFilled" tone="good" />
      <div>
        <h2 id="ready">{isNext ? `Ready for ${stage}` : `No open checks in ${stage}`}</h2>
        <p class="quiet">{isNext ? `No open check blocks ${stage}.` : said(goal)}</p>
        <Waived goal={goal} />
      </div>
    </section>
  );
}

const said = ({ stage, waived }: GoalView): string =>
  waived.length ? `All other ${stage} checks are met.` : `All ${stage} checks are met.`;

/** What is knowingly left open is said beside what is not. */
function Waived({ goal: { waived } }: { readonly goal: GoalView }) {
  if (!waived.length) return null;
  const titles = waived.map(({ title }) => title).join(', ');
  return (
    <p class="note">
      {count(waived.length, 'check')} waived for now: {titles}.
    </p>
  );
}

/** What is wrong with the YAML and the form of the file. */
export function Faults({ faults }: { readonly faults: readonly FindingView[] }) {
  if (!faults.length) return null;
  return (
    <Section id="faults" title="Errors in the file" badge={faults.length}>
      <ul class="rows">
        {faults.map((fault) => (
          <li key={fault.id} class="row">
            <SeverityIcon severity={fault.severity} />
            <div class="row-text">
              <p>
                <Jump to={fault.place}>
                  <Words message={fault.message} />
                </Jump>
              </p>
              <p class="quiet">
                Line {fault.place.start.line + 1} · <code>{fault.code}</code>
              </p>
            </div>
            <FixButton finding={fault} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
