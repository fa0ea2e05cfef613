import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import * as vscode from 'vscode';

/** How often a file is written again until VS Code notices it, in milliseconds. */
const INTERVAL = 200;

/**
 * Resolves once the window has its workspace folders and reports what changes on disk in them. Both begin some time
 * after the extension host; what a test writes before that goes unnoticed for ever.
 * @param folders how many folders the window opens
 */
export async function windowReady(folders: number): Promise<void> {
  await allFolders(folders);
  await Promise.all((vscode.workspace.workspaceFolders ?? []).map(watched));
}

/**
 * In a browser, VS Code sometimes reads a `.code-workspace` file too early in its start to use it, and then shows no
 * folder until the file changes.
 */
async function allFolders(count: number): Promise<void> {
  while ((vscode.workspace.workspaceFolders?.length ?? 0) < count) {
    const file = vscode.workspace.workspaceFile?.fsPath;
    if (file) writeFileSync(file, readFileSync(file));
    await after(INTERVAL);
  }
}

async function watched(folder: vscode.WorkspaceFolder): Promise<void> {
  const marker = vscode.Uri.joinPath(folder.uri, '.watched').fsPath;
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '.watched'));
  let seen = false;
  const event = Promise.race([happened(watcher.onDidCreate), happened(watcher.onDidChange)]).then(() => (seen = true));
  while (!seen) {
    writeFileSync(marker, '');
    await Promise.race([event, after(INTERVAL)]);
  }
  watcher.dispose();
  rmSync(marker);
}

const happened = <T>(event: vscode.Event<T>) => new Promise<T>((resolve) => event(resolve));
