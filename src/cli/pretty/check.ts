import type { Colors } from 'picocolors/types';
import { changesText } from './changes';
import type { Look } from './look';
import { titleOf } from './look';
import type { Severity } from '../../core/checklist';
import type { FindingReport, PlaybookReport, Results } from '../../core/report';
import { nextOf, readinessOf, summarySentence, weakestOf } from '../../core/report';
import { oneLine } from '../../text';

/** Findings by playbook, then what they add up to. */
export function* checkText(results: Results, { colors, quiet }: Look): Generator<string> {
  let separator = '';
  for (const { playbook } of results.entries) {
    const findings = quiet ? playbook.findings.filter(({ severity }) => severity === 'error') : playbook.findings;
    if (quiet && !findings.length) continue;
    yield `${separator}${titleOf(playbook, colors)}\n  ${standingOf(playbook)}\n`;
    for (const finding of findings) yield findingLines(oneLine(playbook.path), finding, colors);
    separator = '\n';
  }
  for (const { message } of results.errors) {
    yield `${separator}${colors.red('error')} ${oneLine(message)}\n`;
    separator = '\n';
  }
  yield* changesText(results.changes, colors, separator);
  if (!quiet) yield `${separator}${summarySentence(results)}\n`;
}

function findingLines(path: string, { severity, code, message, range }: FindingReport, colors: Colors): string {
  const place = `${path}:${range.start.line + 1}:${range.start.character + 1}`;
  return `  ${LOOK[severity](colors)} ${oneLine(message)} ${colors.dim(code)}\n    ${colors.dim(place)}\n`;
}

const LOOK: Record<Severity, (colors: Colors) => string> = {
  error: (colors) => colors.red('error'),
  warning: (colors) => colors.yellow('warning'),
  information: (colors) => colors.cyan('info'),
};

/** One line on where a playbook stands. */
function standingOf(playbook: PlaybookReport): string {
  const { stage, status, readiness } = playbook;
  const parts = [stage ?? 'no readable stage', ...(status === 'active' ? [] : [status])];
  if (!readiness) return [...parts, 'not judged: it cannot be read'].join(' · ');
  parts.push(readiness.score === null ? 'nothing applies' : `readiness ${readinessOf(playbook)}`);
  const weakest = weakestOf(playbook);
  if (weakest) parts.push(`weakest: ${weakest}`);
  if (readiness.next) parts.push(nextOf(playbook));
  return parts.join(' · ');
}
