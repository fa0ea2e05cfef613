import * as vscode from 'vscode';
import type { EvidenceFiles, FileFact } from '../core/evidence';
import { isWithin, ofError, onDisk, readText, realAddress } from './disk';

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
    if (isWithin(uri, this.root)) this.addresses.add(uri.toString());
    // Without anchor and pointer a folder counts as well as a file (judging.md 27): that it is there says it all.
    return lookInside(uri, this.root, withText);
  }
}

/** Looks at what is inside a root, as written and by its real path, and reads it if its text is wanted. Never rejects. */
export async function lookInside(uri: vscode.Uri, root: vscode.Uri, withText: boolean): Promise<FileFact> {
  if (!isWithin(uri, root)) return { state: 'outside' };
  try {
    const [real, home] = await Promise.all([realAddress(uri), realRoot(root)]);
    if (!isWithin(real, home)) return { state: 'outside' };
    return withText ? await readText(real) : { state: 'file' };
  } catch (error) {
    return ofError(error);
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
