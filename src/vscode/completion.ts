import type * as lsp from 'vscode-languageserver-types';
import * as vscode from 'vscode';
import type { Service } from '../service';
import { toRange } from './convert';
import type { OpenDocuments } from './ports/openTexts';
import { redHatCompletes } from './redHatYaml';

/** What opens the list of completions besides letters: the blank behind a colon or a dash, a check's slash, a bracket. */
export const TRIGGERS = [' ', '/', '[', '#'];

/** What may be written at a place of a playbook or policy; where nothing may, nothing is offered at all. */
export class Completion implements vscode.CompletionItemProvider {
  constructor(
    private readonly service: Service,
    private readonly texts: OpenDocuments,
  ) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionList> {
    const all = await this.service.queries.completion(this.texts.add(document), position);
    const items = redHatCompletes(document) ? all.filter(isOurs) : all;
    return new vscode.CompletionList(items.length ? items.map(toItem) : silence(document, position), false);
  }
}

/** What Red Hat's extension does not offer: it knows the keys and words of a schema, and no more. */
const isOurs = ({ kind }: lsp.CompletionItem): boolean => kind !== PROPERTY && kind !== WORD;

const PROPERTY: lsp.CompletionItemKind = 10;
const WORD: lsp.CompletionItemKind = 20;

/**
 * An item that is never shown: without any, VS Code would offer the words of the document, and Enter would take one. There
 * is no setting of that for some files of a language alone. What is compared with it is the line so far.
 */
function silence(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionItem[] {
  const { range, firstNonWhitespaceCharacterIndex: first } = document.lineAt(position);
  if (first >= position.character) return [];
  const item = new vscode.CompletionItem('', vscode.CompletionItemKind.Text);
  Object.assign(item, { filterText: NEVER_TYPED, range: new vscode.Range(range.start, position), insertText: '' });
  return [item];
}

const NEVER_TYPED = '\u0000';

const PLAIN: lsp.InsertTextFormat = 1;

// The protocol counts kinds from 1, VS Code from 0.
function toItem(completion: lsp.CompletionItem): vscode.CompletionItem {
  const {
    label,
    kind = 1,
    detail,
    documentation,
    sortText,
    filterText,
    textEdit,
    insertTextFormat = PLAIN,
  } = completion;
  const item = new vscode.CompletionItem(label, kind - 1);
  Object.assign(item, { detail, sortText, filterText, keepWhitespace: true });
  if (documentation && typeof documentation === 'object')
    item.documentation = new vscode.MarkdownString(documentation.value);
  if (!textEdit || !('range' in textEdit)) return item;
  const { newText } = textEdit;
  const insertText = insertTextFormat === PLAIN ? newText : new vscode.SnippetString(newText);
  Object.assign(item, { insertText, range: toRange(textEdit.range) });
  // What follows is known as well: the values of a key, what is in a folder.
  if (GOES_ON.test(newText)) item.command = { command: 'editor.action.triggerSuggest', title: 'Suggest' };
  return item;
}

const GOES_ON = /(?:[ /#]|\$0["\]} ]*,?)$/;
