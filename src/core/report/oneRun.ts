import type { PlaybookReport, Report, RunReport } from './report';
import { count, listed } from '../../text';

/** A report without its lists of playbooks, which are long, and what its file is called. */
export interface NamedReport {
  readonly file: string;
  readonly report: Omit<Report, 'playbooks' | 'changes'>;
}

/**
 * Why reports can't be told as one, in a sentence; undefined when they can. Of one repository they are of one commit; of a
 * run that was split, each part is there, and once. All had to hold the same.
 */
export function mismatchOf(reports: readonly NamedReport[]): string | undefined {
  const [first] = reports;
  if (!first) return undefined;
  for (const { file, report } of reports) {
    const { leftOut } = report.run;
    if (leftOut)
      return `${file} does not show all playbooks of its run: write it without ${listed(leftOut.by)}, which "merge" takes too.`;
  }
  for (const other of reports) {
    const [one, two] = [first.report, other.report];
    const both = `${first.file} and ${other.file}`;
    if (one.tool.version !== two.tool.version)
      return `${both} were written by different versions, ${one.tool.version} and ${two.tool.version}: write them with the same.`;
    if (thresholdsOf(one) !== thresholdsOf(two))
      return `${both} had different thresholds to hold: give each run the same.`;
  }
  for (const ofOne of byRepository(reports).values()) {
    const why = foreignAmong(ofOne) ?? shardMissing(ofOne);
    if (why !== undefined) return why;
  }
  return undefined;
}

const thresholdsOf = ({ run: { thresholds } }: Pick<Report, 'run'>): string => {
  const { for: stage, minReadiness, maxWarnings, noRegression = false, failOn, exitZero = false } = thresholds;
  return JSON.stringify([stage, minReadiness, maxWarnings, noRegression, failOn, exitZero]);
};

/** The reports by the repository that they name. */
export function byRepository(reports: readonly NamedReport[]): Map<string | null, NamedReport[]> {
  const found = new Map<string | null, NamedReport[]>();
  for (const one of reports) {
    const { repository } = one.report.run;
    const same = found.get(repository);
    if (same) same.push(one);
    else found.set(repository, [one]);
  }
  return found;
}

function foreignAmong([first, ...others]: readonly NamedReport[]): string | undefined {
  const { commit, shard } = first!.report.run;
  for (const { file, report } of others) {
    const both = `${first!.file} and ${file}`;
    if (report.run.commit !== commit)
      return `${both} are of different commits, ${short(commit)} and ${short(report.run.commit)}: merge the parts of one run, and give runs of several repositories a "--repository" each.`;
    if (report.run.shard?.total !== shard?.total)
      return `${both} are not parts of one run: ${partsSaid(shard)} against ${partsSaid(report.run.shard)}.`;
  }
  return undefined;
}

const short = (commit: string | null): string => commit?.slice(0, 12) ?? 'none';
const partsSaid = (shard: RunReport['shard']): string => (shard ? `a part of ${shard.total}` : 'a whole run');

function shardMissing(reports: readonly NamedReport[]): string | undefined {
  const parts = new Map<number, string>();
  for (const { file, report } of reports) {
    const { shard } = report.run;
    if (!shard) return undefined;
    const other = parts.get(shard.index);
    if (other !== undefined)
      return `${other} and ${file} are both part ${shard.index} of ${shard.total}: leave one out.`;
    parts.set(shard.index, file);
  }
  const total = reports[0]?.report.run.shard?.total ?? 0;
  const lacking = total - parts.size;
  if (!lacking) return undefined;
  const missing: number[] = [];
  for (let part = 1; missing.length < Math.min(lacking, SHOWN); part++) if (!parts.has(part)) missing.push(part);
  const more = lacking > SHOWN ? ` and ${lacking - SHOWN} more` : '';
  return `Of ${count(total, 'part')} of the run there is no report of ${missing.join(', ')}${more}: see why that job wrote none.`;
}

const SHOWN = 10;

/** Something whose path begins with the name of its repository, where there is one. */
export const inRepository = <T extends { readonly path: string }>(one: T, repository: string | null): T =>
  repository === null ? one : { ...one, path: `${repository}/${one.path}` };

/** A playbook whose paths begin with the name of its repository, where there is one. */
export function playbookIn(playbook: PlaybookReport, repository: string | null): PlaybookReport {
  const { path } = playbook.policy;
  if (repository === null || path === null) return inRepository(playbook, repository);
  return { ...inRepository(playbook, repository), policy: { ...playbook.policy, path: `${repository}/${path}` } };
}
