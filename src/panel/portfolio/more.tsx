import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props<T> {
  readonly items: readonly T[];
  /** How many are shown at first. */
  readonly first: number;
  /** What they are, of several: `dates`. */
  readonly noun: string;
  readonly children: (item: T, index: number) => ComponentChildren;
}

/** A list of which the first items are shown, and all on demand. */
export function MoreList<T>({ items, first, noun, children }: Props<T>) {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? items : items.slice(0, first);
  return (
    <>
      <ul class="rows">{shown.map(children)}</ul>
      {items.length > first ? (
        <button type="button" class="button text" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? `Show the first ${first}` : `Show all ${items.length.toLocaleString('en')} ${noun}`}
        </button>
      ) : null}
    </>
  );
}
