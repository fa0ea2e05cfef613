import * as vscode from 'vscode';
import type { Service } from '../service';
import { toRange } from './convert';

/** Finds the playbooks of the workspace by their names: *Go to Symbol in Workspace*. */
export class PlaybookNames implements vscode.WorkspaceSymbolProvider {
  constructor(private readonly service: Service) {}

  async provideWorkspaceSymbols(query: string): Promise<vscode.SymbolInformation[]> {
    return (await this.service.named(query)).map(({ uri, name, place }) => {
      const address = vscode.Uri.parse(uri);
      const location = new vscode.Location(address, toRange(place));
      const folder = vscode.workspace.asRelativePath(address);
      return new vscode.SymbolInformation(name, vscode.SymbolKind.File, folder, location);
    });
  }
}
