import type { EvidenceReference } from '../evidence';
import { evidenceProblem } from '../findings';
import type { Waiver } from '../findings';
import type { Analysis } from '../judge';
import { at, dayDue, onValue } from '../playbook';
import type { PlaybookNode } from '../playbook';
import type { DeclarationView, EvidenceGroupView, EvidenceView, ReviewView, WaiverView } from './model';
import { SOON } from './timeline';
import { capitalised, daysBetween, segmentsOf } from '../../text';
import { resultsOf } from '../readiness';

/** The evidence that a playbook points to, by what it points to, in the order of the checklist's sections. */
export function evidenceViews(analysis: Analysis): EvidenceGroupView[] {
  const { playbook } = analysis;
  const groups = new Map<string, { isLink: boolean; pieces: EvidenceView[]; nodes: PlaybookNode[] }>();
  for (const { reference, verdict } of analysis.evidence) {
    const problem = evidenceProblem(playbook, reference, verdict);
    const target = reference.path ?? reference.url ?? '';
    const group = groups.get(target) ?? { isLink: reference.path === undefined, pieces: [], nodes: [] };
    groups.set(target, group);
    group.nodes.push(reference.node);
    group.pieces.push({
      ...{ part: partOf(reference), backs: backedBy(analysis, reference), state: verdict.state },
      reason: problem?.message ?? null,
      place: problem?.range ?? onValue(playbook, reference.node).range,
    });
  }
  const backing = checksBacked(analysis);
  return [...groups].map(([target, { isLink, pieces, nodes }]) => ({
    ...{ target, isLink, pieces },
    checks: new Set(nodes.flatMap((node) => backing.get(node) ?? [])).size,
    state: WORST_FIRST.find((state) => pieces.some((piece) => piece.state === state)) ?? 'unknown',
  }));
}

const WORST_FIRST: readonly EvidenceView['state'][] = [
  ...(['outside', 'not-found', 'not-a-number', 'stale'] as const),
  ...(['unknown', 'generated', 'linked', 'verified'] as const),
];

/** The ids of the met checks that each evidence value backs. */
function checksBacked({ playbook, readiness }: Analysis): ReadonlyMap<PlaybookNode, readonly string[]> {
  const backed = new Map<PlaybookNode, string[]>();
  for (const { check, backedAt } of resultsOf(readiness))
    for (const path of backedAt) {
      const node = at(playbook.root, ...path);
      if (node) backed.set(node, [...(backed.get(node) ?? []), check.id]);
    }
  return backed;
}

function partOf({ anchor, pointer }: EvidenceReference): string | null {
  return anchor === undefined ? (pointer ?? null) : `#${anchor.replace(/^#/, '')}`;
}

/** The title of the gate whose section names it; another section's key as a label. */
function backedBy({ readiness }: Analysis, { node }: EvidenceReference): string {
  const [section = ''] = segmentsOf(node.at);
  const gate = readiness?.gates.map((result) => result.gate).find((one) => one.section === section);
  return gate?.title ?? capitalised(section);
}

/** The waivers that name a check, with what became of them: those that ended, those that end soon, then the rest. */
export function waiverViews(analysis: Analysis): WaiverView[] {
  const results = resultsOf(analysis.readiness);
  const views = analysis.waivers.map((waiver): WaiverView => {
    const { node, check, reason, owner, expires } = waiver;
    const result = results.find((one) => one.check.id === check);
    return {
      check,
      title: result?.check.title ?? null,
      reason: reason ?? null,
      owner: owner ?? null,
      expires: expires ?? null,
      daysLeft: expires === undefined ? null : daysBetween(analysis.today, expires),
      state: stateOf(analysis, waiver, result?.state),
      place: onValue(analysis.playbook, at(node, 'check') ?? node).range,
    };
  });
  const urgency = ({ state, daysLeft }: WaiverView) =>
    URGENCY.indexOf(state === 'holds' && (daysLeft ?? 0) <= SOON ? 'soon' : state);
  return views.sort((a, b) => urgency(a) - urgency(b) || (a.daysLeft ?? 0) - (b.daysLeft ?? 0));
}

const URGENCY: readonly (WaiverView['state'] | 'soon')[] = [
  ...(['expired', 'soon', 'unknown-check', 'incomplete', 'holds', 'unneeded'] as const),
];

function stateOf({ today }: Analysis, waiver: Waiver, state: string | undefined): WaiverView['state'] {
  const { holds, isKnown, reason, owner, expires } = waiver;
  if (!isKnown) return 'unknown-check';
  if (state !== 'unmet' && state !== 'waived') return 'unneeded';
  if (holds) return 'holds';
  const isComplete = reason !== undefined && owner !== undefined && expires !== undefined;
  return isComplete && expires < today ? 'expired' : 'incomplete';
}

/** The checks that are declared not applicable, as written, with what became of each. */
export function declarationViews({ playbook, readiness, declarations }: Analysis): DeclarationView[] {
  const results = resultsOf(readiness);
  return declarations.map(({ node, check, because, approvedBy, standing }) => ({
    check,
    title: results.find((result) => result.check.id === check)?.check.title ?? null,
    because: because ?? null,
    approvedBy: approvedBy ?? null,
    state: standing,
    place: onValue(playbook, at(node, 'check') ?? node).range,
  }));
}

/** The next review, if its day is set; a playbook that is not active waits for none. */
export function reviewView({ playbook, today, status }: Analysis): ReviewView | null {
  if (status !== 'active') return null;
  const node = at(playbook.root, 'review', 'next');
  const next = dayDue(node);
  if (!node || next === undefined) return null;
  return { next, daysLeft: daysBetween(today, next), place: onValue(playbook, node).range };
}
