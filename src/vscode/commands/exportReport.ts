import * as vscode from 'vscode';
import type { PageData, ReportPages } from '../../core/view';
import { playbookView, reportOf } from '../../core/view';
import type { PlaybookSummary, Service } from '../../service';
import { policyView } from '../../service';
import type { Command, CommandParts } from './command';
import { rowsOf, say } from './command';

/**
 * *Export Report*: one HTML file that needs no VS Code, no script and no network. Of the playbook that the command was
 * called on, else the portfolio of the workspace with a page for each playbook.
 */
export const exportReport: Command = async (parts, argument) => {
  const { rows, isOne } = await rowsOf(parts, argument);
  const [first] = rows;
  if (!first) return say('There is no playbook to report on. New Playbook writes one.');
  const file = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(besideOf(first, isOne), isOne ? `${stemOf(first)}.html` : 'ai-pilots.html'),
    filters: { 'Web page': ['html'] },
    saveLabel: 'Export Report',
  });
  if (file) await write(parts, rows, file);
};

/** Where a report is proposed to be written: beside its one playbook, else in the workspace. */
function besideOf({ uri }: PlaybookSummary, isAlone: boolean): vscode.Uri {
  const playbook = vscode.Uri.parse(uri);
  const folder = isAlone ? undefined : vscode.workspace.getWorkspaceFolder(playbook)?.uri;
  return folder ?? vscode.Uri.joinPath(playbook, '..');
}

const stemOf = ({ file }: PlaybookSummary): string => file.replace(/(?:\.pilot)?\.ya?ml$/i, '');

async function write(parts: CommandParts, rows: readonly PlaybookSummary[], file: vscode.Uri): Promise<void> {
  const where = vscode.workspace.asRelativePath(file);
  try {
    const text = await textOf(parts, rows);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(`The report could not be written to ${where}: ${why} Choose another place.`);
    return;
  }
  void vscode.window.showInformationMessage(`The report is in ${where}.`, 'Open').then((chosen) => {
    if (chosen) void vscode.env.openExternal(file);
  });
}

async function textOf({ context, service }: CommandParts, rows: readonly PlaybookSummary[]): Promise<string> {
  // The pages are drawn by the panel's components, which are built into a file of their own.
  const built = vscode.Uri.joinPath(context.extensionUri, 'dist', 'report.js').fsPath;
  const { pages } = (await import(built)) as { readonly pages: ReportPages };
  const shown: PageData[] = [];
  for (const row of rows) shown.push(...(await pageOf(service, row)));
  return [...reportOf(pages, shown, { today: service.today, notes: [] })].join('');
}

/** The page of a playbook; none where it went away meanwhile. */
async function pageOf(service: Service, row: PlaybookSummary): Promise<PageData[]> {
  const file = await service.load(row.uri);
  const analysis = file?.analyses.find(({ playbook }) => playbook.document === row.document);
  const governing = service.policyOf(row.uri);
  return analysis
    ? [{ row, view: playbookView(analysis, analysis, governing ? policyView(governing, row.uri) : null) }]
    : [];
}
