import type { Check, Gate, Outcome, Spot, Subject } from './check';
import type { Bar } from './declarable';
import { barOf } from './declarable';
import { NOT_APPLICABLE } from './outcomes';
import type { Policy } from './policy';
import { requiredFor } from './policy';
import type { Stage } from './stage';
import type { MapNode } from '../playbook';
import { at, text } from '../playbook';
import type { Segment } from '../../text';

export type CheckState = 'met' | 'unmet' | 'waived' | 'not-applicable';
/** Of a met check, the weakest first: the playbook says so, a link that nobody opened backs it, or found evidence does. */
const STRENGTHS = ['stated', 'linked', 'evidenced'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** What became of one check. */
export interface CheckResult {
  readonly check: Check;
  readonly gate: Gate;
  readonly requiredFor: Stage;
  readonly state: CheckState;
  /** Null unless the check is met. */
  readonly strength: Strength | null;
  /** Where what would back it belongs, of a check that is only stated: the paths at which no evidence is found. */
  readonly unbacked: readonly (readonly Segment[])[];
  /** Where what backs it stands or belongs, of a met check. */
  readonly backedAt: readonly (readonly Segment[])[];
  /** Where it is unmet; none in another state than `unmet` and `waived`. */
  readonly spots: readonly Spot[];
  /** Why it does not apply, as the playbook declares it; undefined where it applies, and where that follows by itself. */
  readonly because: string | undefined;
  /** Why no playbook may declare that it does not apply; null where one may. */
  readonly bar: Bar | null;
}

/** True for a playbook whose `risk` is high: some checks ask more of it. */
export const isOfHighRisk = (root: MapNode): boolean => text(at(root, 'risk')) === 'high';

/** What a playbook says of checks that it does not meet. */
export interface Exceptions {
  /** The checks with a waiver that holds. */
  readonly waived: ReadonlySet<string>;
  /** Why checks do not apply, by their ids: for those that may be declared so, and are not met. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** A check that is on, with what a policy makes of it. */
interface Asked extends Pick<CheckResult, 'check' | 'gate' | 'requiredFor' | 'bar'> {
  /** True where the check is not for playbooks of this risk. */
  readonly isOut: boolean;
}

/** What is asked under each policy, of playbooks of high risk and of others: the same for all of them. */
const known = new WeakMap<Policy, Map<boolean, readonly Asked[]>>();

function askedBy(policy: Policy, isHighRisk: boolean): readonly Asked[] {
  const ofRisks = known.get(policy) ?? new Map<boolean, readonly Asked[]>();
  known.set(policy, ofRisks);
  const asked =
    ofRisks.get(isHighRisk) ??
    policy.gates.flatMap((gate) =>
      gate.checks.flatMap((check): Asked[] => {
        const required = requiredFor(policy, check, isHighRisk);
        if (required === 'off') return [];
        const isOut = !!check.onlyHighRisk && !isHighRisk;
        return [{ check, gate, requiredFor: required, bar: barOf(policy, gate, check, required), isOut }];
      }),
    );
  ofRisks.set(isHighRisk, asked);
  return asked;
}

/** Judges every check that is on, in checklist order. What is declared not applicable needs no waiver. */
export function judgeChecks(subject: Subject, policy: Policy, { waived, reasons }: Exceptions): CheckResult[] {
  return askedBy(policy, isOfHighRisk(subject.root)).map(({ check, gate, requiredFor, bar, isOut }): CheckResult => {
    const outcome: Outcome = isOut ? NOT_APPLICABLE : check.judge(subject);
    const isUnmet = outcome.state === 'unmet';
    const because = isUnmet && !bar ? reasons.get(check.id) : undefined;
    const state = isUnmet ? openState(because, waived.has(check.id)) : outcome.state;
    const strength = outcome.state === 'met' ? strengthOf(subject, outcome) : null;
    const spots = isUnmet && because === undefined ? outcome.spots : NONE;
    const backedAt = (outcome.state === 'met' && outcome.evidence) || NOWHERE;
    const unbacked = strength === 'stated' ? unbackedBy(subject, outcome) : NOWHERE;
    // Written out, all of one form: what goes through the results of all checks is faster for it.
    return { check, gate, requiredFor, state, strength, unbacked, backedAt, spots, because, bar };
  });
}

const NONE: readonly Spot[] = [];

const NOWHERE: readonly (readonly Segment[])[] = [];

const unbackedBy = (subject: Subject, outcome: Outcome): readonly (readonly Segment[])[] =>
  outcome.state === 'met' ? (outcome.evidence ?? []).filter((path) => strengthAt(subject, path) === 'stated') : NOWHERE;

/** The state of a check that is not met. */
function openState(because: string | undefined, isWaived: boolean): CheckState {
  if (because !== undefined) return 'not-applicable';
  return isWaived ? 'waived' : 'unmet';
}

/** A met check with nothing to evidence counts as evidenced. */
function strengthOf(subject: Subject, { evidence, any }: Extract<Outcome, { state: 'met' }>): Strength {
  if (!evidence) return 'evidenced';
  const strengths = evidence.map((path) => strengthAt(subject, path));
  const isAmong = (strength: Strength) => strengths.includes(strength);
  return (any ? STRENGTHS.findLast(isAmong) : STRENGTHS.find(isAmong)) ?? 'stated';
}

function strengthAt({ root, verdicts }: Subject, path: readonly Segment[]): Strength {
  const node = at(root, ...path);
  const verdict = node && verdicts.get(node);
  if (verdict?.state === 'verified') return 'evidenced';
  return verdict?.state === 'linked' ? 'linked' : 'stated';
}
