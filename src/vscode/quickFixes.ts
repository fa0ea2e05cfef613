import * as vscode from 'vscode';
import type { Fix } from '../core/checklist';
import type { Finding } from '../core/findings';
import { editsFor, missingGates, titleOf, waiverEnd, waiverFix } from '../core/fixes';
import type { Analysis } from '../core/judge';
import { fixAction } from './applyFix';
import { hasPage } from './checkPages';
import { EXPLAIN } from './commands/explainCheck';
import type { WaiveArguments } from './commands/waive';
import { WAIVE } from './commands/waive';
import { codeOf, shows } from './diagnostics';
import type { OpenPlaybooks } from './openPlaybooks';
import { toRange } from './reveal';
import type { Today } from './today';

interface Place {
  readonly document: vscode.TextDocument;
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
  readonly diagnostics: readonly vscode.Diagnostic[];
}

/** Offers what mends the findings at a place, to waive their checks for a while, and what explains them. */
export class QuickFixes implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  };

  constructor(
    private readonly open: OpenPlaybooks,
    private readonly today: Today,
  ) {}

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { diagnostics, only }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    if (only && !only.intersects(vscode.CodeActionKind.QuickFix)) return [];
    return this.open.fresh(document).flatMap((analysis) => {
      const findings = analysis.findings.filter((finding) => range.intersection(toRange(finding.range)));
      const place = { document, analysis, findings, diagnostics };
      return [...mending(place), ...this.waiving(place), ...explaining(place)];
    });
  }

  /** A waiver for each check that is unmet here; for gates that are missing as a whole the check is asked for. */
  private waiving({ document, analysis, findings, diagnostics }: Place): vscode.CodeAction[] {
    const end = waiverEnd(this.today.value);
    const single = new Set(findings.flatMap(({ checks = [] }) => (checks.length === 1 ? checks : [])));
    const actions = [...single].flatMap((check) => {
      const title = `Waive this check until ${end} (${check})`;
      const shown = diagnostics.filter((diagnostic) => codeOf(diagnostic) === check);
      return fixing(document, analysis, title, [waiverFix(check, this.today.value)], shown);
    });
    const folded = findings.filter(({ checks = [] }) => checks.length > 1);
    if (!folded.length) return actions;
    const action = new vscode.CodeAction(
      `Waive a check of a missing gate until ${end}…`,
      vscode.CodeActionKind.QuickFix,
    );
    const checks = folded.flatMap((finding) => finding.checks ?? []);
    const argument: WaiveArguments = { uri: document.uri, document: analysis.playbook.document, checks };
    action.command = { command: WAIVE, title: action.title, arguments: [argument] };
    return [...actions, action];
  }
}

/** The findings' own fixes; one that is alone, or adds all gates that are missing, is preferred. */
function mending({ document, analysis, findings, diagnostics }: Place): vscode.CodeAction[] {
  const fixable = findings.filter(({ fix }) => fix);
  const actions = sharingFix(fixable).flatMap((together) => {
    const [{ fix }] = together;
    const shown = diagnostics.filter((diagnostic) => together.some((finding) => shows(diagnostic, finding)));
    return fix ? fixing(document, analysis, titleOf(together[0]), [fix], shown) : [];
  });
  const missing = missingGates(analysis);
  const isAtMissing = fixable.some(isMissingGate);
  if (missing.length > 1 && isAtMissing) {
    const shown = diagnostics.filter((diagnostic) =>
      findings.some((one) => isMissingGate(one) && shows(diagnostic, one)),
    );
    actions.push(...fixing(document, analysis, 'Add all missing gates', missing, shown));
  }
  const preferred = actions.length === 1 || isAtMissing ? actions.at(-1) : undefined;
  if (preferred) preferred.isPreferred = true;
  return actions;
}

/** The page of what is wrong here; where several things are, it is asked which. */
function explaining({ findings, diagnostics }: Place): vscode.CodeAction[] {
  const codes = [...new Set(findings.filter(hasPage).map(({ code }) => code))];
  if (!codes.length) return [];
  const title = codes.length > 1 ? 'Explain a check…' : 'Explain this check';
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: EXPLAIN, title, arguments: [codes] };
  action.diagnostics = diagnostics.filter((diagnostic) => codes.includes(codeOf(diagnostic)));
  return [action];
}

const isMissingGate = ({ kind }: Finding): boolean => kind === 'missing-gate';

/** Findings by what mends them: one key may be what two checks want. */
function sharingFix(findings: readonly Finding[]): [Finding, ...Finding[]][] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const fix = JSON.stringify(finding.fix);
    const group = groups.get(fix);
    if (group) group.push(finding);
    else groups.set(fix, [finding]);
  }
  return [...groups.values()];
}

/** An action that applies fixes. */
const fixing = (
  { uri }: vscode.TextDocument,
  { playbook }: Analysis,
  title: string,
  fixes: readonly Fix[],
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction[] => fixAction(uri, title, editsFor(playbook, fixes), diagnostics);
