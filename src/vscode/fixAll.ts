import * as vscode from 'vscode';
import { fixAll } from '../core/fixes';
import { asPlainText } from './applyFix';
import type { OpenPlaybooks } from './openPlaybooks';

const KIND = vscode.CodeActionKind.SourceFixAll.append('pilotPlaybook');

/** All fixes that need no decision as one edit, for `editor.codeActionsOnSave`. Nobody fills in tab stops on save. */
export class FixAll implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = { providedCodeActionKinds: [KIND] };

  constructor(private readonly open: OpenPlaybooks) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { only }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    if (!only?.contains(KIND)) return [];
    const fixed = await fixAll(this.open.fresh(document), (text) => this.open.judged(document, text));
    const edits = asPlainText(fixed);
    if (!edits.length) return [];
    const action = new vscode.CodeAction('Fix all Pilot Playbooks findings', KIND);
    action.edit = new vscode.WorkspaceEdit();
    action.edit.set(document.uri, edits);
    return [action];
  }
}
