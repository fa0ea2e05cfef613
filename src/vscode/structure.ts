import type * as lsp from 'vscode-languageserver-types';
import * as vscode from 'vscode';
import type { Service } from '../service';
import { toRange } from './convert';
import type { OpenDocuments } from './ports/openTexts';

const KINDS: Readonly<Record<string, vscode.FoldingRangeKind>> = {
  comment: vscode.FoldingRangeKind.Comment,
  region: vscode.FoldingRangeKind.Region,
};

/** How the text of playbooks and policies is built: what can be folded, and what a selection grows to. */
export class Structure implements vscode.FoldingRangeProvider, vscode.SelectionRangeProvider {
  constructor(
    private readonly service: Service,
    private readonly texts: OpenDocuments,
  ) {}

  async provideFoldingRanges(document: vscode.TextDocument): Promise<vscode.FoldingRange[]> {
    const found = await this.service.positions.folding(this.texts.add(document));
    return found.map(({ startLine, endLine, kind = '' }) => new vscode.FoldingRange(startLine, endLine, KINDS[kind]));
  }

  async provideSelectionRanges(
    document: vscode.TextDocument,
    positions: readonly vscode.Position[],
  ): Promise<vscode.SelectionRange[]> {
    return (await this.service.positions.selections(this.texts.add(document), positions)).map(toSelection);
  }
}

const toSelection = ({ range, parent }: lsp.SelectionRange): vscode.SelectionRange =>
  new vscode.SelectionRange(toRange(range), parent && toSelection(parent));
