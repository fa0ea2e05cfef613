import * as vscode from 'vscode';
import type { Service } from '../service';
import { toRange } from './convert';
import type { OpenDocuments } from './ports/openTexts';

/** What stands at a place of a playbook or policy means. */
export class Hover implements vscode.HoverProvider {
  constructor(
    private readonly service: Service,
    private readonly texts: OpenDocuments,
  ) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const hover = await this.service.queries.hover(this.texts.add(document), position);
    if (!hover) return undefined;
    const contents = [hover.contents].flat().map((one) => (typeof one === 'string' ? one : one.value));
    return new vscode.Hover(
      contents.map((text) => new vscode.MarkdownString(text)),
      hover.range && toRange(hover.range),
    );
  }
}
