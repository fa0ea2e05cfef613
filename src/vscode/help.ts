import type * as lsp from 'vscode-languageserver-types';
import * as vscode from 'vscode';
import type { Service } from '../service';
import { toRange } from './convert';
import type { OpenDocuments } from './ports/openTexts';

/** What opens the list of completions besides letters: the blank behind a colon or a dash, a check's slash, a bracket. */
export const TRIGGERS = [' ', '/', '['];

/** Completion, hover and outline of playbooks and policies. */
export class LanguageHelp
  implements vscode.CompletionItemProvider, vscode.HoverProvider, vscode.DocumentSymbolProvider
{
  constructor(
    private readonly service: Service,
    private readonly texts: OpenDocuments,
  ) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[]> {
    return (await this.service.completion(this.addressOf(document), position)).map(toItem);
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const hover = await this.service.hover(this.addressOf(document), position);
    if (!hover) return undefined;
    const contents = [hover.contents].flat().map((one) => (typeof one === 'string' ? one : one.value));
    return new vscode.Hover(
      contents.map((text) => new vscode.MarkdownString(text)),
      hover.range && toRange(hover.range),
    );
  }

  async provideDocumentSymbols(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
    return (await this.service.symbols(this.addressOf(document))).map(toSymbol);
  }

  private addressOf(document: vscode.TextDocument): string {
    this.texts.add(document);
    return document.uri.toString();
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

function toSymbol({ name, detail = '', kind, range, selectionRange, children = [] }: lsp.DocumentSymbol) {
  const symbol = new vscode.DocumentSymbol(name, detail, kind - 1, toRange(range), toRange(selectionRange));
  symbol.children = children.map(toSymbol);
  return symbol;
}
