import type { ComponentChildren } from 'preact';
import type { Range } from 'vscode-languageserver-types';
import type { FindingView } from '../../core/view';
import { count } from '../../text';
import { useActions } from './actions';
import { Icon } from './icon';

interface JumpProps {
  readonly to: Range;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A text that leads to its place in the file, where there is a file to lead to. */
export function Jump({ to, class: name = '', children }: JumpProps) {
  const { reveal } = useActions();
  if (!reveal) return <span class={name}>{children}</span>;
  return (
    <button type="button" class={`jump ${name}`} title={`Go to line ${to.start.line + 1}`} onClick={() => reveal(to)}>
      {children}
    </button>
  );
}

/** Applies a finding's fix, or asks which; nothing where there is none. The button says what it does. */
export function FixButton({ finding, isFirst = false }: { readonly finding: FindingView; readonly isFirst?: boolean }) {
  const { fix } = useActions();
  if (!fix) return null;
  const kind = `button ${isFirst ? 'primary' : ''}`;
  if (finding.fix !== null)
    return (
      <button type="button" class={kind} title={finding.fix} onClick={() => fix(finding)}>
        {finding.button}
      </button>
    );
  if (!finding.choices.length) return null;
  return (
    <span class="choices" role="group" aria-label="Choose one">
      {finding.choices.map((choice) => (
        <button key={choice} type="button" class={kind} onClick={() => fix(finding, choice)}>
          {choice}
        </button>
      ))}
    </span>
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
