import type { FindingView } from '../core/view';
import { useActions } from './actions';
import { Icon } from './icon';
import { Jump } from './jump';
import { count } from '../text';

/** Applies a finding's fix; nothing where there is none. */
export function FixButton({ finding }: { readonly finding: FindingView }) {
  const { fix } = useActions();
  if (!fix || finding.fix === null) return null;
  return (
    <button
      type="button"
      class="button"
      title={finding.fix}
      aria-label={`Fix: ${finding.fix}`}
      onClick={() => fix(finding)}
    >
      Fix
    </button>
  );
}

/** What was begun and waits for answers; leads to the first. */
export function Placeholders({ finding: { placeholders } }: { readonly finding: FindingView }) {
  return placeholders ? (
    <p class="left-over">
      <Icon name="edit" tone="quiet" />
      <Jump to={placeholders.first}>Begun: {count(placeholders.count, 'placeholder')} to answer</Jump>
    </p>
  ) : null;
}
