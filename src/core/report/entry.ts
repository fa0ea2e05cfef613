import type { Range } from 'vscode-languageserver-types';
import type { CheckResult, Policy } from '../checklist';
import type { Analysis } from '../judge';
import { firstId, placeOfSpot } from '../findings';
import type { Backing, Readiness } from '../readiness';
import { backingOf } from '../readiness';
import type { PlaybookReport, ReadinessReport } from './report';
import type { Day } from '../../text';

/** One playbook of a report, and what only some formats say of it. Plain data. */
export interface Entry {
  readonly playbook: PlaybookReport;
  readonly waived: readonly WaivedCheck[];
  /** What backs it; absent where only a report is known. */
  readonly backing?: Backing;
  /** The readiness, 0 to 1, that its policy asks for. */
  readonly minimumReadiness?: number;
  /** The codes of findings that the baseline has, and that are left out of the playbook's. */
  readonly known?: readonly string[];
}

/** A check that is validly waived: what would be found without the waiver, and what the waiver says. */
export interface WaivedCheck {
  /** The id that the finding would have. */
  readonly fingerprint: string;
  readonly code: string;
  readonly message: string;
  readonly at: string;
  readonly range: Range;
  readonly reason: string;
  readonly owner: string;
  readonly expires: Day;
}

/** What a report says of an analysis; `path` is relative to the current folder, with `/`. */
export function entryOf(path: string, analysis: Analysis, { minimumReadiness }: Policy): Entry {
  const { playbook, name, stage, status, risk, findings, readiness, evidence } = analysis;
  return {
    playbook: {
      ...{ path, document: playbook.document, name, stage, status, risk },
      readiness: readiness && readinessReport(readiness),
      ...exceptionsReport(analysis),
      findings: findings.map(({ id, code, severity, message, at, range, fix, choices }) => ({
        ...{ code, severity, message, at, fingerprint: id, range },
        fixable: (fix ?? choices) !== undefined,
      })),
    },
    waived: (readiness?.gates ?? []).flatMap(({ checks }) => checks.flatMap((result) => waivedCheck(analysis, result))),
    backing: backingOf(evidence),
    minimumReadiness,
  };
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
  const results = readiness?.gates.flatMap(({ checks }) => checks) ?? [];
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

function waivedCheck({ playbook, waivers }: Analysis, { check, state, spots: [spot] }: CheckResult): WaivedCheck[] {
  const waiver = waivers.find(({ check: id, holds }) => holds && id === check.id);
  if (state !== 'waived' || !spot || !playbook.root || !waiver) return [];
  const { reason = '', owner = '', expires = '' } = waiver;
  const { at, range } = placeOfSpot(playbook, playbook.root, spot);
  const fingerprint = firstId(playbook.root, check.id, spot.path);
  return [{ fingerprint, code: check.id, message: spot.message ?? check.message, at, range, reason, owner, expires }];
}
