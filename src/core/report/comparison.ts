import type { Stage } from '../checklist';
import { STAGES, missingGateCode } from '../checklist';
import type { Status } from '../judge';
import type { StageProgress } from '../readiness';
import type { Cause, ChangeReport, CheckReport, PlaybookReport } from './report';

/** Where a playbook stands, in short. */
export interface Standing {
  readonly stage: Stage | null;
  readonly status: Status;
  /** 0 to 1; null when nothing applies, or when it cannot be read. */
  readonly score: number | null;
  /** On the way to production; null when it cannot be read. */
  readonly progress: StageProgress | null;
}

/** A playbook whose result is not as it was. */
export interface Change {
  /** Where it is, or was. */
  readonly path: string;
  readonly document: number;
  readonly name: string | null;
  readonly causes: readonly Cause[];
  /** Null when there was no such playbook. */
  readonly before: Standing | null;
  /** Null when it is no longer there. */
  readonly after: Standing | null;
  /**
   * Ids of the checks that were met, waived or not applicable and are unmet now, and of those that are no longer asked for;
   * of a gate of which no answer is left, the code of that.
   */
  readonly lost: readonly string[];
  /** Those of them that the policy no longer asks for. */
  readonly unasked: readonly string[];
  /** Ids of the checks that were unmet and are not any more. */
  readonly gained: readonly string[];
}

/** What a report says of a change. */
export function changeReport({ path, document, name, causes, before, after, lost, gained }: Change): ChangeReport {
  const inShort = (standing: Standing | null) =>
    standing && {
      stage: standing.stage,
      ...(standing.status !== 'active' && { status: standing.status }),
      ...{ score: standing.score, progress: standing.progress },
    };
  return {
    path,
    document,
    causes,
    before: inShort(before),
    after: inShort(after),
    lost,
    gained,
    ...(!after && { name }),
  };
}

/**
 * The changes that a report tells of.
 * @param playbooks those of the report, of which none is held
 */
export function readChanges(changes: readonly ChangeReport[], playbooks: Iterable<PlaybookReport>): Change[] {
  const places = new Map(changes.map((change) => [JSON.stringify([change.path, change.document]), change]));
  const known = new Map<ChangeReport, Pick<Change, 'name' | 'unasked'>>();
  for (const playbook of playbooks) {
    const change = places.get(JSON.stringify([playbook.path, playbook.document]));
    if (change) known.set(change, { name: playbook.name ?? change.name ?? null, unasked: unaskedOf(change, playbook) });
  }
  return changes.map((change) => ({
    ...change,
    ...(known.get(change) ?? { name: change.name ?? null, unasked: [] }),
    before: change.before && { status: 'active', ...change.before },
    after: change.after && { status: 'active', ...change.after },
  }));
}

/** What was lost as the policy no longer asks for it. */
function unaskedOf({ lost }: ChangeReport, playbook: PlaybookReport): string[] {
  if (!playbook.readiness) return [];
  const asked = new Set(checksOf(playbook).map(({ id }) => id));
  return lost.filter((id) => !asked.has(id) && !id.endsWith('/missing'));
}

/** True when a playbook is gone, or a check of it is lost. */
export const isRegression = ({ after, lost }: Pick<Change, 'after' | 'lost'>): boolean =>
  after === null || lost.length > 0;

/** True for a playbook that says of itself that it stands at an earlier stage, or is no longer active. */
export const isLowered = ({ before, after }: Pick<Change, 'before' | 'after'>): boolean =>
  before !== null &&
  after !== null &&
  (rank(after.stage) < rank(before.stage) || (before.status === 'active' && after.status !== 'active'));

const rank = (stage: Stage | null): number => (stage === null ? -1 : STAGES.indexOf(stage));

/** Compares a playbook with what it was, one of which may not be there. */
export function changeOf(
  before: PlaybookReport | undefined,
  after: PlaybookReport | undefined,
  causes: readonly Cause[],
): Change {
  const { path, document, name } = (after ?? before)!;
  const { lost, unasked } = before ? lossOf(before, after) : NO_LOSS;
  return {
    ...{ path, document, name, causes },
    before: before ? standingOf(before) : null,
    after: after ? standingOf(after) : null,
    lost,
    unasked,
    gained: before && after ? gainOf(before, after) : [],
  };
}

const standingOf = ({ stage, status, readiness }: PlaybookReport): Standing => ({
  ...{ stage, status },
  score: readiness?.score ?? null,
  progress: readiness?.progress.production ?? null,
});

const checksOf = ({ readiness }: PlaybookReport): CheckReport[] =>
  (readiness?.gates ?? []).flatMap(({ checks }) => checks);

const statesOf = (playbook: PlaybookReport): Map<string, CheckReport['state']> =>
  new Map(checksOf(playbook).map(({ id, state }) => [id, state]));

const NO_LOSS = { lost: [], unasked: [] } as const;

function lossOf(before: PlaybookReport, after: PlaybookReport | undefined): Pick<Change, 'lost' | 'unasked'> {
  const was = checksOf(before);
  const held = was.filter(({ state }) => state !== 'unmet').map(({ id }) => id);
  if (!after) return { lost: held, unasked: [] };
  // Of a playbook that rests nothing is asked.
  if (after.status !== 'active') return NO_LOSS;
  if (!after.readiness) return { lost: held, unasked: [] };
  const now = statesOf(after);
  const unasked = was.filter(({ id }) => !now.has(id)).map(({ id }) => id);
  const lost = was.filter(({ id, state }) => !now.has(id) || (state !== 'unmet' && now.get(id) === 'unmet'));
  return { lost: [...emptied(before, after), ...lost.map(({ id }) => id)], unasked };
}

/** The codes of gates that held answers, met or not, and hold none any more. */
function emptied(before: PlaybookReport, after: PlaybookReport): string[] {
  if (before.status !== 'active' || !before.stage || !before.readiness) return [];
  const [was, now] = [before, after].map(({ findings }) => new Set(findings.map(({ code }) => code)));
  const codes = before.readiness.gates.map((gate) => missingGateCode(gate));
  return codes.filter((code) => now!.has(code) && !was!.has(code));
}

function gainOf(before: PlaybookReport, after: PlaybookReport): string[] {
  const was = statesOf(before);
  return checksOf(after)
    .filter(({ id, state }) => state !== 'unmet' && was.get(id) === 'unmet')
    .map(({ id }) => id);
}

/** True when the same is said of a playbook: all but where in its text, and in which words. */
export const isSameResult = (one: PlaybookReport, other: PlaybookReport): boolean => resultOf(one) === resultOf(other);

function resultOf({ name, stage, status, risk, readiness, waivers, notApplicable, findings }: PlaybookReport): string {
  const found = findings.map(({ code, severity, fingerprint }) => [code, severity, fingerprint]).sort();
  return JSON.stringify([name, stage, status, risk, readiness, waivers, notApplicable, found]);
}

/** A document of a file, as it is told from the others. */
interface DocumentOfFile {
  readonly document: number;
  readonly name: string | null;
}

/**
 * The documents of a file beside those that they were, whichever moved: by a name that only one of them has, and the rest
 * by their index. One of a pair is undefined for what is new or gone.
 */
export function paired<T extends DocumentOfFile, U extends DocumentOfFile>(
  before: readonly T[],
  after: readonly U[],
): [before: T | undefined, after: U | undefined][] {
  const [old, young] = [byName(before), byName(after)];
  const pairs = new Map<U, T>();
  for (const [name, one] of young) {
    const same = one && old.get(name);
    if (one && same) pairs.set(one, same);
  }
  const taken = new Set(pairs.values());
  const left = new Map(before.filter((one) => !taken.has(one)).map((one) => [one.document, one]));
  for (const one of after) {
    const same = left.get(one.document);
    if (pairs.has(one) || !same) continue;
    pairs.set(one, same);
    left.delete(one.document);
  }
  return [
    ...after.map((one): [T | undefined, U] => [pairs.get(one), one]),
    ...[...left.values()].map((one): [T, undefined] => [one, undefined]),
  ];
}

/** Documents by their names; null under one that several have. */
function byName<T extends DocumentOfFile>(documents: readonly T[]): Map<string, T | null> {
  const found = new Map<string, T | null>();
  for (const one of documents) if (one.name !== null) found.set(one.name, found.has(one.name) ? null : one);
  return found;
}
