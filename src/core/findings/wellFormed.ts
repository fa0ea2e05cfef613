import type { Fix } from '../checklist/fix';
import { canAdd } from '../checklist/fix';
import { blank, choice, literal } from '../checklist/skeleton';
import { STAGES } from '../checklist/stage';
import type { PlaybookNode } from '../playbook/node';
import { find } from '../playbook/node';
import type { SourceDocument } from '../playbook/documents';
import { segmentsOf, toPointer } from '../playbook/pointer';
import type { SchemaFault } from '../schema/faults';
import type { Finding } from './finding';
import type { Place } from './place';
import { firstLine, onKey, onLacking, onValue } from './place';

/** What is said of a document that is no mapping. */
const START = 'A playbook is a mapping of keys and values. Start with "pilotPlaybook: 1", "name:" and "stage:".';

/** The `yaml/…` and `schema/…` findings: always errors, whatever the playbook's status. */
export function wellFormedFindings(playbook: SourceDocument, noMapping = START): Finding[] {
  const { yamlFaults, root, schemaFaults, start, end } = playbook;
  if (yamlFaults.length)
    return yamlFaults.map(({ code, message, span, replacement: text }) => ({
      ...{ code, severity: 'error', message, at: '', range: firstLine(playbook, span) },
      ...(text !== undefined && { fix: { kind: 'substitute', ...span, text } }),
    }));
  if (!root) {
    const range = firstLine(playbook, { start, end });
    return [{ code: 'schema/type', severity: 'error', message: noMapping, at: '', range }];
  }
  return schemaFaults.map((fault) => schemaFinding(playbook, root, fault));
}

function schemaFinding(playbook: SourceDocument, root: PlaybookNode, fault: SchemaFault): Finding {
  const node = find(root, fault.pointer) ?? root;
  const { code, message } = fault;
  const fix = schemaFix(root, node, fault);
  return { code, severity: 'error', message, ...placeOf(playbook, node, fault), ...(fix && { fix }) };
}

function placeOf(playbook: SourceDocument, node: PlaybookNode, { on }: SchemaFault): Place {
  if (on === 'mapping') return onLacking(playbook, node);
  return on === 'key' ? onKey(playbook, node) : onValue(playbook, node);
}

/** What mends a schema fault: the text that was meant, or the key that is required. */
function schemaFix(root: PlaybookNode, node: PlaybookNode, fault: SchemaFault): Fix | undefined {
  const path = segmentsOf(fault.pointer);
  if (fault.code === 'schema/required' && fault.key !== undefined) {
    const missing = [...path, fault.key];
    return canAdd(root, missing) ? { kind: 'add', path: missing, skeleton: required(fault.key) } : undefined;
  }
  if (fault.suggestion === undefined || node.at !== toPointer(path) || (node.shared && fault.on !== 'key'))
    return undefined;
  return fault.on === 'key'
    ? { kind: 'rename', path, key: fault.suggestion }
    : { kind: 'replace', path, value: fault.suggestion };
}

function required(key: string) {
  if (key === 'pilotPlaybook' || key === 'pilotPolicy') return literal(1);
  return key === 'stage' || key === 'requiredFor' ? choice(...STAGES) : blank;
}
