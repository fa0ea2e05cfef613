import type { DecisionView, StepView } from '../../core/view';
import { capitalised, dayInWords } from '../../text';
import { Icon, Jump } from '../components';

interface Props {
  readonly steps: readonly StepView[];
  /** True when nothing stands in the way of the next stage. */
  readonly isReady: boolean;
}

/** How many decisions a step has room for: the last ones. The time line has all of them. */
const MOST = 2;

/** The stages as steps, where on them the playbook stands, and what was decided about each. */
export function Ladder({ steps, isReady }: Props) {
  const current = steps.findIndex(({ state }) => state === 'current');
  return (
    <ol class="ladder" aria-label="Stages">
      {steps.map(({ stage, state, decisions }, index) => {
        const isOpen = isReady && current >= 0 && index === current + 1;
        return (
          <li key={stage} class={`step ${state} ${isOpen ? 'open' : ''}`} aria-current={state === 'current' && 'step'}>
            <span class="step-mark">
              {state === 'passed' ? <Icon name="pass" label="Passed" /> : <i class="step-dot" />}
            </span>
            <span class="step-name">{capitalised(stage)}</span>
            {isOpen ? <span class="step-note">Ready</span> : null}
            {decisions.slice(-MOST).map((decision, at) => (
              <Decided key={at} decision={decision} />
            ))}
          </li>
        );
      })}
    </ol>
  );
}

const Decided = ({ decision: { decision, date, place } }: { readonly decision: DecisionView }) => (
  <span class="step-note">
    <Jump to={place}>
      {decision} {date === null ? 'without a date' : dayInWords(date)}
    </Jump>
  </span>
);
