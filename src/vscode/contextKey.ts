import * as vscode from 'vscode';
import type { Service } from '../service';
import { nameOf } from '../service';

/** The names of the open playbooks' files, for `when` clauses: `resourceFilename in pilotPlaybook.openFiles`. */
const KEY = 'pilotPlaybook.openFiles';

/** Keeps the context key that shows our buttons and commands in playbooks only, also where two editors are side by side. */
export function keepContextKey(service: Service): vscode.Disposable {
  let shown: string | undefined;
  const update = () => {
    const names = service.openPlaybooks.map(nameOf).sort();
    if (names.join('/') === shown) return;
    shown = names.join('/');
    void vscode.commands.executeCommand('setContext', KEY, names);
  };
  update();
  return vscode.Disposable.from(service.onDidOpen(update));
}
