import type * as lsp from 'vscode-languageserver-types';
import * as vscode from 'vscode';
import type { Service } from '../service';
import { toRange } from './convert';
import type { OpenDocuments } from './ports/openTexts';
import { isRedHatActive } from './redHatYaml';

/** The outline of playbooks and policies; none where Red Hat's YAML extension gives one already. */
export class Outline implements vscode.DocumentSymbolProvider {
  constructor(
    private readonly service: Service,
    private readonly texts: OpenDocuments,
  ) {}

  async provideDocumentSymbols(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
    if (isRedHatActive()) return [];
    return (await this.service.queries.symbols(this.texts.add(document))).map(toSymbol);
  }
}

// The protocol counts kinds from 1, VS Code from 0.
function toSymbol({ name, detail = '', kind, range, selectionRange, children = [] }: lsp.DocumentSymbol) {
  const symbol = new vscode.DocumentSymbol(name, detail, kind - 1, toRange(range), toRange(selectionRange));
  symbol.children = children.map(toSymbol);
  return symbol;
}
