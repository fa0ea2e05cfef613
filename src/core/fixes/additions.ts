import type { Fix } from '../checklist/fix';
import type { Skeleton } from '../checklist/skeleton';
import { list, map } from '../checklist/skeleton';
import type { PlaybookNode } from '../playbook/node';
import { segmentsOf } from '../playbook/pointer';
import { addEntries, addItems } from './block';
import type { Change } from './change';
import { addInlineEntries, addInlineItems } from './flow';
import { isFlow } from './layout';
import { inOrder } from './order';
import type { Style } from './style';
import { writeValue } from './values';
import { wantedBy } from './wanted';

/** The changes that write what fixes add to a playbook: keys, items of lists, values of empty keys. */
export function additions(text: string, root: PlaybookNode, fixes: readonly Fix[], style: Style): Change[] {
  const { entries, items, values } = wantedBy(root, fixes);
  return [
    ...[...entries].flatMap(([node, added]) => {
      if (node.kind !== 'map') return [];
      if (isEmptyInBlock(text, root, node))
        return writeValue(text, root, node, inOrder(map(Object.fromEntries(added)), segmentsOf(node.at)), style);
      return (isFlow(text, node) ? addInlineEntries : addEntries)(text, node, added, style);
    }),
    ...[...items].flatMap(([node, added]) => {
      if (node.kind !== 'list') return [];
      if (added.some(isMapping) && isEmptyInBlock(text, root, node))
        return writeValue(text, root, node, list(...added), style);
      return (isFlow(text, node) ? addInlineItems : addItems)(text, node, added, style);
    }),
    ...[...values].flatMap(([node, skeleton]) => writeValue(text, root, node, skeleton, style)),
  ];
}

const isMapping = ({ kind }: Skeleton): boolean => kind === 'map';

/** True for a `{}` or `[]` behind its key in a file whose other collections are not in brackets. */
function isEmptyInBlock(text: string, root: PlaybookNode, node: PlaybookNode): boolean {
  const inside = text.slice(node.span.start + 1, node.span.end - 1);
  return node.keySpan !== undefined && isFlow(text, node) && inside.trim() === '' && !isFlow(text, root);
}
