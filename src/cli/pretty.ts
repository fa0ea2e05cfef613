import type { FindingReport, PlaybookReport, Report, Severity } from '../core';
import { count, oneLine, percent } from '../core';
import type { Colors } from 'picocolors/types';

export interface PrettyOptions {
  readonly colors: Colors;
  /** Only what is at error level. */
  readonly quiet: boolean;
}

/** The report for a person at a terminal: findings by playbook, then what they add up to. */
export function toPretty(report: Report, { colors, quiet }: PrettyOptions): string {
  const several = new Set(report.playbooks.filter(({ document }) => document > 0).map(({ path }) => path));
  const blocks = report.playbooks.flatMap((playbook) => {
    const findings = quiet ? playbook.findings.filter(({ severity }) => severity === 'error') : playbook.findings;
    if (quiet && !findings.length) return [];
    return [playbookBlock({ ...playbook, findings }, several.has(playbook.path), colors)];
  });
  const errors = report.errors.map(({ message }) => `${colors.red('error')} ${oneLine(message)}\n`);
  const parts = [...blocks, ...errors];
  if (!quiet) parts.push(summaryLine(report, colors));
  return parts.join('\n');
}

function playbookBlock(playbook: PlaybookReport, isOneOfSeveral: boolean, colors: Colors): string {
  const { document, name, findings } = playbook;
  const path = oneLine(playbook.path);
  const title = `${colors.bold(oneLine(name ?? 'Unnamed playbook'))} ${colors.dim(isOneOfSeveral ? `${path}, document ${document}` : path)}`;
  return `${[title, `  ${standing(playbook)}`, ...findings.map((finding) => findingLines(path, finding, colors))].join('\n')}\n`;
}

function findingLines(path: string, { severity, code, message, range }: FindingReport, colors: Colors): string {
  const place = `${path}:${range.start.line + 1}:${range.start.character + 1}`;
  return `  ${LOOK[severity](colors)} ${oneLine(message)} ${colors.dim(code)}\n    ${colors.dim(place)}`;
}

const LOOK: Record<Severity, (colors: Colors) => string> = {
  error: (colors) => colors.red('error'),
  warning: (colors) => colors.yellow('warning'),
  information: (colors) => colors.cyan('info'),
};

/** One line on where a playbook stands. */
function standing({ stage, status, readiness }: PlaybookReport): string {
  const parts: string[] = [stage ?? 'no readable stage'];
  if (status !== 'active') parts.push(status);
  if (!readiness) return [...parts, 'not judged: it cannot be read'].join(' · ');
  parts.push(readiness.score === null ? 'nothing applies' : `readiness ${percent(readiness.score)}`);
  const weakest = readiness.gates.filter(({ id }) => readiness.weakestGates.includes(id));
  if (readiness.score !== null && readiness.score < 1) {
    const names = weakest.slice(0, 3).map(({ title }) => title);
    const more = weakest.length - names.length;
    parts.push(`weakest: ${names.join(', ')}${more ? ` and ${more} more` : ''}`);
  }
  const { next } = readiness;
  if (next) {
    const waived = next.waived.length ? `, ${next.waived.length} waived` : '';
    const blocks = `${count(next.blockers.length, 'check')} in the way`;
    parts.push(
      next.ready
        ? `ready for ${next.stage}${waived}`
        : `not ready for ${next.stage}: ${next.blockers.length ? blocks : 'see its errors'}${waived}`,
    );
  }
  return parts.join(' · ');
}

function summaryLine({ summary, errors }: Report, colors: Colors): string {
  const findings = [
    colorIf(summary.errors > 0, colors.red, count(summary.errors, 'error')),
    colorIf(summary.warnings > 0, colors.yellow, count(summary.warnings, 'warning')),
    `${summary.information} information`,
  ];
  const unread = errors.length ? `, ${count(errors.length, 'file')} not read` : '';
  return `${count(summary.playbooks, 'playbook')}, ${summary.ready} ready for the next stage${unread}: ${findings.join(', ')}\n`;
}

const colorIf = (isOn: boolean, color: (text: string) => string, text: string): string => (isOn ? color(text) : text);
