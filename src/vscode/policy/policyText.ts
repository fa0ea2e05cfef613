import * as vscode from 'vscode';
import { DEFAULT_POLICY } from '../../core/checklist';
import type { FileFact } from '../../core/evidence';
import type { Found } from '../../core/findings';
import { identified } from '../../core/findings';
import type { PolicyFiles, PolicyReading } from '../../policy';
import { readText } from '../disk';
import { lookInside } from '../evidence';
import { isSame } from '../tabs';

/** Reads a policy and what it extends: what is typed in an editor and not saved yet before what is on disk. */
export class PolicyTexts implements PolicyFiles {
  /** What was read, by path: two readings of equal texts give the same policy. */
  readonly facts = new Map<string, FileFact>();

  constructor(private readonly policy: vscode.Uri) {}

  /** The policy's own text. */
  own(): Promise<FileFact> {
    const isOnDisk = this.policy.scheme !== 'untitled';
    return this.remember(
      this.policy.path,
      typedText(this.policy) ?? (isOnDisk ? readText(this.policy) : { state: 'missing' }),
    );
  }

  async read(path: string): Promise<FileFact> {
    const uri = this.policy.with({ path });
    const root = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(this.policy, '..');
    // An installed package may be linked, and stand in a folder above all that is open.
    const isPackage = path.includes('/node_modules/');
    return this.remember(path, typedText(uri) ?? (isPackage ? readText(uri) : lookInside(uri, root, true)));
  }

  private async remember(path: string, reading: FileFact | Promise<FileFact>): Promise<FileFact> {
    const fact = await reading;
    this.facts.set(path, fact);
    return fact;
  }
}

function typedText(uri: vscode.Uri): FileFact | undefined {
  const document = vscode.workspace.textDocuments.find((open) => isSame(open.uri, uri));
  const isTyped = document && (document.isDirty || uri.scheme === 'untitled');
  return isTyped ? { state: 'file', text: document.getText() } : undefined;
}

/** What becomes of a policy that cannot be read: one finding at its start says why. */
export function unreadablePolicy({ path }: vscode.Uri, fact: FileFact): PolicyReading {
  const reason = fact.state === 'folder' ? 'is a folder' : fact.state === 'unreadable' ? fact.reason : 'cannot be read';
  const start = { line: 0, character: 0 };
  const finding: Found = {
    kind: 'policy',
    code: 'policy/unreadable',
    severity: 'error',
    message: `This policy ${reason}: the built-in checks hold.`,
    at: '',
    range: { start, end: start },
  };
  return { policy: DEFAULT_POLICY, findings: identified(undefined, [finding]), files: [path], broken: true };
}
