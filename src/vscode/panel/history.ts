import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import type { HistoryReport } from '../../core/report';
import { asNode, commandLine } from '../commandLine';
import { setting } from '../settings';

/** How much a history may say, in bytes. */
const MOST = 64 * 1024 * 1024;

/**
 * The git history of playbooks, read by the command line in a process of its own: the editor goes on meanwhile. One at a
 * time, that which was asked for last.
 */
export class GitHistory implements vscode.Disposable {
  private asked?: AbortController;

  /** @param extension the folder of the extension */
  constructor(private readonly extension: vscode.Uri) {}

  /**
   * What git knows of a playbook, or of all those in a folder. Undefined where it knows nothing, in a workspace that is not
   * trusted, where the user wants none, and when another history was asked for meanwhile. Never rejects.
   */
  async of(folder: vscode.Uri, name = '.'): Promise<HistoryReport | undefined> {
    this.asked?.abort();
    if (!vscode.workspace.isTrusted || folder.scheme !== 'file' || !setting('history', folder)) return undefined;
    const { signal } = (this.asked = new AbortController());
    const cli = commandLine(this.extension).fsPath;
    try {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [cli, 'history', '--format', 'json', '--quiet', '--', name],
        { cwd: folder.fsPath, signal, maxBuffer: MOST, ...asNode() },
      );
      return signal.aborted ? undefined : (JSON.parse(stdout) as HistoryReport);
    } catch {
      return undefined;
    }
  }

  dispose(): void {
    this.asked?.abort();
  }
}
