import * as vscode from 'vscode';
import type { Service } from '../service';

/** Where the open playbooks are, for `when` clauses: `resourcePath in … && resourceScheme in …`. */
const KEYS = { paths: 'pilotPlaybook.openFiles', schemes: 'pilotPlaybook.openSchemes' } as const;

/** Keeps the context keys that show our buttons and commands in playbooks only, also where two editors are side by side. */
export function keepContextKey(service: Service): vscode.Disposable {
  let shown: string | undefined;
  const update = () => {
    const open = service.openPlaybooks.map((uri) => vscode.Uri.parse(uri));
    const key = open.map(String).sort().join(' ');
    if (key === shown) return;
    shown = key;
    // A window takes the path of a file as its system writes it, that of any other as its address has it.
    setContext(KEYS.paths, new Set(open.flatMap(({ fsPath, path }) => [fsPath, path])));
    setContext(KEYS.schemes, new Set(open.flatMap(({ scheme }) => schemesOf(scheme))));
  };
  update();
  return vscode.Disposable.from(service.onDidOpen(update));
}

/** A window sees the files of the machine that it works on from afar under another scheme than we do. */
const schemesOf = (scheme: string): string[] => (scheme === 'file' ? [scheme, 'vscode-remote'] : [scheme]);

const setContext = (key: string, values: ReadonlySet<string>): void =>
  void vscode.commands.executeCommand('setContext', key, [...values]);
