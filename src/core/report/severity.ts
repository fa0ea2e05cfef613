import type { Severity } from '../checklist';
import { SEVERITIES } from '../checklist';
import type { Entry } from './entry';
import type { FindingReport, Omitted, PlaybookReport, RunReport, Statistic, Summary } from './report';
import { bothOmitted } from './report';
import type { Results } from './runResults';
import { compareTexts } from '../../text';

/** True when what was found fails a run, listed or not. */
export function isFailedBy({ errors, warnings, omitted }: Summary, { failOn }: RunReport['thresholds']): boolean {
  if (failOn === 'never') return false;
  return errors > 0 || (failOn === 'warning' && warnings + (omitted?.warnings ?? 0) > 0);
}

/** Results that list no finding of less than a severity: such are only counted, so that a run fails by them all the same. */
export function withoutLesser(results: Results, least: Severity): Results {
  const { entries, summary } = results;
  const isListed = ({ severity }: FindingReport) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
  const gone: Omitted = {
    warnings: least === 'error' ? summary.warnings : 0,
    information: least === 'information' ? 0 : summary.information,
  };
  const omitted = bothOmitted(summary.omitted, nonZero(gone));
  return {
    ...results,
    entries: {
      *[Symbol.iterator]() {
        for (const { playbook, ...entry } of entries) yield { ...entry, playbook: listing(playbook, isListed) };
      },
    },
    summary: {
      ...summary,
      warnings: summary.warnings - gone.warnings,
      information: summary.information - gone.information,
      ...(omitted && { omitted }),
    },
  };
}

function listing(playbook: PlaybookReport, isListed: (finding: FindingReport) => boolean): PlaybookReport {
  const findings = playbook.findings.filter(isListed);
  const number = (wanted: Severity) =>
    playbook.findings.filter((finding) => finding.severity === wanted && !isListed(finding)).length;
  const gone = nonZero({ warnings: number('warning'), information: number('information') });
  const omitted = bothOmitted(playbook.omitted, gone);
  return gone ? { ...playbook, findings, omitted } : playbook;
}

const nonZero = (omitted: Omitted): Omitted | undefined =>
  omitted.warnings || omitted.information ? omitted : undefined;

/** How many findings of each code are listed, the most frequent first. */
export function statisticsOf(entries: Iterable<Entry>): Statistic[] {
  const counts = new Map<string, number>();
  for (const { playbook } of entries)
    for (const { code } of playbook.findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || compareTexts(a.code, b.code));
}
