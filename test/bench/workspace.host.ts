// The module that VS Code's extension host loads to measure how the extension takes a large workspace in.
import { readFileSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { LineCounter, parseAllDocuments } from 'yaml';
import type { Inside } from '../../src/vscode/extension';
import type { Host } from '../../src/vscode/host';
import type { WorkspaceFigures } from './workspaceFigures';
import { RESULT } from './workspaceFigures';

/** How often the extension host is asked whether it is held, in milliseconds. */
const RESOLUTION = 1;

/** Called by VS Code. */
export async function run(): Promise<void> {
  const uris = await vscode.workspace.findFiles('**/*.pilot.yaml');
  const texts = uris.map(({ fsPath }) => readFileSync(fsPath, 'utf8'));
  // The bare library, of which this module has a copy of its own: neither warms the other up.
  const parsed = await timed(() =>
    texts.forEach((text) => parseAllDocuments(text, { lineCounter: new LineCounter() })),
  );

  const extension = vscode.extensions.getExtension<Inside>('pilot-playbooks.pilot-playbooks')!;
  const { load } = await extension.activate();
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  const complete = await timed(async () => {
    await vscode.commands.executeCommand('pilotPlaybook.playbooks.focus');
    const host = await load();
    await host.service.start();
    await host.service.whenIdle();
    await isShown(host, uris.length);
  });
  delay.disable();
  const longest = delay.max / 1e6 - RESOLUTION;
  const figures: WorkspaceFigures = { playbooks: uris.length, parse: parsed, complete, longest };
  writeFileSync(process.env[RESULT]!, JSON.stringify(figures));
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
