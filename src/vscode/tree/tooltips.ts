import * as vscode from 'vscode';
import { inertMarkdown, percent } from '../../text';
import type { TreeNode } from './nodes';

/** How many blockers a tooltip names. */
const SHOWN = 6;

/** The tooltip of a node, as Markdown. */
export function tooltipOf(node: TreeNode): vscode.MarkdownString | undefined {
  if (node.kind === 'stage') return undefined;
  if (node.kind === 'gate') return markdown(`**${inertMarkdown(node.result.gate.title)}**`, node.result.gate.question);
  if (node.kind === 'check') {
    const { check } = node.result;
    return markdown(
      `**${inertMarkdown(check.asks)}**`,
      inertMarkdown(check.why),
      `*How to meet it.* ${inertMarkdown(check.how)}`,
      `\`${check.id}\``,
    );
  }
  const { name, uri, isStale, score, standing, blockers } = node.summary;
  const shown = blockers.slice(0, SHOWN).map((id) => `- \`${id}\``);
  const rest = blockers.length > SHOWN ? [`- and ${blockers.length - SHOWN} more`] : [];
  return markdown(
    `**${escaped(name)}**`,
    escaped(vscode.workspace.asRelativePath(uri)),
    isStale ? 'The file is no valid YAML just now: this is how it was last readable.' : '',
    `Readiness ${percent(score)}, ${standing}`,
    [...shown, ...rest].join('\n'),
  );
}

const markdown = (...paragraphs: string[]): vscode.MarkdownString =>
  new vscode.MarkdownString(paragraphs.filter(Boolean).join('\n\n'));

/** Text that a user wrote, with nothing in it that Markdown would act on. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!<>|~&:]/g, '\\$&');
