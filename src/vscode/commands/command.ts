import * as vscode from 'vscode';
import type { Service } from '../../service';
import type { FixApplier } from '../applyFix';
import type { Diagnostics } from '../diagnostics';
import type { ReadinessPanel } from '../panel/panel';
import type { OpenDocuments } from '../ports/openTexts';

/** What commands work with. */
export interface CommandParts {
  readonly context: vscode.ExtensionContext;
  readonly service: Service;
  readonly texts: OpenDocuments;
  readonly fixes: FixApplier;
  readonly panel: ReadinessPanel;
  readonly diagnostics: Diagnostics;
}

/** What a command does; the argument says on what it was called, if it says anything. */
export type Command = (parts: CommandParts, argument: unknown) => Promise<void>;

/** Says something in the status bar for a while: nobody has to click it away. */
export const say = (text: string, milliseconds = 5_000): void =>
  void vscode.window.setStatusBarMessage(text, milliseconds);

/** True when something stands at an address. */
export const exists = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
