import * as vscode from 'vscode';
import type { Places } from '../service';
import type { NamedGlob } from '../text';
import { globsOf } from '../text';
import { SECTION } from './settings';

const DEFAULT = '**/*.pilot.{yaml,yml}';
const BUILT_IN: readonly NamedGlob[] = [{ name: DEFAULT, glob: DEFAULT }];
/** VS Code's own settings of what is not to be seen, or searched. */
const HIDING = ['files.exclude', 'search.exclude'] as const;
const POLICIES = '**/pilot-policy.yaml';

/**
 * Which files are playbooks, as the settings `pilotPlaybook.files` and `pilotPlaybook.exclude` say for each folder, and how
 * VS Code selects them and policies.
 */
export class PlaybookSelector implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** Fires when other files may be playbooks than before: the setting or the folders of the workspace changed. */
  readonly onDidChange = this.changed.event;
  private readonly subscriptions = [
    vscode.workspace.onDidChangeConfiguration(
      (event) =>
        [`${SECTION}.files`, `${SECTION}.exclude`, ...HIDING].some((name) => event.affectsConfiguration(name)) &&
        this.reset(),
    ),
    vscode.workspace.onDidChangeWorkspaceFolders(() => this.reset()),
  ];
  private readonly read = new Map<string | undefined, readonly NamedGlob[]>();

  /** The globs that the user has set, for all folders or some, and what they are called there. */
  get own(): readonly NamedGlob[] {
    const all = [undefined, ...folders().map(({ uri }) => uri)].map((folder) => this.globsFor(folder));
    return all.filter((globs) => globs !== BUILT_IN).flat();
  }

  /** What the service needs: the folders' addresses, globs that count from each, and what each of them hides. */
  get places(): Places {
    const named = folders().map(({ uri }) => [uri, uri.toString()] as const);
    const textsOf = (globs: readonly NamedGlob[]) => globs.map(({ glob }) => glob);
    return {
      folders: named.map(([, address]) => address),
      globs: textsOf(this.globsFor()),
      own: Object.fromEntries(
        named.filter(([uri]) => this.hasOwn(uri)).map(([uri, address]) => [address, textsOf(this.globsFor(uri))]),
      ),
      hidden: Object.fromEntries(named.map(([uri, address]) => [address, hiddenIn(uri)])),
    };
  }

  /** Selects open playbooks; copies of them that a comparison shows are none. */
  get playbooks(): vscode.DocumentFilter[] {
    // A glob counts from a folder of the workspace; one that starts with `**` also finds files outside of all.
    const globs = [
      ...this.globsFor().map(({ glob }) => glob),
      ...folders().flatMap((folder) =>
        this.globsFor(folder.uri).map(({ glob }) => new vscode.RelativePattern(folder, glob)),
      ),
    ];
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

  /** The globs of a folder, or of what lies in none. */
  private globsFor(folder?: vscode.Uri): readonly NamedGlob[] {
    const address = folder?.toString();
    const known = this.read.get(address);
    if (known) return known;
    const set = globsOf(vscode.workspace.getConfiguration(SECTION, folder).get('files'));
    const globs = set.some(({ glob }) => glob !== DEFAULT) ? set : BUILT_IN;
    this.read.set(address, globs);
    return globs;
  }

  /** True for a folder that says something else than its workspace. */
  private hasOwn(folder: vscode.Uri): boolean {
    return JSON.stringify(this.globsFor(folder)) !== JSON.stringify(this.globsFor());
  }

  private reset(): void {
    this.read.clear();
    this.changed.fire();
  }
}

const folders = (): readonly vscode.WorkspaceFolder[] => vscode.workspace.workspaceFolders ?? [];

/** The globs that hide files of a folder; those that depend on other files beside them are left to VS Code. */
function hiddenIn(folder: vscode.Uri): string[] {
  const configuration = vscode.workspace.getConfiguration(undefined, folder);
  const excluded = configuration.get<unknown>(`${SECTION}.exclude`);
  return [
    ...HIDING.flatMap((name) => Object.entries(configuration.get<Record<string, unknown>>(name) ?? {})).flatMap(
      ([glob, isHidden]) => (isHidden === true ? [glob] : []),
    ),
    ...(Array.isArray(excluded) ? excluded.filter((glob) => typeof glob === 'string' && glob !== '') : []),
  ];
}

function selecting(globs: readonly vscode.GlobPattern[]): vscode.DocumentFilter[] {
  const schemes = new Set(['file', 'untitled', ...folders().map(({ uri }) => uri.scheme)]);
  return [...schemes].flatMap((scheme) => globs.map((pattern) => ({ scheme, pattern })));
}
