import type { PortfolioOverview } from '../../core/view';
import { count } from '../../text';

/** How many playbooks there are, and how many need something. */
export function Summary({ overview: { all, active, ready, needing } }: { readonly overview: PortfolioOverview }) {
  return (
    <>
      <p class="lead">
        {needing
          ? `${needing.toLocaleString('en')} of ${count(active, 'active playbook')} ${needing === 1 ? 'needs' : 'need'} something at the stage ${active === 1 ? 'it is' : 'they are'} in`
          : 'No active playbook needs anything at the stage it is in'}
      </p>
      <p class="quiet">
        {count(all, 'playbook')} · {active.toLocaleString('en')} active · {ready.toLocaleString('en')} ready to move on
      </p>
    </>
  );
}
