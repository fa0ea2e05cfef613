import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FileAnalysis } from '../../src/service';
import { codeOf } from '../../src/vscode/diagnostics';
import type { Inside } from '../../src/vscode/extension';
import type { Host } from '../../src/vscode/host';
import type { TreeNode } from '../../src/vscode/tree/nodes';

/** What the extension does in this window, and the view of its tree. */
export interface Loaded extends Pick<Host, 'service' | 'tree' | 'badges' | 'actions' | 'portfolio'> {
  readonly view: vscode.TreeView<TreeNode>;
}

/** The extension in this window, active but perhaps with nothing to do yet. */
export async function registered(): Promise<Inside> {
  const extension = vscode.extensions.getExtension<Inside>('pilot-playbooks.pilot-playbooks');
  assert.ok(extension, 'the extension is installed');
  return extension.activate();
}

/** The extension in this window, active and at work. */
export async function activated(): Promise<Loaded> {
  const { load, view } = await registered();
  const { service, tree, badges, actions, portfolio } = await load();
  return { service, tree, badges, actions, portfolio, view };
}

/** Has the playbooks of the workspace listed, and waits until all that was asked for is done. */
export async function complete({ service }: Loaded): Promise<void> {
  await service.start();
  await service.whenIdle();
}

/** What is known of a file. */
export const analysisOf = ({ service }: Loaded, uri: vscode.Uri): FileAnalysis | undefined =>
  service.analysisOf(uri.toString());

/** Milliseconds after which a wait gives up: before the test's own time limit, which cannot say what was seen. */
const PATIENCE = 18_000;

/**
 * Waits until a condition holds, looking again whenever one of the events fires. When it gives up it says what it waited
 * for, how often it looked, and what the window shows.
 */
export function until<T>(condition: () => T | undefined | false, ...events: vscode.Event<unknown>[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const subscriptions: vscode.Disposable[] = [];
    let looks = 0;
    const end = () => {
      clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
    };
    const look = () => {
      looks++;
      try {
        const result = condition();
        if (result === undefined || result === false) return;
        resolve(result);
      } catch (error) {
        reject(error);
      }
      end();
    };
    const timer = setTimeout(() => {
      end();
      reject(new Error(`Waited in vain for ${condition}\nLooked ${looks} times. ${shown()}`));
    }, PATIENCE);
    subscriptions.push(...events.map((event) => event(look)));
    look();
  });
}

/** What the window shows of ours: the active editor, and the findings of each file. */
function shown(): string {
  const active = vscode.window.activeTextEditor?.document.uri.path ?? 'none';
  const findings = vscode.languages
    .getDiagnostics()
    .map(([uri]) => [uri.path, codes(uri)] as const)
    .filter(([, found]) => found.length)
    .map(([path, found]) => `\n  ${path}: ${found.join(', ')}`);
  return `Active editor: ${active}. Findings:${findings.join('') || ' none'}`;
}

/** The address of a file in a workspace folder, by default the first. */
export function inFolder(path: string, folder = 0): vscode.Uri {
  const found = vscode.workspace.workspaceFolders?.[folder];
  assert.ok(found, `the window has a folder ${folder}`);
  return vscode.Uri.joinPath(found.uri, path);
}

/** Writes a file to disk. */
export async function write(uri: vscode.Uri, text: string | Uint8Array): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(uri, typeof text === 'string' ? new TextEncoder().encode(text) : text);
  return uri;
}

/** Opens a file as a user does: nothing but its editor keeps the document open. */
export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  return until(() => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.toString() === uri.toString() && editor;
  }, vscode.window.onDidChangeActiveTextEditor);
}

/** Closes all editors without saving. */
export async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.activeTabGroup.activeTab) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** Replaces the first occurrence of a text in an open document. */
export async function replace(document: vscode.TextDocument, before: string, after: string): Promise<void> {
  const start = document.getText().indexOf(before);
  assert.ok(start >= 0, `the document has ${before}`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + before.length));
  edit.replace(document.uri, range, after);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Our findings of a file as VS Code shows them: `code severity "text"`. */
export function problems(document: vscode.TextDocument): string[] {
  return ours(document.uri).map(
    (diagnostic) =>
      `${codeOf(diagnostic)} ${vscode.DiagnosticSeverity[diagnostic.severity]} "${document.getText(diagnostic.range)}"`,
  );
}

/** Our diagnostics of a file. */
export const ours = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Pilot Playbooks');

/** The codes of our findings of a file. */
export const codes = (uri: vscode.Uri): string[] => ours(uri).map(codeOf);

/** Waits until the findings of a file are as a condition wants them. */
export const untilCodes = (uri: vscode.Uri, condition: (codes: string[]) => boolean): Promise<string[]> =>
  until(() => {
    const found = codes(uri);
    return condition(found) && found;
  }, vscode.languages.onDidChangeDiagnostics);

/** How long the extension host may be held at a time, in milliseconds: far below what a user takes for a hang. */
export const HELD = 1000;

/**
 * The longest time for which the extension host did nothing else while something was done: the time that it computed, so
 * that a busy machine counts little. Who waits without end is told by the test's own limit.
 */
export async function longestHold(run: () => Promise<unknown>): Promise<number> {
  const computed = () => process.cpuUsage().user / 1000;
  let [last, longest, isDone] = [computed(), 0, false];
  const beat = () => {
    const now = computed();
    [longest, last] = [Math.max(longest, now - last), now];
    if (!isDone) setImmediate(beat);
  };
  beat();
  await run();
  isDone = true;
  beat();
  return longest;
}

/** The quick fixes at a place. */
export const quickFixes = (uri: vscode.Uri, range: vscode.Range): Thenable<vscode.CodeAction[]> =>
  vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, vscode.CodeActionKind.QuickFix.value);

/** The tree as lines of text, indented, down to a depth: `label | description | icon`. */
export async function drawn(
  { tree }: Pick<Loaded, 'tree'>,
  depth: number,
  node?: TreeNode,
  indent = '',
): Promise<string[]> {
  if (depth === 0) return [];
  const lines: string[] = [];
  for (const child of await tree.getChildren(node)) {
    const { label, description, iconPath } = tree.getTreeItem(child);
    const icon = iconPath instanceof vscode.ThemeIcon ? iconPath.id : '';
    lines.push(`${indent}${String(label)} | ${String(description)} | ${icon}`);
    lines.push(...(await drawn({ tree }, depth - 1, child, `${indent}  `)));
  }
  return lines;
}

/** Waits until the tree, drawn down to a depth, is as a condition wants it. */
export async function untilDrawn(
  inside: Loaded,
  depth: number,
  condition: (lines: string[]) => boolean,
): Promise<string[]> {
  let fired = false;
  const subscription = inside.tree.onDidChangeTreeData(() => (fired = true));
  try {
    for (;;) {
      fired = false;
      const lines = await drawn(inside, depth);
      if (condition(lines)) return lines;
      await until(() => fired, inside.tree.onDidChangeTreeData).catch((error: Error) => {
        throw new Error([error.message, 'The tree:', ...lines].join('\n'));
      });
    }
  } finally {
    subscription.dispose();
  }
}

/** Presses keys of the quick input, one after the other, for as long as a command asks. */
export async function answering(running: Thenable<unknown>, ...keys: readonly string[]): Promise<void> {
  let isRunning = true;
  const done = Promise.resolve(running).finally(() => (isRunning = false));
  while (isRunning) for (const key of keys) await vscode.commands.executeCommand(key);
  await done;
}

/** Runs something with a setting of ours, of the workspace or of one of its folders; VS Code may write it late. */
export async function withSetting(
  name: string,
  value: unknown,
  run: () => Promise<void>,
  folder?: vscode.Uri,
): Promise<void> {
  const { Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
  const set = (wanted: unknown) =>
    vscode.workspace
      .getConfiguration('pilotPlaybook', folder)
      .update(name, wanted, folder ? WorkspaceFolder : Workspace);
  await set(value);
  try {
    await run();
  } finally {
    await set(undefined);
  }
}
