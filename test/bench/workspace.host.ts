// The module that VS Code's extension host loads to measure how the extension takes a large workspace in.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import type { Inside } from '../../src/vscode/extension';
import type { Host } from '../../src/vscode/host';
import { bareYaml } from './bareYaml';
import { playbookOf } from './playbooks';
import type { ActivationFigures, WorkspaceFigures } from './workspaceFigures';
import { RESULT } from './workspaceFigures';

/** How often the extension host is asked whether it is held, in milliseconds. */
const RESOLUTION = 1;

/** The text that is typed in, and how often. */
const [TYPED_LINES, KEYS] = [650, 9];

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Called by VS Code: with a folder, it measures how that is taken in, else only how long the extension takes to begin. */
export async function run(): Promise<void> {
  const figures = vscode.workspace.workspaceFolders ? await workspaceFigures() : await activationFigures();
  writeFileSync(process.env[RESULT]!, JSON.stringify(figures));
}

const extension = () => vscode.extensions.getExtension<Inside>('pilot-playbooks.pilot-playbooks')!;

const activated = () => extension().activate();

async function activationFigures(): Promise<ActivationFigures> {
  const load = createRequire(__filename);
  const loading = await timed(() => load(path.join(extension().extensionPath, 'dist', 'extension.js')));
  return { loading, activation: await timed(activated) };
}

async function workspaceFigures(): Promise<WorkspaceFigures> {
  const uris = await vscode.workspace.findFiles('**/*.pilot.yaml');
  const texts = uris.map(({ fsPath }) => readFileSync(fsPath, 'utf8'));
  // The bare library, of which this module has a copy of its own: neither warms the other up.
  const { LineCounter, parseAllDocuments } = bareYaml();
  const parsed = await timed(() =>
    texts.forEach((text) => parseAllDocuments(text, { lineCounter: new LineCounter() })),
  );

  const before = heap();
  const { load } = await activated();
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  let host!: Host;
  const complete = await timed(async () => {
    await vscode.commands.executeCommand('pilotPlaybook.playbooks.focus');
    host = await load();
    await host.service.start();
    await host.service.whenIdle();
    await isShown(host, uris.length);
  });
  delay.disable();
  const longest = delay.max / 1e6 - RESOLUTION;
  const memory = heap() - before;
  const isEmpty = isShown(host, 0);
  const look = (files: readonly string[] | undefined) =>
    vscode.workspace.getConfiguration('pilotPlaybook').update('files', files, vscode.ConfigurationTarget.Global);
  await look(['none/*.pilot.yaml']);
  await isEmpty;
  await redrawn();
  const left = heap() - before;
  // The next window has the same settings.
  const isWhole = isShown(host, uris.length);
  await look(undefined);
  await isWhole;
  await host.service.whenIdle();
  const squiggle = await timeToSquiggle(
    host,
    path.join(vscode.workspace.workspaceFolders![0]!.uri.fsPath, 'typed.pilot.yaml'),
  );
  return { playbooks: uris.length, parse: parsed, complete, longest, memory, left, squiggle };
}

/** VS Code draws a tree anew some 200 ms after it was told to, and holds the old rows until then. */
const redrawn = () => new Promise((resolve) => setTimeout(resolve, 1_000));

/** Megabytes that the extension host holds on to. */
function heap(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

/** Milliseconds from a key that is typed to the findings of the text with it, in the middle of several. */
async function timeToSquiggle({ service }: Host, file: string): Promise<number> {
  writeFileSync(file, playbookOf(TYPED_LINES));
  const document = await vscode.workspace.openTextDocument(file);
  const editor = await vscode.window.showTextDocument(document);
  await said(document, service, () => vscode.languages.getDiagnostics(document.uri).length > 0);
  const times: number[] = [];
  for (let key = 0; key < KEYS; key++) {
    // An unknown key on a line of its own comes, and goes again.
    const isUnknown = () =>
      vscode.languages.getDiagnostics(document.uri).some(({ message }) => message.includes('unknownKey'));
    const type = () =>
      editor.edit((edit) =>
        key % 2
          ? edit.delete(document.lineAt(2).rangeIncludingLineBreak)
          : edit.insert(new vscode.Position(2, 0), 'unknownKey: 1\n'),
      );
    times.push(
      await timed(async () => Promise.all([type(), said(document, service, () => isUnknown() === (key % 2 === 0))])),
    );
  }
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  return times.sort((a, b) => a - b)[Math.floor(KEYS / 2)]!;
}

/**
 * Resolves when a condition holds, looking whenever findings of a document were sent to the editor: other extensions are
 * told of them 50 ms later.
 */
function said({ uri }: vscode.TextDocument, service: Host['service'], holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (holds()) return resolve();
    const subscription = service.onDidPublish((published) => {
      if (published !== uri.toString() || !holds()) return;
      subscription.dispose();
      resolve();
    });
  });
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function isShown({ tree }: Host, number: number): Promise<void> {
  return new Promise((resolve) => {
    const look = () => tree.model.playbooks.length === number && (subscription.dispose(), resolve());
    const subscription = tree.onDidChangeTreeData(look);
    look();
  });
}
