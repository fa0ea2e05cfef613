import * as vscode from 'vscode';
import { titleOf } from '../../core/fixes';
import { fixAction } from '../applyFix';
import { shows } from '../diagnostics';
import type { Policies } from './policies';
import { toRange } from '../reveal';

/** Offers what mends the findings of a policy: what was probably meant, or a key that is required. */
export class PolicyFixes implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  };

  constructor(private readonly policies: Policies) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { diagnostics, only }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    if (only && !only.intersects(vscode.CodeActionKind.QuickFix)) return [];
    const [{ findings }, { policyEdits }] = await Promise.all([this.policies.fresh(document), this.policies.reader()]);
    const actions = findings.flatMap((finding) => {
      if (!finding.fix || !range.intersection(toRange(finding.range))) return [];
      const shown = diagnostics.filter((diagnostic) => shows(diagnostic, finding));
      return fixAction(document.uri, titleOf(finding), policyEdits(document.getText(), [finding.fix]), shown);
    });
    const [first, ...others] = actions;
    if (first && !others.length) first.isPreferred = true;
    return actions;
  }
}
