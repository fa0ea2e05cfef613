import { asStage, blank, literal } from '../core/checklist';
import { BUILT_IN_GATES } from '../core/checklist/packs';
import type { Skeleton } from '../core/checklist';
import { ALWAYS_ON } from '../core/findings';
import type { MapNode, PlaybookNode } from '../core/playbook';
import { at as valueAt, isExtensionKey, isPlaceholder, text, writtenNumber, writtenText } from '../core/playbook';
import { shapeAt } from '../core/schema';
import { compileSchema } from '../jsonSchema';
import type { Patterns, Test } from '../jsonSchema';
import type { CustomCheck } from './customCheck';
import type { PolicyFindings } from './policyFindings';
import { closest, segmentsOf } from '../text';

const OWN_ID = /^[a-z0-9][a-z0-9._-]*\/[a-z0-9][a-z0-9._-]*$/i;
const GATE_ID = /^[a-z0-9][a-z0-9._-]*$/i;

/** The ids of the built-in gates, and all else that codes of findings begin with. */
const RESERVED = new Set([...BUILT_IN_GATES.map(({ id }) => id), ...ALWAYS_ON.map(({ code }) => code.split('/')[0]!)]);

/** True when a custom check may have an id; else that is a finding. */
function isOwnId(node: PlaybookNode, findings: PolicyFindings): boolean {
  const id = text(node);
  if (id === undefined) return false;
  const [prefix = '', name] = id.split('/');
  if (RESERVED.has(prefix)) {
    const isTaken = BUILT_IN_GATES.some(({ checks }) => checks.some((check) => check.id === id));
    const why = isTaken ? `"${id}" is a built-in check` : `"${prefix}/" is reserved for built-in codes`;
    findings.add('policy/reserved-id', node, `${why}: use a prefix of your own, such as acme/${name ?? 'name'}.`);
    return false;
  }
  if (OWN_ID.test(id) && name !== 'missing') return true;
  const message =
    name === 'missing'
      ? 'The name "missing" is reserved for gates whose section is missing: choose another name.'
      : 'An id is a prefix of your own, a slash and a name, in letters, digits and "-", such as acme/data-protection.';
  findings.add('policy/invalid-id', node, message);
  return false;
}

/** True when a policy may add a gate of an id; else that is a finding. */
function isNewGate(node: PlaybookNode, findings: PolicyFindings): boolean {
  const id = text(node);
  if (id === undefined) return false;
  if (RESERVED.has(id)) {
    const isGate = BUILT_IN_GATES.some((gate) => gate.id === id);
    const message = isGate
      ? `"${id}" is a built-in gate: to add a check to it, write "gate: ${id}".`
      : `"${id}" is reserved for built-in codes: choose another id.`;
    findings.add('policy/reserved-id', node, message);
    return false;
  }
  if (GATE_ID.test(id)) return true;
  findings.add(
    'policy/invalid-id',
    node,
    'The id of a gate is a word of letters, digits and "-", such as data-protection.',
  );
  return false;
}

const LONGEST_POINTER = 500;

/** The segments of a place in a playbook; undefined when none is given, or none that a playbook has (a finding). */
function readPointer(node: PlaybookNode | undefined, findings: PolicyFindings): string[] | undefined {
  const pointer = node?.kind === 'scalar' && node.value === '' ? '' : text(node);
  if (!node || pointer === undefined) return undefined;
  if (pointer.length > LONGEST_POINTER) {
    findings.add('policy/invalid-pointer', node, `A pointer may have ${LONGEST_POINTER} characters.`);
    return undefined;
  }
  if (!/^(?:\/(?:[^~/]|~[01])*)*$/.test(pointer)) {
    const suggestion = pointer.startsWith('#/') ? pointer.slice(1) : undefined;
    const message = 'This must be a JSON Pointer that begins with "/", such as /governance/impactAssessment.';
    findings.add('policy/invalid-pointer', node, message, { suggestion });
    return undefined;
  }
  const segments = segmentsOf(pointer);
  const own = segments.findIndex(isExtensionKey);
  const known = segments.findIndex((_segment, index) => !shapeAt(segments.slice(0, index + 1)));
  // Below a key of the organisation's own anything may stand.
  if (known < 0 || known === own) return segments;
  const [before, unknown] = [segments.slice(0, known), segments[known]!];
  const meant = closest(unknown, shapeAt(before)?.keys ?? []);
  const suggestion =
    meant === undefined
      ? undefined
      : pointer
          .split('/')
          .with(known + 1, meant)
          .join('/');
  findings.add('policy/invalid-pointer', node, `A playbook has no "${unknown.slice(0, 60)}" there.`, { suggestion });
  return undefined;
}

/**
 * What a custom check's fix writes, by key; undefined when there is none, or none that can be used (a finding). `place`
 * is empty when the check names none, undefined when it names one that does not exist.
 */
function readFix(
  node: PlaybookNode | undefined,
  place: readonly string[] | undefined,
  findings: PolicyFindings,
): Record<string, Skeleton> | undefined {
  if (node?.kind !== 'map' || node.faulty || !place) return undefined;
  if (!place.length) {
    findings.add('policy/invalid-fix', node, 'A fix needs "at": it is written next to the last key of that place.', {
      on: 'key',
    });
    return undefined;
  }
  const keys = shapeAt(place.slice(0, -1))?.keys ?? [];
  const isOwn = place.slice(0, -1).some(isExtensionKey);
  for (const [key, value] of node.entries) {
    if (isOwn || isExtensionKey(key) || keys.includes(key)) continue;
    const message = `A playbook has no "${key.slice(0, 60)}" there.`;
    findings.add('policy/invalid-fix', value, message, { on: 'key', suggestion: closest(key, keys) });
  }
  return Object.fromEntries(skeletonEntries(node, findings));
}

function skeletonEntries(node: MapNode, findings: PolicyFindings): [string, Skeleton][] {
  return [...node.entries].map(([key, value]) => {
    if (writtenText(key, '"').length > LONGEST_KEY) {
      const message = 'This key is too long: YAML allows 1,024 characters on one line.';
      findings.add('policy/invalid-fix', value, message, { on: 'key' });
    }
    return [key, skeletonOf(value, findings)];
  });
}

/** Somewhat less than YAML allows: quotes and a colon come with it. */
const LONGEST_KEY = 1_000;

function skeletonOf(node: PlaybookNode, findings: PolicyFindings): Skeleton {
  if (node.kind === 'list') return { kind: 'list', items: node.items.map((item) => skeletonOf(item, findings)) };
  if (node.kind === 'map') return { kind: 'map', entries: skeletonEntries(node, findings) };
  const value = node.kind === 'scalar' ? node.value : null;
  if (value === null || (typeof value === 'string' && isPlaceholder(value))) return blank;
  if (typeof value === 'number' && writtenNumber(value) === undefined) {
    findings.add('policy/invalid-fix', node, 'This number cannot be written in every style: write text.');
    return blank;
  }
  if (typeof value !== 'boolean') return literal(value);
  findings.add('policy/invalid-fix', node, 'A playbook has no true or false: write text or a number.');
  return blank;
}

/** A custom check as it is written. */
export interface ReadCheck {
  readonly check: CustomCheck;
  readonly idNode: PlaybookNode;
  /** The title of the new gate that it opens. */
  readonly newGate?: string;
}

/** What custom checks name, those that cannot be used included. */
export interface Named {
  /** Their own ids, and those of the gates that they add. */
  readonly checks: readonly string[];
  readonly newGates: readonly string[];
  /** Where they name a gate by its id. */
  readonly gates: readonly PlaybookNode[];
}

export function namedIn(custom: readonly PlaybookNode[]): Named {
  const textsAt = (...path: string[]) => custom.flatMap((item) => text(valueAt(item, ...path)) ?? []);
  return {
    checks: textsAt('id'),
    newGates: textsAt('gate', 'id'),
    gates: custom.flatMap((item) => valueAt(item, 'gate') ?? []).filter((node) => text(node) !== undefined),
  };
}

/** The custom checks of a policy file. One that cannot be used is left out; what is wrong with it is a finding. */
export function readCustom(custom: readonly PlaybookNode[], findings: PolicyFindings, patterns: Patterns): ReadCheck[] {
  const found = new Map<string, ReadCheck>();
  for (const item of custom) {
    const read = readOne(item, findings, patterns);
    if (!read) continue;
    const { id } = read.check;
    if (found.has(id)) findings.add('policy/duplicate-id', read.idNode, `There is already a check "${id}" above.`);
    else found.set(id, read);
  }
  return [...found.values()];
}

function readOne(item: PlaybookNode, findings: PolicyFindings, patterns: Patterns): ReadCheck | undefined {
  const get = (...path: string[]) => valueAt(item, ...path);
  const place = readPointer(get('at'), findings);
  const fix = readFix(get('fix'), text(get('at')) === undefined ? [] : place, findings);
  const when = readSchema(get('when'), findings, patterns);
  const require = readSchema(get('require'), findings, patterns);
  const [idNode, gateNode] = [get('id'), get('gate')];
  const id = idNode && isOwnId(idNode, findings) ? text(idNode) : undefined;
  const gate = gateNode?.kind === 'map' ? readNewGate(gateNode, findings) : { id: text(gateNode), title: undefined };
  const [requiredFor, message] = [asStage(text(get('requiredFor'))), text(get('message'))];
  if (!idNode || !gateNode || !gate?.id || !requiredFor || !require || id === undefined || message === undefined)
    return undefined;
  return {
    check: {
      ...{ id, gate: gate.id, requiredFor, message, at: place ?? [], when, require, fix },
      why: text(get('why')),
      docs: readAddress(get('docs'), findings),
    },
    ...{ idNode, newGate: gate.title },
  };
}

function readNewGate(node: PlaybookNode, findings: PolicyFindings): { id: string; title: string } | undefined {
  const [idNode, title] = [valueAt(node, 'id'), text(valueAt(node, 'title'))];
  const id = text(idNode);
  if (!idNode || id === undefined || title === undefined || !isNewGate(idNode, findings)) return undefined;
  return { id, title };
}

/** The address of a page, written as every browser reads it; undefined when there is none, or none to trust (a finding). */
function readAddress(node: PlaybookNode | undefined, findings: PolicyFindings): string | undefined {
  const address = text(node);
  if (!node || address === undefined) return undefined;
  const url = parsed(address);
  if (url?.protocol === 'https:' && url.username === '' && url.password === '') return url.href;
  // What does not begin so is refused by the schema, too: `text` gives nothing then.
  const message = 'This must be an https:// address, without a name or password before the host.';
  findings.add('policy/invalid-address', node, message);
  return undefined;
}

function parsed(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/** A schema's test; undefined when there is none, or none that can be used. */
function readSchema(node: PlaybookNode | undefined, findings: PolicyFindings, patterns: Patterns): Test | undefined {
  if (!node || node.faulty || (node.kind === 'scalar' && node.value === null)) return undefined;
  const { slips, test } = compileSchema(node, patterns);
  for (const { node: place, message, on, suggestion } of slips)
    findings.add('policy/invalid-schema', place, message, { on, suggestion });
  return slips.length ? undefined : test;
}
