import * as vscode from 'vscode';
import { nextStage } from '../core/checklist';
import { placeOfStage } from '../core/view';
import { PROMOTE } from './commands/promote';
import type { OpenPlaybooks } from './openPlaybooks';
import { toRange } from './reveal';

const KIND = vscode.CodeActionKind.RefactorRewrite.append('pilotPlaybook');

/** Offers on the value of `stage` to promote the playbook. */
export class PromoteAction implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = { providedCodeActionKinds: [KIND] };

  constructor(private readonly open: OpenPlaybooks) {}

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    return this.open.fresh(document).flatMap((analysis) => {
      const { stage, status, playbook } = analysis;
      const next = stage && nextStage(stage);
      const place = placeOfStage(analysis);
      if (!next || status !== 'active' || !place || !range.intersection(toRange(place))) return [];
      const action = new vscode.CodeAction(`Promote to ${next}…`, KIND);
      const target = { uri: document.uri, document: playbook.document };
      action.command = { command: PROMOTE, title: action.title, arguments: [target] };
      return [action];
    });
  }
}
