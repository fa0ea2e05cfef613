import type * as lsp from 'vscode-languageserver-types';
import * as vscode from 'vscode';
import type { Service } from '../service';
import { KINDS } from '../service';
import { toWorkspaceEdit } from './convert';
import { shownOf } from './diagnostics';
import type { OpenDocuments } from './ports/openTexts';

/** What mends, waives, explains or promotes at a place, and all fixes that need no decision, for playbooks and policies. */
export class CodeActions implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: Object.values(KINDS).map((kind) => vscode.CodeActionKind.Empty.append(kind)),
  };

  constructor(
    private readonly service: Service,
    private readonly texts: OpenDocuments,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { diagnostics, only }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const actions = await this.service.queries.codeActions(this.texts.add(document), range, only && [only.value]);
    return actions.map((action) => toAction(action, diagnostics));
  }
}

function toAction(
  { title, kind = '', edit, command, isPreferred, diagnostics = [] }: lsp.CodeAction,
  shown: readonly vscode.Diagnostic[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.Empty.append(kind));
  action.edit = edit && toWorkspaceEdit(edit);
  action.command = command;
  action.isPreferred = isPreferred;
  action.diagnostics = shownOf(shown, diagnostics);
  return action;
}
