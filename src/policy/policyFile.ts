import type { Severity, Stage } from '../core/checklist';
import { SEVERITIES, asStage, literal, map } from '../core/checklist';
import type { Found } from '../core/findings';
import { wellFormedFindings } from '../core/findings';
import { at, firstLine, items, number, text, texts } from '../core/playbook';
import type { MapNode, PlaybookNode } from '../core/playbook';
import type { FormatDocument } from '../core/schema';
import { parseAs } from '../core/schema';
import type { Patterns } from '../jsonSchema';
import { POLICY_FORMAT, POLICY_READING } from './policyFormat';
import { PolicyFindings } from './policyFindings';
import type { Named, ReadCheck } from './readCustom';
import { namedIn, readCustom } from './readCustom';
import { readLinkPattern } from './trustedLinks';
import { withBelow } from '../text';

/** The id of a check, or all of a gate's as `gate/*`, with the place that names it. */
export interface Mention {
  readonly node: PlaybookNode;
  readonly id: string;
}

/** What a check is required for by a policy, or how severe a code that is always on, with the place that says so. */
interface Override extends Mention {
  readonly requirement: Stage | Severity | 'off';
}

/** One policy file as it is written, before what it extends is known. */
export interface PolicyFile {
  readonly findings: PolicyFindings;
  readonly bases: readonly { readonly node: PlaybookNode; readonly reference: string }[];
  readonly packs: readonly string[];
  readonly include: readonly string[];
  readonly trustedLinks: readonly string[];
  readonly exclude: readonly string[];
  readonly generated: readonly string[];
  readonly placeholders: readonly string[];
  readonly mustApply: readonly Mention[];
  readonly overrides: readonly Override[];
  readonly custom: readonly ReadCheck[];
  readonly named: Named;
  readonly minimumReadiness: number | undefined;
}

/** Limits that keep any policy from hanging or ending the host; those of its JSON Schemas are in `SCHEMA_LIMITS`. */
export const POLICY_LIMITS = {
  /** Characters of one policy file. */
  characters: 256 * 1024,
  /** Policies that one extends, directly or not. */
  bases: 20,
  /** Custom checks, those of extended policies included. */
  custom: 100,
  /** Checks that one policy file turns off, or asks for at another stage. */
  checks: 1_000,
  /** Globs of one key of a policy file. */
  globs: 100,
  /** Words of one policy file for an answer that is open. */
  placeholders: 1_000,
} as const;

const BEGINNING = {
  message: 'A policy is a mapping of keys and values. Start with "pilotPolicy: 1".',
  lines: map({ pilotPolicy: literal(1) }),
  label: 'the first line of a policy',
};

/**
 * Reads a policy file's text. Never throws: what cannot be read becomes a finding. To be called within `withPatterns`.
 * @param patterns compiles those of this file and of what extends it
 */
export function readPolicyFile(source: string, patterns: Patterns): PolicyFile {
  if (source.length > POLICY_LIMITS.characters) return tooLarge(patterns);
  const [document, ...others] = parseAs(source, POLICY_FORMAT, POLICY_READING);
  const findings = new PolicyFindings(document!);
  for (const finding of [...wellFormedFindings(document!, BEGINNING), ...others.map(another)])
    findings.all.push(finding);
  return { findings, ...contentsOf(document!.root, findings, patterns) };
}

function tooLarge(patterns: Patterns): PolicyFile {
  const [document] = parseAs('', POLICY_FORMAT, POLICY_READING);
  const findings = new PolicyFindings(document!);
  const start = { line: 0, character: 0 };
  const message = 'Larger than 256 kB, so it is not read. Split it.';
  findings.all.push({
    kind: 'policy',
    code: 'policy/too-large',
    severity: 'error',
    message,
    at: '',
    range: { start, end: start },
  });
  return { findings, ...contentsOf(undefined, findings, patterns) };
}

function another(document: FormatDocument): Found {
  const range = firstLine(document, { start: document.start, end: document.end });
  const message = 'A policy is one YAML document; only the first is read. Remove the others.';
  return { kind: 'policy', code: 'policy/documents', severity: 'error', message, at: '', range };
}

function contentsOf(
  root: MapNode | undefined,
  findings: PolicyFindings,
  patterns: Patterns,
): Omit<PolicyFile, 'findings'> {
  const extended = at(root, 'extends');
  const custom = customIn(root, findings);
  return {
    bases: [...(extended?.kind === 'list' ? items(extended) : extended ? [extended] : [])].flatMap((node) => {
      const reference = text(node);
      return reference === undefined ? [] : { node, reference };
    }),
    packs: texts(at(root, 'packs')),
    include: globsIn('include', root, findings, patterns),
    exclude: globsIn('exclude', root, findings, patterns),
    trustedLinks: globsIn('trustedLinks', root, findings, patterns),
    generated: globsIn('generated', root, findings, patterns),
    placeholders: wordsIn(at(root, 'placeholders'), findings),
    mustApply: mentionsIn(at(root, 'mustApply'), findings),
    overrides: overridesOf(at(root, 'checks'), findings),
    custom: readCustom(custom, findings, patterns),
    named: namedIn(custom),
    minimumReadiness: number(at(root, 'minimumReadiness')),
  };
}

function customIn(root: MapNode | undefined, findings: PolicyFindings): readonly PlaybookNode[] {
  const custom = items(at(root, 'custom'));
  const [first] = custom.slice(POLICY_LIMITS.custom);
  if (first) findings.add('policy/too-many', first, tooMany(custom.length));
  return custom.slice(0, POLICY_LIMITS.custom);
}

/** What is said of custom checks that are more than there may be. */
export const tooMany = (count: number): string =>
  `A policy may have ${POLICY_LIMITS.custom} checks of its own, those that it extends included; these are ${count}.`;

/** The globs under a key that can be used: a `!` in front would take nothing back, and be read as a name. */
function globsIn(key: GlobKey, root: MapNode | undefined, findings: PolicyFindings, patterns: Patterns): string[] {
  const globs = items(at(root, key));
  const [first] = globs.slice(POLICY_LIMITS.globs);
  if (first) findings.add('policy/too-many', first, `A policy may have ${POLICY_LIMITS.globs} patterns here.`);
  return globs.slice(0, POLICY_LIMITS.globs).flatMap((node) => {
    const glob = text(node);
    if (glob === undefined) return [];
    const negated = glob.startsWith('!') ? NEGATED[key] : undefined;
    const refusal = negated ?? refusedBy(patterns, key, glob);
    if (refusal === undefined) return glob;
    findings.add(key === 'exclude' ? 'policy/invalid-exclude' : 'policy/invalid-include', node, refusal);
    return [];
  });
}

type GlobKey = 'include' | 'exclude' | 'trustedLinks' | 'generated';

const NEGATED: Partial<Record<GlobKey, string>> = {
  include: 'A pattern here begins with no "!". Write it without the "!" under `exclude`.',
  exclude:
    'A pattern under `exclude` begins with no "!": everything that one of them fits is left out. Write it without.',
};

/** Why what is written under a key is no glob that can be used. */
function refusedBy(patterns: Patterns, key: GlobKey, written: string): string | undefined {
  const link = key === 'trustedLinks' ? readLinkPattern(written) : undefined;
  const glob = link && !('reason' in link) ? link.rest : key === 'exclude' ? withBelow(written) : written;
  const refusal = link && 'reason' in link ? link : patterns.refusalOf(glob);
  return refusal && `This pattern cannot be used: ${refusal.reason}.`;
}

function mentionsIn(list: PlaybookNode | undefined, findings: PolicyFindings): Mention[] {
  const mentions = items(list).flatMap((node) => {
    const id = text(node);
    return id === undefined ? [] : { node, id };
  });
  const [first] = mentions.slice(POLICY_LIMITS.checks);
  if (first) findings.add('policy/too-many', first.node, `A policy may name ${POLICY_LIMITS.checks} checks here.`);
  return mentions.slice(0, POLICY_LIMITS.checks);
}

function wordsIn(list: PlaybookNode | undefined, findings: PolicyFindings): string[] {
  const words = texts(list);
  if (list && words.length > POLICY_LIMITS.placeholders)
    findings.add('policy/too-many', list, `A policy may have ${POLICY_LIMITS.placeholders} words for an open answer.`);
  return words.slice(0, POLICY_LIMITS.placeholders);
}

function overridesOf(node: PlaybookNode | undefined, findings: PolicyFindings): Override[] {
  if (node?.kind !== 'map' || node.faulty) return [];
  const entries = [...node.entries];
  const [first] = entries.slice(POLICY_LIMITS.checks);
  if (first) findings.add('policy/too-many', first[1], `A policy may name ${POLICY_LIMITS.checks} checks here.`);
  return entries.slice(0, POLICY_LIMITS.checks).flatMap(([id, value]) => {
    const said = text(value);
    const requirement = said === 'off' ? said : (asStage(said) ?? SEVERITIES.find((one) => one === said));
    return requirement ? { node: value, id, requirement } : [];
  });
}
