import type { Fix } from '../checklist/fix';
import type { Playbook } from '../playbook/parse';
import { additions } from './additions';
import type { FixEdits } from './change';
import { toEdits } from './change';
import { correction } from './corrections';
import { styleOf } from './style';

/**
 * The edits that apply fixes to a playbook, in its file's own style: small insertions and replacements that touch no
 * comment and no empty line. Fixes that meet at one place are written as one. The positions are those of the analysed
 * text, without a byte-order mark. Empty when there is no place for any of them.
 */
export function editsFor(playbook: Playbook, fixes: readonly Fix[]): FixEdits {
  const { root, lines } = playbook;
  const text = lines.getText();
  const style = styleOf(playbook);
  const changes = root
    ? [...additions(text, root, fixes, style), ...fixes.flatMap((fix) => correction(text, root, fix, style))]
    : fixes.flatMap((fix) => (fix.kind === 'substitute' ? [{ ...fix, depth: 0, template: [fix.text] }] : []));
  return toEdits(playbook, changes);
}
