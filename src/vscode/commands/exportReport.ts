import * as vscode from 'vscode';
import { POLICY_FILE } from '../../core/checklist';
import type { PageData, ReportPages } from '../../core/view';
import { playbookView, reportOf } from '../../core/view';
import type { PlaybookSummary, Service } from '../../service';
import { nameOf, policyView } from '../../service';
import { compareTexts, isFields } from '../../text';
import type { Command } from './command';
import { rowsOf, say } from './command';

/**
 * *Export Report*: one HTML file that needs nothing else, or an SVG picture, as `report --format html` and `--format svg` of
 * the command line write them; or a PNG picture, where a page of ours is seen that can draw it. The file's name says which.
 * It is of the playbook that it was called on, or else of all in the workspace. Rejects with a sentence where it cannot be
 * written. An argument may name the `file` to write, for which the user is asked otherwise.
 */
export const exportReport: Command = async (parts, argument) => {
  const { context, service } = parts;
  const { rows, isOne } = await rowsOf(parts, argument);
  const [first] = rows;
  if (!first) return say('There is no playbook to report on. New Playbook writes one.');
  const canvas = [parts.panel.canvas, parts.portfolio.canvas].find((one) => one?.isSeen);
  const file = fileOf(argument) ?? (await askPlace(first, isOne, canvas !== undefined));
  if (!file) return;
  if (service.isPlaybook(file.toString()) || nameOf(file.toString()) === POLICY_FILE)
    throw new Error(notWritten(file, 'no report takes the place of a playbook or a policy'));
  const title = 'Writing the report';
  const progress = { location: vscode.ProgressLocation.Window, title };
  const bundle = vscode.Uri.joinPath(context.extensionUri, 'dist', 'report.js').fsPath;
  await vscode.window.withProgress(progress, async () => {
    const { pages } = (await import(bundle)) as { readonly pages: ReportPages };
    const kind = /\.(?:svg|png)$/i.exec(file.path)?.[0].toLowerCase();
    const text = await textOf(rows, service, pages, kind !== undefined);
    const bytes = kind === '.png' ? await canvas?.draw(text) : new TextEncoder().encode(text);
    if (!bytes) throw new Error(NO_CANVAS);
    await vscode.workspace.fs.writeFile(file, bytes).then(undefined, (error: unknown) => {
      throw new Error(notWritten(file, reasonOf(error)));
    });
  });
  void offer(file);
};

const NO_CANVAS =
  'A PNG picture is drawn by the readiness panel or the portfolio, and none of them is seen. Open one of them and run Export ' +
  'Report again, or choose a name that ends in .svg.';

const fileOf = (argument: unknown): vscode.Uri | undefined =>
  isFields(argument) && argument.file instanceof vscode.Uri ? argument.file : undefined;

/** By path, as on the command line; other work has its turn between two pages. */
async function textOf(
  rows: readonly PlaybookSummary[],
  service: Service,
  pages: ReportPages,
  isPicture: boolean,
): Promise<string> {
  const shown: PageData[] = [];
  for (const row of [...rows].sort((a, b) => compareTexts(pathOf(a), pathOf(b)) || a.document - b.document)) {
    const file = await service.load(row.uri);
    const index = file?.analyses.findIndex(({ playbook }) => playbook.document === row.document) ?? -1;
    const analysis = file?.analyses[index];
    if (!file || !analysis) continue;
    const governing = service.policyOf(row.uri);
    const policy = governing ? policyView(governing, row.uri) : null;
    shown.push({ row, view: playbookView(analysis, file.current[index], policy) });
  }
  if (isPicture) return pages.picture(shown, { today: service.today });
  const parts: string[] = [];
  for (const part of reportOf(pages, shown, { today: service.today })) {
    parts.push(part);
    await new Promise(setImmediate);
  }
  return parts.join('');
}

const pathOf = ({ folder, file }: PlaybookSummary): string => [folder, file].filter(Boolean).join('/');

/** Proposes a place beside the one playbook, or in the workspace. Undefined when the user names none: then nothing is written. */
function askPlace({ uri, file }: PlaybookSummary, isOne: boolean, canDraw: boolean): Thenable<vscode.Uri | undefined> {
  const folder = isOne ? undefined : vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = isOne ? file.replace(/(?:\.pilot)?\.ya?ml$/i, '') : 'ai-pilots';
  return vscode.window.showSaveDialog({
    title: 'Export Report',
    saveLabel: 'Export Report',
    defaultUri: vscode.Uri.joinPath(folder ?? vscode.Uri.joinPath(vscode.Uri.parse(uri), '..'), `${name}.html`),
    filters: { 'Web page': ['html'], 'SVG picture': ['svg'], ...(canDraw && { 'PNG picture': ['png'] }) },
  });
}

const notWritten = (file: vscode.Uri, why: string): string =>
  `The report could not be written to ${file.fsPath}: ${why}. Run Export Report again and choose another place.`;

function reasonOf(error: unknown): string {
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  if (code === 'NoPermissions') return 'you may not write there';
  return code === 'FileIsADirectory' ? 'a folder stands there' : 'the file system refuses it';
}

async function offer(file: vscode.Uri): Promise<void> {
  const open = 'Open';
  const said = `The report is written: ${nameOf(file.toString())}.`;
  if ((await vscode.window.showInformationMessage(said, open)) === open) await vscode.env.openExternal(file);
}
