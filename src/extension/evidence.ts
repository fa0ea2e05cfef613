import * as vscode from 'vscode';
import type { EvidenceFiles, FileFact } from '../core';
import { ofError, readText, realAddress } from './disk';

/** Looks at the evidence of one playbook. Remembers which files it looked for, so that a change of them can be followed. */
export class PlaybookEvidence implements EvidenceFiles {
  private readonly folder: vscode.Uri;
  private readonly root: vscode.Uri;
  /** The addresses that were looked at, whether something is there or not. */
  readonly addresses = new Set<string>();

  constructor(playbook: vscode.Uri) {
    const uri = onDisk(playbook);
    this.folder = vscode.Uri.joinPath(uri, '..');
    this.root = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? this.folder;
  }

  async look(path: string, withText: boolean): Promise<FileFact> {
    const uri = vscode.Uri.joinPath(this.folder, path);
    if (!isWithin(uri, this.root)) return { state: 'outside' };
    this.addresses.add(uri.toString());
    try {
      const [real, root] = await Promise.all([realAddress(uri), realRoot(this.root)]);
      if (!isWithin(real, root)) return { state: 'outside' };
      // Without anchor and pointer a folder counts as well as a file (judging.md 27): that it is there says it all.
      return withText ? await readText(real) : { state: 'file' };
    } catch (error) {
      return ofError(error);
    }
  }
}

const realRoots = new Map<string, Promise<vscode.Uri>>();

/** The address behind links of a root; asked once, as there are few of them and they stay while the window does. */
function realRoot(root: vscode.Uri): Promise<vscode.Uri> {
  const key = root.toString();
  const known = realRoots.get(key);
  if (known) return known;
  const real = realAddress(root).catch(() => root);
  realRoots.set(key, real);
  return real;
}

/** Where an unsaved playbook would be saved. */
const onDisk = (uri: vscode.Uri): vscode.Uri => (uri.scheme === 'untitled' ? uri.with({ scheme: 'file' }) : uri);

function isWithin(uri: vscode.Uri, folder: vscode.Uri): boolean {
  const path = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  const isSame = uri.scheme === folder.scheme && uri.authority === folder.authority;
  return isSame && (uri.path.startsWith(path) || `${uri.path}/` === path);
}
