import { asStage } from '../../checklist/stage';
import type { PlaybookNode } from '../../playbook/node';
import { at as valueAt, items, text } from '../../playbook/values';
import type { PolicyFindings } from '../findings';
import { compileSchema } from '../jsonSchema/compile';
import type { Test } from '../jsonSchema/meter';
import type { CustomCheck } from './customCheck';
import { readFix } from './readFix';
import { isNewGate, isOwnId } from './ids';
import { readPointer } from './readPointer';

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

export function namedIn(root: PlaybookNode | undefined): Named {
  const custom = items(valueAt(root, 'custom'));
  const textsAt = (...path: string[]) => custom.flatMap((item) => text(valueAt(item, ...path)) ?? []);
  return {
    checks: textsAt('id'),
    newGates: textsAt('gate', 'id'),
    gates: custom.flatMap((item) => valueAt(item, 'gate') ?? []).filter((node) => text(node) !== undefined),
  };
}

/** The custom checks of a policy file. One that cannot be used is left out; what is wrong with it is a finding. */
export function readCustom(root: PlaybookNode, findings: PolicyFindings): ReadCheck[] {
  const found = new Map<string, ReadCheck>();
  for (const item of items(valueAt(root, 'custom'))) {
    const read = readOne(item, findings);
    if (!read) continue;
    const { id } = read.check;
    if (found.has(id)) findings.add('policy/duplicate-id', read.idNode, `There is a check "${id}" above already.`);
    else found.set(id, read);
  }
  return [...found.values()];
}

function readOne(item: PlaybookNode, findings: PolicyFindings): ReadCheck | undefined {
  const get = (...path: string[]) => valueAt(item, ...path);
  const place = readPointer(get('at'), findings);
  const fix = readFix(get('fix'), text(get('at')) === undefined ? [] : place, findings);
  const when = readSchema(get('when'), findings);
  const require = readSchema(get('require'), findings);
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
      docs: text(get('docs')),
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

/** A schema's test; undefined when there is none, or none that can be used. */
function readSchema(node: PlaybookNode | undefined, findings: PolicyFindings): Test | undefined {
  if (!node || node.faulty || (node.kind === 'scalar' && node.value === null)) return undefined;
  const { slips, test } = compileSchema(node);
  for (const { node: place, message, on, suggestion } of slips)
    findings.add('policy/invalid-schema', place, message, { on, suggestion });
  return slips.length ? undefined : test;
}
