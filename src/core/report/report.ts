import type { Range } from 'vscode-languageserver-types';
import type { Analysis, Risk, Status } from '../analysis';
import { isWellFormed } from '../analysis';
import type { CheckState, Strength } from '../checklist/results';
import type { Severity, Stage } from '../checklist/stage';
import { STAGES } from '../checklist/stage';
import type { Day } from '../playbook/calendar';
import type { GateState, Readiness } from '../readiness/readiness';
import { blockersFor } from '../readiness/readiness';

/** The JSON report of `schemas/report.schema.json`. */
export interface Report {
  readonly pilotPlaybookReport: 1;
  readonly today: Day;
  readonly playbooks: readonly PlaybookReport[];
  readonly errors: readonly FileError[];
  readonly summary: Summary;
}

/** A file that could not be read, or a policy that could not be used. */
export interface FileError {
  readonly path: string;
  readonly message: string;
}

export interface Summary {
  readonly playbooks: number;
  readonly byStage: Readonly<Record<Stage, number>>;
  /** Playbooks that are ready for their next stage; at production those that meet all that production requires. */
  readonly ready: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
}

export interface PlaybookReport {
  readonly path: string;
  readonly document: number;
  readonly name: string | null;
  readonly stage: Stage | null;
  readonly status: Status;
  readonly risk: Risk;
  readonly readiness: ReadinessReport | null;
  readonly findings: readonly FindingReport[];
}

export interface ReadinessReport {
  readonly score: number | null;
  readonly weakestGates: readonly string[];
  readonly gates: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: GateState;
    readonly score: number | null;
    readonly checks: readonly {
      readonly id: string;
      readonly requiredFor: Stage;
      readonly state: CheckState;
      readonly strength: Strength | null;
    }[];
  }[];
  readonly next: Readiness['next'];
}

export interface FindingReport {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: string;
  readonly range: Range;
  readonly fixable: boolean;
}

/** One playbook of the report, and for which stages it is ready: all that thresholds and the summary need. */
export interface Entry {
  readonly playbook: PlaybookReport;
  readonly readyFor: ReadonlySet<Stage>;
}

/** What the report says of an analysis; `path` is relative to the current folder, with `/`. */
export function entryOf(path: string, analysis: Analysis): Entry {
  const { playbook, name, stage, status, risk, findings, readiness } = analysis;
  return {
    playbook: {
      ...{ path, document: playbook.document, name, stage, status, risk },
      readiness: readiness && readinessReport(readiness),
      findings: findings.map(({ code, severity, message, at, range, fix }) => ({
        ...{ code, severity, message, at, range },
        fixable: fix !== undefined,
      })),
    },
    readyFor: new Set(STAGES.filter((target) => isReadyFor(analysis, target))),
  };
}

/** True when no unmet, unwaived check is required for a stage or earlier, and the file is well-formed (judging.md 25). */
function isReadyFor({ readiness, findings }: Analysis, stage: Stage): boolean {
  if (!readiness || !isWellFormed(findings)) return false;
  const results = readiness.gates.flatMap(({ checks }) => checks);
  return blockersFor(results, stage).length === 0;
}

function readinessReport({ score, weakestGates, gates, next }: Readiness): ReadinessReport {
  return {
    score,
    weakestGates,
    gates: gates.map(({ gate, state, score, checks }) => ({
      ...{ id: gate.id, title: gate.title, state, score },
      checks: checks.map(({ check, requiredFor, state, strength }) => ({
        id: check.id,
        ...{ requiredFor, state, strength },
      })),
    })),
    next,
  };
}

/** The report of all playbooks, ordered by path and document. */
export function reportOf(entries: readonly Entry[], errors: readonly FileError[], today: Day): Report {
  const ordered = [...entries].sort(
    (a, b) => compare(a.playbook.path, b.playbook.path) || a.playbook.document - b.playbook.document,
  );
  return {
    pilotPlaybookReport: 1,
    today,
    playbooks: ordered.map(({ playbook }) => playbook),
    errors: [...errors].sort((a, b) => compare(a.path, b.path)),
    summary: summaryOf(ordered),
  };
}

function summaryOf(entries: readonly Entry[]): Summary {
  const stages = { investigation: 0, pilot: 0, production: 0 };
  const severities = { error: 0, warning: 0, information: 0 };
  let ready = 0;
  for (const { playbook, readyFor } of entries) {
    const { stage, readiness, findings } = playbook;
    if (stage) stages[stage]++;
    if (readiness?.next ? readiness.next.ready : stage === 'production' && readyFor.has('production')) ready++;
    for (const { severity } of findings) severities[severity]++;
  }
  const { error: errors, warning: warnings, information } = severities;
  return { playbooks: entries.length, byStage: stages, ready, errors, warnings, information };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
