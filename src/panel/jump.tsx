import type { ComponentChildren } from 'preact';
import type { Range } from 'vscode-languageserver-types';
import { useActions } from './actions';

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
