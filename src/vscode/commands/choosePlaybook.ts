import * as vscode from 'vscode';
import type { Service } from '../../service';
import type { Target } from './command';

/** A playbook where a command was called on none: one that is shown, else the one that the user chooses of all. */
export async function choosePlaybook(service: Service): Promise<Target | undefined> {
  const shown = vscode.window.visibleTextEditors.map(({ document }) => document.uri.toString());
  const uri = shown.find((one) => service.isOpen(one));
  if (uri !== undefined) return { uri };
  await service.start();
  await service.whenIdle();
  const items = service.portfolio().map(({ name, standing, ...summary }) => ({
    label: name,
    description: standing,
    detail: vscode.workspace.asRelativePath(vscode.Uri.parse(summary.uri)),
    target: { uri: summary.uri, document: summary.document },
  }));
  if (items.length < 2) return items[0]?.target;
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: 'Choose a playbook',
    matchOnDetail: true,
  });
  return chosen?.target;
}
