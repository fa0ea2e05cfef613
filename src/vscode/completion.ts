import type * as lsp from 'vscode-languageserver-types';
import * as vscode from 'vscode';
import type { Service } from '../service';
import { toRange } from './convert';
import type { OpenDocuments } from './ports/openTexts';

/** What opens the list of completions besides letters: the blank behind a colon or a dash, a check's slash, a bracket. */
export const TRIGGERS = [' ', '/', '['];

/** What may be written at a place of a playbook or policy. */
export class Completion implements vscode.CompletionItemProvider {
  constructor(
    private readonly service: Service,
    private readonly texts: OpenDocuments,
  ) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[]> {
    return (await this.service.queries.completion(this.texts.add(document), position)).map(toItem);
  }
}

// The protocol counts kinds from 1, VS Code from 0.
function toItem({
  label,
  kind = 1,
  detail,
  documentation,
  sortText,
  textEdit,
}: lsp.CompletionItem): vscode.CompletionItem {
  const item = new vscode.CompletionItem(label, kind - 1);
  Object.assign(item, { detail, sortText, keepWhitespace: true });
  if (documentation && typeof documentation === 'object')
    item.documentation = new vscode.MarkdownString(documentation.value);
  if (!textEdit || !('range' in textEdit)) return item;
  Object.assign(item, { insertText: textEdit.newText, range: toRange(textEdit.range) });
  // The values of a key are known as well.
  if (textEdit.newText.endsWith(' ')) item.command = { command: 'editor.action.triggerSuggest', title: 'Suggest' };
  return item;
}
