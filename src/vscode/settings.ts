import * as vscode from 'vscode';
import type { Severity } from '../core/checklist';
import type { HintKind } from '../core/language';

/** What all settings of this extension begin with. */
export const SECTION = 'pilotPlaybook';

/** The settings of `package.json` that are not about which files are playbooks, with the types of their values. */
interface Settings {
  readonly 'codeLens.playbook': boolean;
  readonly 'codeLens.gates': boolean;
  readonly 'inlayHints.values': boolean;
  readonly 'inlayHints.targets': boolean;
  readonly 'inlayHints.dates': boolean;
  readonly 'findings.show': 'onType' | 'onSave';
  readonly 'findings.leastSeverity': Severity;
  readonly 'findings.missingGates': boolean;
  readonly 'findings.closedFiles': boolean;
  readonly badge: boolean;
  readonly history: boolean;
}

/** The value of a setting for a file or folder: the user's, the workspace's or the folder's, else what `package.json` says. */
export function setting<K extends keyof Settings>(name: K, scope?: vscode.Uri): Settings[K] {
  return vscode.workspace.getConfiguration(SECTION, scope).get<Settings[K]>(name)!;
}

/** Calls back when one of some settings, or groups of them, may have another value. */
export const onSetting = (names: readonly string[], changed: () => void): vscode.Disposable =>
  vscode.workspace.onDidChangeConfiguration(
    (event) => names.some((name) => event.affectsConfiguration(`${SECTION}.${name}`)) && changed(),
  );

const HINT_SETTINGS = [
  ['values', 'inlayHints.values'],
  ['targets', 'inlayHints.targets'],
  ['dates', 'inlayHints.dates'],
] as const;

/** The hints that a file is to have. */
export const hintKinds = (file: vscode.Uri): HintKind[] =>
  HINT_SETTINGS.flatMap(([kind, name]) => (setting(name, file) ? [kind] : []));

/** True when a folder asks for the findings of files that are not open. */
export const wantsClosed = (): boolean =>
  (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => setting('findings.closedFiles', uri));
