import * as vscode from 'vscode';
import { checkInBrief, gateInBrief } from '../core/explain';
import type { Finding } from '../core/findings';
import type { Analysis } from '../core/judge';
import type { OpenPlaybooks } from './openPlaybooks';
import { toRange } from './reveal';

/** At a finding: what the check asks, why, how to meet it, and where the rule comes from. */
export class CheckHover implements vscode.HoverProvider {
  constructor(private readonly open: OpenPlaybooks) {}

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const here = this.open
      .fresh(document)
      .flatMap((analysis) =>
        analysis.findings
          .filter(({ range }) => toRange(range).contains(position))
          .map((finding) => ({ finding, text: explain(analysis, finding) })),
      )
      .filter(({ text }) => text !== '');
    const [first] = here;
    const texts = [...new Set(here.map(({ text }) => text))];
    return (
      first &&
      new vscode.Hover(
        texts.map((text) => new vscode.MarkdownString(text)),
        toRange(first.finding.range),
      )
    );
  }
}

/** The text for a finding, as Markdown; empty when no check stands behind it. */
function explain({ readiness }: Analysis, { checks: ids = [] }: Finding): string {
  const results = readiness?.gates.flatMap(({ checks }) => checks) ?? [];
  const found = results.filter(({ check }) => ids.includes(check.id));
  const [first, ...others] = found;
  if (!first) return '';
  return others.length
    ? gateInBrief(
        first.gate,
        found.map(({ check }) => check),
      )
    : checkInBrief(first.check);
}
