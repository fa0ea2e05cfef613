import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { FoldsContext } from './actions';
import { Icon } from './icon';

interface Props {
  readonly id: string;
  readonly class?: string;
  /** What is always seen; no button or link, since it is one itself. */
  readonly summary: ComponentChildren;
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
}

/** A part that opens and closes, also on a page without a script. */
export function Fold({ id, class: name = '', summary, isOpen = false, children }: Props) {
  const folds = useContext(FoldsContext);
  const open = folds.isOpen(id, isOpen);
  return (
    <details
      id={id}
      class={`fold ${name}`}
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== open) folds.set?.(id, currentTarget.open);
      }}
    >
      <summary>
        <Icon name="chevron" />
        {summary}
      </summary>
      {children}
    </details>
  );
}
