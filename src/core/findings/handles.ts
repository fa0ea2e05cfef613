import type { Fix } from '../checklist/fix';
import type { PlaybookNode } from '../playbook/node';
import type { Playbook } from '../playbook/parse';

/**
 * `contact: #ap-oncall` without quotes: YAML takes the handle for a comment and the contact for nothing. Names the slip
 * and quotes the handle; undefined when the value is no such slip.
 */
export function handleComment(
  { lines }: Playbook,
  node: PlaybookNode | undefined,
): { message: string; fix: Fix } | undefined {
  if (node?.kind !== 'scalar' || node.value !== null || node.shared || !node.at.endsWith('/contact') || !node.keySpan)
    return undefined;
  const rest = lines.getText().slice(node.keySpan.end, node.keySpan.end + 200);
  const [, before = '', handle] = /^(\s*:[ \t]+)(#[^\s#][^\s,}\]]*)/.exec(rest) ?? [];
  if (handle === undefined) return undefined;
  const start = node.keySpan.end + before.length;
  return {
    message: `YAML takes ${handle} for a comment, so there is no contact: write it in quotes, "${handle}".`,
    fix: { kind: 'substitute', start, end: start + handle.length, text: `"${handle}"` },
  };
}
