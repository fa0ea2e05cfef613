import { tornText } from './comma';
import type { Looked, Slip } from './formatSlip';
import { cutText } from './hash';
import { templateMapping, textWithColon } from './mappings';
import type { PlaybookNode, SourceDocument } from '../../playbook';
import { find, hasHashOfWord, isExtensionKey } from '../../playbook';
import type { SchemaFault } from '../faults';
import type { Format } from '../format';
import { segmentsOf, toPointer } from '../../../text';

export type { Slip } from './formatSlip';

type Document = Pick<SourceDocument, 'root' | 'lines' | 'isTorn' | 'start' | 'end'>;

/**
 * The slips of the pen in a document that can be read. Marks each value as faulty: it is not what is meant, and so
 * unanswered.
 */
export function slipsOf({ root, lines, isTorn, start, end }: Document, format: Format): Slip[] {
  if (!root) return [];
  const text = lines.getText();
  const looked: Looked = { text, format };
  const own = text.slice(start, end);
  const hasHash = hasHashOfWord(own);
  const hasTemplate = own.includes('{{');
  // Most documents have none of these, and are not gone through.
  if (!isTorn && !hasHash && !hasTemplate) return [];
  const slips: Slip[] = [];
  const visit = (node: PlaybookNode, parent?: PlaybookNode): void => {
    if (node.shared) return;
    const slip = slipAt(node, parent);
    if (slip) {
      node.faulty = true;
      slips.push(slip);
    } else if (node.kind === 'list') for (const item of node.items) visit(item, node);
    else if (node.kind === 'map') for (const [key, value] of node.entries) if (!isExtensionKey(key)) visit(value, node);
  };
  const slipAt = (node: PlaybookNode, parent?: PlaybookNode): Slip | undefined => {
    if (node.kind === 'map') return hasTemplate ? templateMapping(node, looked) : undefined;
    if (node.kind !== 'scalar') return undefined;
    if (node.isTorn) return tornText(node, looked);
    return hasHash ? cutText(node, parent, looked) : undefined;
  };
  visit(root);
  return slips;
}

/**
 * Tells the faults that are slips of the pen from those of the schema: a text with a colon in it that is a mapping, and
 * whatever is said of a value that is a slip already.
 */
export function withoutSlips(
  { root, lines }: Document,
  faults: readonly SchemaFault[],
  slips: readonly Slip[],
  format: Format,
): { faults: SchemaFault[]; slips: readonly Slip[] } {
  const all = [...slips];
  const known = new Set(slips.map(({ node }) => node.at));
  const left = faults.filter((fault) => {
    const path = segmentsOf(fault.pointer);
    if (fault.on === 'mapping' && fault.key !== undefined && known.has(toPointer([...path, fault.key]))) return false;
    if (known.size && path.some((_, index) => known.has(toPointer(path.slice(0, index + 1))))) return false;
    const node = fault.code === 'schema/type' && fault.on === 'value' ? find(root, fault.pointer) : undefined;
    if (node?.kind !== 'map' || node.shared) return true;
    const parent = find(root, toPointer(path.slice(0, -1)));
    const slip = textWithColon(node, parent, { text: lines.getText(), format });
    if (!slip) return true;
    node.faulty = true;
    all.push(slip);
    return false;
  });
  return { faults: left, slips: all };
}
