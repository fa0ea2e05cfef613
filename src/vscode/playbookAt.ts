import type * as vscode from 'vscode';
import type { Analysis } from '../core/judge';

/** The playbook around a position, of a file that may hold several. */
export function playbookAt(analyses: readonly Analysis[], { line }: vscode.Position): Analysis | undefined {
  const begun = analyses.filter(({ playbook }) => playbook.lines.positionAt(playbook.start).line <= line);
  return begun.at(-1) ?? analyses[0];
}
