import type { FindingView } from '../core/view';
import { count } from '../text';
import { useActions } from './host';
import { Icon } from './icon';
import type { ComponentChildren } from 'preact';
import type { Range } from 'vscode-languageserver-types';

interface Props {
  readonly to: Range;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A text that leads to its place in the file. */
export function Jump({ to, class: name = '', children }: Props) {
  const { reveal } = useActions();
  return (
    <button type="button" class={`jump ${name}`} title={`Go to line ${to.start.line + 1}`} onClick={() => reveal(to)}>
      {children}
    </button>
  );
}

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
      <Jump to={placeholders.first}>Started: {count(placeholders.count, 'TODO')} left</Jump>
    </p>
  ) : null;
}
