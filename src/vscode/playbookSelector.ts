import * as vscode from 'vscode';
import type { Places } from '../service';
import type { NamedGlob } from '../text';
import { globsOf } from '../text';

const SECTION = 'pilotPlaybook';
const DEFAULT = '**/*.pilot.{yaml,yml}';
const BUILT_IN: readonly NamedGlob[] = [{ name: DEFAULT, glob: DEFAULT }];
/** VS Code's own settings of what is not to be seen, or searched. */
const HIDING = ['files.exclude', 'search.exclude'] as const;
const POLICIES = '**/pilot-policy.yaml';

/** Which files are playbooks, as the setting `pilotPlaybook.files` says, and how VS Code selects them and policies. */
export class PlaybookSelector implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** Fires when other files may be playbooks than before: the setting or the folders of the workspace changed. */
  readonly onDidChange = this.changed.event;
  private readonly subscriptions = [
    vscode.workspace.onDidChangeConfiguration(
      (event) => [`${SECTION}.files`, ...HIDING].some((name) => event.affectsConfiguration(name)) && this.reset(),
    ),
    vscode.workspace.onDidChangeWorkspaceFolders(() => this.reset()),
  ];
  private read?: readonly NamedGlob[];

  /** The globs that the user has set, and what they are called there. */
  get own(): readonly NamedGlob[] {
    return this.globs === BUILT_IN ? [] : this.globs;
  }

  /** What the service needs: the folders' addresses, globs that count from each, and what each of them hides. */
  get places(): Places {
    return {
      folders: folders().map(({ uri }) => uri.toString()),
      globs: this.globs.map(({ glob }) => glob),
      hidden: Object.fromEntries(folders().map(({ uri }) => [uri.toString(), hiddenIn(uri)])),
    };
  }

  /** Selects open playbooks; copies of them that a comparison shows are none. */
  get playbooks(): vscode.DocumentFilter[] {
    // A glob counts from a folder of the workspace; one that starts with `**` also finds files outside of all.
    const globs = this.globs.flatMap(({ glob }) => [
      glob,
      ...folders().map((folder) => new vscode.RelativePattern(folder, glob)),
    ]);
    return selecting(globs);
  }

  /** Selects open playbooks and open policies. */
  get all(): vscode.DocumentFilter[] {
    return [...this.playbooks, ...selecting([POLICIES])];
  }

  /** Registers something for what is selected, and anew when other files are. */
  register(registerFor: (selector: vscode.DocumentFilter[]) => vscode.Disposable): vscode.Disposable {
    let registration = registerFor(this.all);
    const subscription = this.onDidChange(() => {
      registration.dispose();
      registration = registerFor(this.all);
    });
    return new vscode.Disposable(() => {
      subscription.dispose();
      registration.dispose();
    });
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions, this.changed).dispose();
  }

  private get globs(): readonly NamedGlob[] {
    if (this.read) return this.read;
    const globs = globsOf(vscode.workspace.getConfiguration(SECTION).get('files'));
    const isOwn = globs.length > 0 && globs.some(({ glob }) => glob !== DEFAULT);
    return (this.read = isOwn ? globs : BUILT_IN);
  }

  private reset(): void {
    this.read = undefined;
    this.changed.fire();
  }
}

const folders = (): readonly vscode.WorkspaceFolder[] => vscode.workspace.workspaceFolders ?? [];

/** The globs that hide files of a folder; those that depend on other files beside them are left to VS Code. */
const hiddenIn = (folder: vscode.Uri): string[] =>
  HIDING.flatMap((name) =>
    Object.entries(vscode.workspace.getConfiguration(undefined, folder).get<Record<string, unknown>>(name) ?? {}),
  ).flatMap(([glob, isHidden]) => (isHidden === true ? [glob] : []));

function selecting(globs: readonly vscode.GlobPattern[]): vscode.DocumentFilter[] {
  const schemes = new Set(['file', 'untitled', ...folders().map(({ uri }) => uri.scheme)]);
  return [...schemes].flatMap((scheme) => globs.map((pattern) => ({ scheme, pattern })));
}
