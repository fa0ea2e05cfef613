import type { Stage } from '../core/checklist';
import { STAGES } from '../core/checklist';
import { Icon } from './icon';
import { capitalised } from '../text';

/** The stages as steps, and where on them the playbook stands. */
export function Ladder({ stage, isReady }: { readonly stage: Stage | null; readonly isReady: boolean }) {
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
