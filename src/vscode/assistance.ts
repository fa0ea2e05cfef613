import * as vscode from 'vscode';
import type { Vocabulary, completionsAt } from '../core/language';
import { symbolsOf } from '../core/language';
import type { PLAYBOOK_FORMAT } from '../core/schema';
import { toRange } from './reveal';

/** What help at a position depends on besides the text. */
export interface Language {
  readonly format: typeof PLAYBOOK_FORMAT;
  readonly vocabulary: Vocabulary;
}

type Items = ReturnType<typeof completionsAt>;
type Symbols = ReturnType<typeof symbolsOf>;

/** Completion, hover and outline of a format's files, as the core gives them. */
export class Assistance implements vscode.CompletionItemProvider, vscode.HoverProvider, vscode.DocumentSymbolProvider {
  /** What opens the list besides letters: the blank behind a colon or a dash, a check's slash, a bracket. */
  static readonly triggers = [' ', '/', '['];

  constructor(private readonly languageOf: (document: vscode.TextDocument) => Language | Promise<Language>) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[]> {
    const { format, vocabulary } = await this.languageOf(document);
    const { completionsAt } = await import('../core/language');
    return completionsAt(document.getText(), document.offsetAt(position), format, vocabulary).map(toItem);
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const { format, vocabulary } = await this.languageOf(document);
    const { hoverAt } = await import('../core/language');
    const hover = hoverAt(document.getText(), document.offsetAt(position), format, vocabulary);
    return hover && new vscode.Hover(new vscode.MarkdownString(hover.contents.value), toRange(hover.range));
  }

  provideDocumentSymbols(document: vscode.TextDocument): vscode.DocumentSymbol[] {
    return symbolsOf(document.getText()).map(toSymbol);
  }
}

// The protocol counts kinds from 1, VS Code from 0.
function toItem({ label, kind, detail, documentation, sortText, textEdit }: Items[number]): vscode.CompletionItem {
  const item = new vscode.CompletionItem(label, kind - 1);
  Object.assign(item, { detail, sortText, insertText: textEdit.newText, range: toRange(textEdit.range) });
  item.documentation = new vscode.MarkdownString(documentation.value);
  item.keepWhitespace = true;
  // The values of a key are known as well.
  if (textEdit.newText.endsWith(' ')) item.command = { command: 'editor.action.triggerSuggest', title: 'Suggest' };
  return item;
}

function toSymbol({ name, detail = '', kind, range, selectionRange, children = [] }: Symbols[number]) {
  const symbol = new vscode.DocumentSymbol(name, detail, kind - 1, toRange(range), toRange(selectionRange));
  symbol.children = children.map(toSymbol);
  return symbol;
}
