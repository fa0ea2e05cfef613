import type * as lsp from 'vscode-languageserver-types';
import * as vscode from 'vscode';
import type { Service } from '../service';
import { toRange, toWorkspaceEdit } from './convert';
import type { OpenDocuments } from './ports/openTexts';

/** Where the metrics, anchors and checks of playbooks and policies are defined and used, and another name for them. */
export class Names
  implements
    vscode.DefinitionProvider,
    vscode.ReferenceProvider,
    vscode.DocumentHighlightProvider,
    vscode.RenameProvider
{
  constructor(
    private readonly service: Service,
    private readonly texts: OpenDocuments,
  ) {}

  async provideDefinition(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Location[]> {
    return (await this.service.positions.definition(this.texts.add(document), position)).map(toLocation);
  }

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
  ): Promise<vscode.Location[]> {
    const uri = this.texts.add(document);
    return (await this.service.positions.references(uri, position, includeDeclaration)).map(toLocation);
  }

  async provideDocumentHighlights(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.DocumentHighlight[]> {
    const found = await this.service.positions.highlights(this.texts.add(document), position);
    // The protocol counts kinds from 1, VS Code from 0.
    return found.map(({ range, kind = 1 }) => new vscode.DocumentHighlight(toRange(range), kind - 1));
  }

  async prepareRename(document: vscode.TextDocument, position: vscode.Position) {
    const { range, placeholder } = await this.service.positions.renamed(this.texts.add(document), position);
    return { range: toRange(range), placeholder };
  }

  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
  ): Promise<vscode.WorkspaceEdit> {
    return toWorkspaceEdit(await this.service.positions.rename(this.texts.add(document), position, newName));
  }
}

const toLocation = ({ uri, range }: lsp.Location): vscode.Location =>
  new vscode.Location(vscode.Uri.parse(uri), toRange(range));
