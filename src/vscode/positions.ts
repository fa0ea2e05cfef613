import * as vscode from 'vscode';
import type { Service } from '../service';
import { Hover } from './hover';
import { Links } from './links';
import { Names } from './names';
import { Outline } from './outline';
import { PlaybookNames } from './playbookNames';
import type { PlaybookSelector } from './playbookSelector';
import type { OpenDocuments } from './ports/openTexts';
import { Structure } from './structure';

/** Registers what VS Code asks at a position of a playbook or policy, and of its text as a whole. */
export function registerPositions(
  selector: PlaybookSelector,
  service: Service,
  texts: OpenDocuments,
): vscode.Disposable {
  const { languages } = vscode;
  const hover = new Hover(service, texts);
  const links = new Links(service, texts);
  const names = new Names(service, texts);
  const structure = new Structure(service, texts);
  const outline = new Outline(service, texts);
  return vscode.Disposable.from(
    languages.registerWorkspaceSymbolProvider(new PlaybookNames(service)),
    selector.register((all) =>
      vscode.Disposable.from(
        languages.registerHoverProvider(all, hover),
        languages.registerDocumentLinkProvider(all, links),
        languages.registerDefinitionProvider(all, names),
        languages.registerReferenceProvider(all, names),
        languages.registerDocumentHighlightProvider(all, names),
        languages.registerRenameProvider(all, names),
        languages.registerFoldingRangeProvider(all, structure),
        languages.registerSelectionRangeProvider(all, structure),
        languages.registerDocumentSymbolProvider(all, outline, { label: 'Pilot Playbooks' }),
      ),
    ),
  );
}
