import type { Range } from 'vscode-languageserver-types';
import type { CheckResult, Policy } from '../checklist';
import type { Analysis } from '../judge';
import { firstId, placeOfSpot } from '../findings';
import { isForAll } from '../fixes';
import { at, text } from '../playbook';
import type { Readiness } from '../readiness';
import { backingOf, resultsOf } from '../readiness';
import { ByteColumns } from './byteColumns';
import { dueOf } from './due';
import type { FindingReport, PlaybookReport, ReadinessReport, WaivedCheck } from './report';
import type { PageData } from '../view';

/** What a format is given of each playbook. Plain data. */
export interface Entry {
  readonly playbook: PlaybookReport;
  /** What a page of its own shows, where pages are written. */
  readonly page?: PageData;
}

/** The playbooks of entries. */
export function* playbooksOf(entries: Iterable<Entry>): Generator<PlaybookReport> {
  for (const { playbook } of entries) yield playbook;
}

/**
 * What a report says of an analysis.
 * @param path relative to the current folder, with `/`
 * @param policyPath where the policy is, in the same way; null for the built-in one
 */
export function entryOf(path: string, analysis: Analysis, policy: Policy, policyPath: string | null = null): Entry {
  const { playbook, name, stage, status, risk, findings, readiness, evidence } = analysis;
  const { waivers, notApplicable } = exceptionsReport(analysis);
  const columns = new ByteColumns(playbook.lines);
  const waived = resultsOf(readiness).flatMap((one) => waivedCheck(analysis, one));
  return {
    playbook: {
      ...{ path, document: playbook.document, name, stage, status, risk },
      owner: ownerOf(analysis),
      policy: { path: policyPath, minimumReadiness: policy.minimumReadiness ?? null },
      readiness: readiness && readinessReport(readiness),
      backing: backingOf(evidence),
      ...{ waivers, notApplicable },
      due: dueOf(analysis),
      findings: findings.map(({ id, code, severity, message, at, range, fix, choices }) => ({
        ...{ code, severity, message, at, fingerprint: id, range },
        ...bytesOf(columns, range),
        fixable: (fix ?? choices) !== undefined,
        ...(fix && isForAll(fix) && { safe: true as const }),
      })),
      ...(waived.length && { waived }),
    },
  };
}

/** The characters of a range in bytes of UTF-8, where these are others: nobody who reads a report has the text. */
function bytesOf(columns: ByteColumns, range: Range): Pick<FindingReport, 'bytes'> {
  const { start, end } = range;
  const found = { start: columns.at(start), end: columns.at(end) };
  return found.start === start.character && found.end === end.character ? {} : { bytes: found };
}

function ownerOf({ playbook: { root } }: Analysis): PlaybookReport['owner'] {
  const [name = null, contact = null] = ['name', 'contact'].map((key) => text(at(root, 'ownership', 'workflow', key)));
  return name === null && contact === null ? null : { name, contact };
}

function readinessReport({ score, progress, weakestGates, gates, next }: Readiness): ReadinessReport {
  return {
    score,
    progress,
    weakestGates,
    gates: gates.map(({ gate, state, score, checks }) => ({
      ...{ id: gate.id, title: gate.title, state, score },
      checks: checks.map(({ check, requiredFor, state, strength, because }) => ({
        id: check.id,
        ...{ requiredFor, state, strength },
        ...(because !== undefined && { declared: true as const }),
      })),
    })),
    next,
  };
}

/** What the team says of checks that it does not meet. */
function exceptionsReport({
  readiness,
  waivers,
  declarations,
}: Analysis): Pick<PlaybookReport, 'waivers' | 'notApplicable'> {
  const results = resultsOf(readiness);
  const waived = new Set(results.filter(({ state }) => state === 'waived').map(({ check }) => check.id));
  return {
    waivers: waivers.map(({ check, reason = null, owner = null, approvedBy = null, expires = null, holds }) => ({
      ...{ check, reason, owner, approvedBy, expires },
      holds: holds && waived.has(check),
    })),
    notApplicable: declarations.map(({ check, because = null, approvedBy = null, standing }) => ({
      ...{ check, because, approvedBy },
      holds: standing === 'holds',
    })),
  };
}

function waivedCheck({ playbook }: Analysis, { check, state, spots: [spot] }: CheckResult): WaivedCheck[] {
  if (state !== 'waived' || !spot || !playbook.root) return [];
  const { at, range } = placeOfSpot(playbook, playbook.root, spot);
  const fingerprint = firstId(playbook.root, check.id, spot.path);
  return [{ code: check.id, message: spot.message ?? check.message, at, fingerprint, range }];
}
