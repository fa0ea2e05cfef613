import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { usePortfolioActions } from './actions';

interface Props<T> {
  readonly items: readonly T[];
  /** How many are shown at first. */
  readonly first: number;
  /** What they are, of several: `dates`. */
  readonly noun: string;
  readonly children: (item: T, index: number) => ComponentChildren;
}

/** A list of which the first items are shown, and all on demand; on a page without a host, all. */
export function MoreList<T>({ items, first, noun, children }: Props<T>) {
  const [isOpen, setOpen] = useState(false);
  const { open } = usePortfolioActions();
  const shown = isOpen || !open ? items : items.slice(0, first);
  return (
    <>
      <ul class="rows">{shown.map(children)}</ul>
      {open && items.length > first ? (
        <button type="button" class="button text" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? `Show the first ${first}` : `Show all ${items.length.toLocaleString('en')} ${noun}`}
        </button>
      ) : null}
    </>
  );
}
