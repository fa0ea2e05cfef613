import type { Policy, Subject } from '../checklist';
import { asStage, isOfHighRisk, judgeChecks, readMetrics } from '../checklist';
import type { EvidenceFacts, EvidenceFiles } from '../evidence';
import { asRead, lookUp, referencesOf, verdictOf } from '../evidence';
import {
  adjusted,
  byNode,
  checkFindings,
  declarationFindings,
  evidenceFindings,
  identified,
  judgedDeclarations,
  metricFindings,
  placeholderFindings,
  readDeclarations,
  readWaivers,
  reasonsOf,
  waiverFindings,
  wellFormedFindings,
  withoutSilenced,
} from '../findings';
import type { Found } from '../findings';
import type { Analysis, Risk, Status } from './analysis';
import { RISKS, STATUSES, hasError } from './analysis';
import { at, dayDue, onValue, text } from '../playbook';
import type { MapNode } from '../playbook';
import { readinessOf } from '../readiness';
import type { Playbook } from '../schema';
import { parse } from '../schema';
import type { Day } from '../../text';
import { toPointer } from '../../text';

/** What a judgement depends on besides the text. */
interface Circumstances {
  readonly policy: Policy;
  readonly facts: EvidenceFacts;
  /** The date that dates are compared with. */
  readonly today: Day;
  /** About how many playbooks are judged together with this one; absent: it stands for itself. */
  readonly playbooks?: number;
}

/** Judges a playbook: pure, synchronous, the same for every host. Never throws. */
export function judge(playbook: Playbook, circumstances: Circumstances): Analysis {
  const { root } = playbook;
  if (root) return judgeRoot(playbook, root, circumstances);
  const unread = { name: null, stage: null, status: 'active', risk: 'medium', readiness: null } as const;
  const nothing = { evidence: [], waivers: [], declarations: [], metrics: [] };
  return {
    playbook,
    today: circumstances.today,
    ...unread,
    ...nothing,
    findings: identified(undefined, wellFormedFindings(playbook)),
  };
}

function judgeRoot(playbook: Playbook, root: MapNode, { policy, facts, today, playbooks }: Circumstances): Analysis {
  const stage = asStage(text(at(root, 'stage')));
  const status = oneOf<Status>(STATUSES, text(at(root, 'status')), 'active');
  const isActive = status === 'active';
  const trust = { isTrusted: policy.trustedLinks?.(), isGenerated: policy.generated?.() };
  const references = referencesOf(playbook).map((reference) => asRead(reference, facts));
  const evidence = references.map((reference) => ({
    reference,
    verdict: verdictOf(reference, facts, today, trust),
  }));
  const verdicts = new Map(evidence.map(({ reference, verdict }) => [reference.node, verdict]));
  const named = byNode(references);
  const subject: Subject = { root, stage, today, facts, references: named, verdicts, lists: new Map(), playbooks };
  const waivers = readWaivers(root, today, policy);
  const waived = new Set(waivers.filter(({ holds }) => holds).map(({ check }) => check));
  const written = readDeclarations(root, policy, isOfHighRisk(root));
  const results = judgeChecks(subject, policy, { waived, reasons: reasonsOf(written) });
  const declarations = judgedDeclarations(written, results);

  const wellFormed = wellFormedFindings(playbook);
  const unmet = isActive && stage ? checkFindings(playbook, root, results, stage) : [];
  const checks = withoutSilenced(root, unmet, faultyPlaces(playbook));
  const doubts = evidenceFindings(playbook, evidence);
  const declared = declarationFindings(playbook, root, declarations, results, policy, isActive);
  const findings: Found[] = [
    ...wellFormed,
    ...checks,
    ...(isActive ? doubts : doubts.filter(({ code }) => code !== 'evidence/stale')),
    ...waiverFindings(playbook, waivers, results, policy, { today, isActive, open: checks }),
    ...(isActive ? metricFindings(playbook, subject) : []),
    ...declared,
    ...(isActive ? [...overdue(playbook, root, today), ...openPlaceholders(playbook, root, checks, declared)] : []),
  ];
  const shown = identified(root, adjusted(findings, policy.severities));
  return {
    playbook,
    today,
    name: text(at(root, 'name')) ?? null,
    stage: stage ?? null,
    status,
    risk: oneOf<Risk>(RISKS, text(at(root, 'risk')), 'medium'),
    findings: shown,
    readiness: readinessOf(results, policy.gates, stage, hasError(shown)),
    evidence,
    waivers,
    declarations,
    metrics: readMetrics(subject),
  };
}

/** Where slips of the pen stand, and what the schema says of values themselves, not of their keys. */
const faultyPlaces = ({ slips, schemaFaults }: Playbook): string[] => [
  ...slips.map(({ node }) => node.at),
  ...schemaFaults.flatMap(({ on, pointer }) => (on === 'value' ? pointer : [])),
];

/**
 * The notes on placeholders: none where a check's finding stands, none that the finding of a declaration is about, and
 * none in a section of which one finding says it all.
 */
function openPlaceholders(
  playbook: Playbook,
  root: MapNode,
  checks: readonly Found[],
  declared: readonly Found[],
): Found[] {
  const sections = new Set(
    checks.flatMap(({ kind, about = [] }) => (kind === 'missing-gate' ? at(root, ...about) : [])),
  );
  sections.delete(root);
  const taken = new Set([
    ...checks.map((finding) => finding.at),
    ...declared.flatMap(({ about }) => (about ? toPointer(about) : [])),
  ]);
  return placeholderFindings(playbook, root, taken, (node) => sections.has(node));
}

const oneOf = <T extends string>(known: readonly T[], value: string | undefined, fallback: T): T =>
  known.find((one) => one === value) ?? fallback;

function overdue(playbook: Playbook, root: MapNode, today: Day): Found[] {
  const next = at(root, 'review', 'next');
  const date = dayDue(next);
  if (!next || date === undefined || date >= today) return [];
  const message = `The review of ${date} is overdue. Hold it, record the decision under review.decisions, and set the next date.`;
  return [{ kind: 'review', code: 'review/overdue', severity: 'warning', message, ...onValue(playbook, next) }];
}

/**
 * Analyses a file's text whole: parses it, looks its evidence up, judges each playbook. For hosts that need one final
 * result; an editor shows `judge` with the facts known so far first. `files` says how many are analysed in the same run.
 */
export async function analyse(
  text: string,
  files: EvidenceFiles,
  { policy, today, files: others = 1 }: Omit<Circumstances, 'facts' | 'playbooks'> & { readonly files?: number },
): Promise<Analysis[]> {
  const playbooks = parse(text, policy.placeholders);
  const facts = await lookUp(playbooks.flatMap(referencesOf), files);
  const count = others * playbooks.length;
  return playbooks.map((playbook) => judge(playbook, { policy, today, facts, playbooks: count }));
}
