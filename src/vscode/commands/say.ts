import * as vscode from 'vscode';

/** Says something in the status bar for a while: nobody has to click it away. */
export const say = (text: string): void => void vscode.window.setStatusBarMessage(text, 5_000);
