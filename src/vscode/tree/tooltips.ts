import * as vscode from 'vscode';
import { checkInBrief } from '../../core/explain';
import { capitalised, code, plain } from '../../text';
import type { CheckNode, TreeNode } from './nodes';

/** How many blockers a tooltip names. */
const SHOWN = 6;

/** The tooltip of a node, as Markdown. */
export function tooltipOf(node: TreeNode): vscode.MarkdownString | undefined {
  if (node.kind === 'group') return undefined;
  if (node.kind === 'gate') return markdown(`**${plain(node.result.gate.title)}**`, plain(node.result.gate.question));
  if (node.kind === 'check') return markdown(exceptionOf(node), checkInBrief(node.result.check));
  const { name, uri, isStale, progress, reason, standing, blockers } = node.summary;
  const shown = blockers.slice(0, SHOWN).map((id) => `- ${code(id)}`);
  const rest = blockers.length > SHOWN ? [`- and ${blockers.length - SHOWN} more`] : [];
  return markdown(
    `**${plain(name)}**`,
    plain(vscode.workspace.asRelativePath(vscode.Uri.parse(uri))),
    isStale ? 'The file has a YAML error; this is the last good analysis.' : '',
    plain(progress),
    plain(reason),
    capitalised(standing),
    [...shown, ...rest].join('\n'),
  );
}

/** Why a check does not apply, or is left open for a while; empty for any other. */
function exceptionOf({ analysis: { waivers }, result: { check, state, because } }: CheckNode): string {
  if (because !== undefined) return `**Does not apply:** ${plain(because)}`;
  const waiver = state === 'waived' ? waivers.find(({ check: id, holds }) => holds && id === check.id) : undefined;
  if (!waiver) return '';
  const { expires, owner, reason } = waiver;
  return `**Waived until ${expires}** by ${plain(owner ?? '')}: ${plain(reason ?? '')}`;
}

const markdown = (...paragraphs: string[]): vscode.MarkdownString =>
  new vscode.MarkdownString(paragraphs.filter(Boolean).join('\n\n'));
