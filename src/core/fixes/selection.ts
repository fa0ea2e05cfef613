import type { Fix, Selection, SingleFix } from '../checklist';
import { canAdd, canSelect, literal } from '../checklist';
import type { Analysis } from '../judge';

/** What choosing is called: in a light bulb, and on a button. */
export const selectionTitle = ({ label }: Pick<Selection, 'label'>): string => `Choose ${label}…`;

/**
 * What writes the words that a person chose, exactly those: each as an item of its list, or the one as the value. Empty
 * where none of them is offered, and where they have no place any more.
 */
export function selected(
  { playbook: { root } }: Pick<Analysis, 'playbook'>,
  selection: Selection,
  words: readonly string[],
): Fix[] {
  const { path, options, several } = selection;
  const chosen = options.filter((option) => words.includes(option));
  if (!root || !canSelect(root, selection)) return [];
  const fixes = chosen.map((word): SingleFix => {
    if (several) return { kind: 'append', path, item: literal(word) };
    return canAdd(root, path)
      ? { kind: 'add', path, skeleton: literal(word), isAnswer: true }
      : { kind: 'replace', path, value: word };
  });
  return several ? fixes : fixes.slice(0, 1);
}
