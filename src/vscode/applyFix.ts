import * as vscode from 'vscode';
import type { Fix } from '../core/checklist';
import type { Analysis } from '../core/judge';
import type { PlaybookTarget, Service } from '../service';
import { toWorkspaceEdit } from './convert';
import type { OpenDocuments } from './ports/openTexts';
import { showFile } from './reveal';

/** Writes fixes into a file, in its editor, as one step that can be undone. */
export class FixApplier {
  constructor(
    private readonly service: Service,
    private readonly texts: OpenDocuments,
  ) {}

  /** Shows a playbook's file; gives the analysis of its text as it stands, with what is known of its evidence. */
  async show({ uri, document }: PlaybookTarget): Promise<Analysis | undefined> {
    await this.service.load(uri);
    const editor = await showFile(vscode.Uri.parse(uri));
    this.texts.show(editor.document);
    return (await this.service.fresh(uri)).find(({ playbook }) => playbook.document === document);
  }

  /**
   * @param choose picks fixes from an analysis of the text as it stands now: a fix of an older text may no longer fit
   * @returns false when there is nothing to fix (any more) or the edit was refused
   */
  async apply(target: PlaybookTarget, choose: (analysis: Analysis) => readonly Fix[]): Promise<boolean> {
    const editor = await showFile(vscode.Uri.parse(target.uri));
    this.texts.show(editor.document);
    const edit = await this.service.queries.fixEdit(target, choose);
    return edit ? vscode.workspace.applyEdit(toWorkspaceEdit({ documentChanges: [edit] })) : false;
  }
}
