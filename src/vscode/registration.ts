import * as vscode from 'vscode';
import type { PlaybookFiles } from './playbookFiles';

/** Registers something for all playbooks, and anew when other files are playbooks than before. */
export function forPlaybooks(
  files: PlaybookFiles,
  register: (selector: vscode.DocumentSelector) => vscode.Disposable,
): vscode.Disposable {
  let registration = register(files.selector);
  const subscription = files.onDidChange(() => {
    registration.dispose();
    registration = register(files.selector);
  });
  return new vscode.Disposable(() => {
    subscription.dispose();
    registration.dispose();
  });
}
