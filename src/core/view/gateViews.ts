import type { Range } from 'vscode-languageserver-types';
import type { CheckResult, Gate, Severity } from '../checklist';
import { severityOf } from '../checklist';
import type { Finding } from '../findings';
import { buttonOf, selectionTitle, titleOf } from '../fixes';
import type { Analysis } from '../judge';
import type { PlaybookNode } from '../playbook';
import { at, find, isPlaceholderNode, nearest, onValue, walk } from '../playbook';
import { placeOfSpot } from '../findings';
import type { GateResult } from '../readiness';
import type { Playbook } from '../schema';
import type { CheckView, GateView } from './model';
import type { FindingView } from './taskModel';
import { segmentsOf } from './segments';
import { placeOfCheck, placeOfGate } from './places';

/** A finding that no check stands behind, as it is shown. */
export function faultView(finding: Finding): FindingView {
  const { id, code, severity, message, range: place, fix, choices = [], selection } = finding;
  const asked = selection && selectionTitle(selection);
  return {
    ...{ id, code, severity, message, place, placeholders: null },
    ...{ fix: asked ?? (fix ? titleOf(fix) : null), button: asked ?? (fix ? buttonOf(fix) : null) },
    choices: choices.map(titleOf),
  };
}

/** The finding of a gate as a whole; of one that was begun with the places that wait for answers. */
export function gateFaultView({ playbook }: Analysis, finding: Finding): FindingView {
  const node = finding.fix ? undefined : find(playbook.root, finding.at);
  return { ...faultView(finding), placeholders: node ? placeholdersIn(playbook, node) : null };
}

/** What is wrong with an unmet check, once for each place; none where its whole gate is missing. */
export function findingsOfCheck(analysis: Analysis, result: CheckResult): FindingView[] {
  const { check, state, requiredFor } = result;
  if (state !== 'unmet' || missingGate(analysis, result)) return [];
  const found = analysis.findings.filter(({ kind, code }) => kind === 'check' && code === check.id);
  if (found.length) {
    const begun = begunAt(analysis, result);
    return found.map((finding) => ({
      ...faultView(finding),
      placeholders: placeholdersBehind(analysis, finding, begun),
    }));
  }
  // Another finding stands in its place, or the playbook is at rest and open checks are none.
  const severity = analysis.stage ? severityOf(requiredFor, analysis.stage) : 'information';
  const place = placeOfCheck(analysis, result);
  const { id, message } = check;
  return [{ ...{ id, severity, message, place }, code: id, fix: null, button: null, choices: [], placeholders: null }];
}

/** The finding of a missing gate that stands for a check. */
export const missingGate = ({ findings }: Analysis, { check }: CheckResult): Finding | undefined =>
  findings.find(({ kind, checks }) => kind === 'missing-gate' && checks?.includes(check.id));

/** What was begun for a check, by the pointers that its findings stand at; of several the first. */
function begunAt({ playbook }: Analysis, { spots }: CheckResult): ReadonlyMap<string, PlaybookNode> {
  const { root } = playbook;
  const begun = new Map<string, PlaybookNode>();
  for (const spot of root ? spots : []) {
    const { at } = placeOfSpot(playbook, root!, spot);
    if (!begun.has(at)) begun.set(at, nearest(root!, spot.path));
  }
  return begun;
}

/** The placeholders in what was begun for a check, for instance by its fix: answers that are still to be given. */
function placeholdersBehind(
  { playbook }: Analysis,
  { at, fix }: Finding,
  begun: ReadonlyMap<string, PlaybookNode>,
): FindingView['placeholders'] {
  const node = fix ? undefined : begun.get(at);
  return node && node !== playbook.root ? placeholdersIn(playbook, node) : null;
}

function placeholdersIn(playbook: Playbook, node: PlaybookNode): FindingView['placeholders'] {
  const open: Range[] = [];
  walk(node, (value) => {
    if (isPlaceholderNode(value)) open.push(onValue(playbook, value).range);
  });
  const [first] = open;
  return first ? { count: open.length, first } : null;
}

const OTHER_KINDS: ReadonlySet<Finding['kind']> = new Set(['yaml', 'schema', 'evidence', 'metric'] as const);

/** The errors and warnings in a gate's section that are no open checks: while one stands there, the gate is not green. */
export const faultsIn = ({ findings }: Analysis, { section }: Pick<Gate, 'section'>): Finding[] =>
  findings.filter(
    ({ kind, severity, at }) =>
      OTHER_KINDS.has(kind) && severity !== 'information' && (at === `/${section}` || at.startsWith(`/${section}/`)),
  );

/** How many of a gate's checks are met, of those that apply. */
export const metIn = ({ checks }: Pick<GateResult, 'checks'>) => ({
  met: checks.filter((result) => result.state === 'met').length,
  applicable: checks.filter((result) => result.state !== 'not-applicable').length,
});

/** The gates of a playbook with their checks, in checklist order. */
export function gateViews(analysis: Analysis): GateView[] {
  return (analysis.readiness?.gates ?? []).map(({ gate, state, score, checks }) => {
    const missing = checks.map((result) => missingGate(analysis, result)).find((finding) => finding !== undefined);
    return {
      ...{ id: gate.id, title: gate.title, question: gate.question, state, score },
      place: placeOfGate(analysis, gate),
      fault: worstOf(faultsIn(analysis, gate)),
      missing: missing ? gateFaultView(analysis, missing) : null,
      segments: segmentsOf(checks, analysis.status === 'active' ? analysis.stage : null),
      checks: checks.map((result) => checkView(analysis, result)),
    };
  });
}

/** The evidence behind a met check, each piece once: that which was found, and links. */
function backersOf({ playbook, evidence }: Analysis, { backedAt }: CheckResult): CheckView['backedBy'] {
  const nodes = new Set(backedAt.map((path) => at(playbook.root, ...path)));
  return evidence.flatMap(({ reference, verdict: { state } }) => {
    if (!nodes.has(reference.node) || (state !== 'verified' && state !== 'linked')) return [];
    const { path, url = '', anchor, pointer } = reference;
    const part = anchor?.replace(/^#/, '') ?? pointer;
    return [
      {
        text: (path ?? url) + (part === undefined ? '' : `#${part}`),
        place: onValue(playbook, reference.node).range,
      },
    ];
  });
}

const worstOf = (findings: readonly Finding[]): Severity | null =>
  (['error', 'warning'] as const).find((severity) => findings.some((finding) => finding.severity === severity)) ?? null;

function checkView(analysis: Analysis, result: CheckResult): CheckView {
  const { check, state, strength, requiredFor, because = null } = result;
  const { stage, status, waivers } = analysis;
  const isFinding = state === 'unmet' && stage !== null && status === 'active';
  const waiver = state === 'waived' ? waivers.find(({ check: id, holds }) => holds && id === check.id) : undefined;
  return {
    ...{ id: check.id, title: check.title, asks: check.asks, state, strength, requiredFor },
    severity: isFinding ? severityOf(requiredFor, stage) : null,
    place: placeOfCheck(analysis, result),
    findings: findingsOfCheck(analysis, result),
    waivedUntil: waiver?.expires ?? null,
    backedBy: result.backedAt.length ? backersOf(analysis, result) : [],
    because,
  };
}
