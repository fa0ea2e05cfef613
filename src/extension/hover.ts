import * as vscode from 'vscode';
import type { Analysis, Check, Finding, Gate, Source } from '../core';
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
    ? ofGate(
        first.gate,
        found.map(({ check }) => check),
      )
    : ofCheck(first.check);
}

function ofCheck({ id, asks, why, how, sources }: Check): string {
  return [`**${asks}**`, why, `*How to meet it.* ${how}`, origin(id, sources)].join('\n\n');
}

function ofGate({ title, question }: Gate, checks: readonly Check[]): string {
  const list = checks.map(({ id, asks }) => `- ${asks} \`${id}\``).join('\n');
  return [`**${title}: ${question}**`, list].join('\n\n');
}

function origin(id: string, sources: readonly Source[]): string {
  const names = sources.map(({ name, url }) => (url === undefined ? name : `[${name}](${url})`));
  return [`\`${id}\``, ...names].join(' · ');
}
