import type { Fix, Skeleton } from '../checklist';
import { STAGES, blank, canAdd, choice, literal, map, removable } from '../checklist';
import type { Found } from './finding';
import { meantFix } from './meantFix';
import type { MapNode, Mending, Place, PlaybookNode, Quote } from '../playbook';
import { find, firstLine, onKey, onLacking, onValue, walk, writtenText } from '../playbook';
import type { FormatDocument, Playbook, SchemaFault } from '../schema';
import { segmentsOf, toPointer } from '../../text';

/** How a file of a format begins. */
interface Beginning {
  /** What is said of a document that is no mapping. */
  readonly message: string;
  /** What a person may have written into an empty file; the label says what that is. */
  readonly lines: Skeleton;
  readonly label: string;
}

const OF_PLAYBOOKS: Beginning = {
  message: 'A playbook is a mapping of keys and values. Start with "pilotPlaybook: 1", "name:" and "stage:".',
  lines: map({ pilotPlaybook: literal(1), name: blank, stage: choice(...STAGES) }),
  label: 'the first lines of a playbook',
};

/** The `yaml/…` and `schema/…` findings, whatever the playbook's status. */
export function wellFormedFindings(playbook: FormatDocument, beginning = OF_PLAYBOOKS): Found[] {
  const { yamlFaults, root, schemaFaults, slips, start, end } = playbook;
  if (yamlFaults.length)
    return yamlFaults.map(({ code, message, span, fix, choices = [], related }) => ({
      ...{ kind: 'yaml', code, severity: 'error', message, at: '', range: firstLine(playbook, span) },
      ...(fix && { fix: substitution(fix) }),
      ...(choices.length && { choices: choices.map(substitution) }),
      ...(related && { related: [{ range: firstLine(playbook, related.span), message: related.message }] }),
    }));
  if (!root) {
    const range = firstLine(playbook, { start, end });
    const { message, lines, label } = beginning;
    const isEmpty = hasNothing(playbook.lines.getText().slice(start, end));
    return [
      {
        ...{ kind: 'schema', code: 'schema/type', severity: 'error', message, at: '', range },
        ...(isEmpty && { choices: [{ kind: 'add', path: [], skeleton: lines, label }] }),
      },
    ];
  }
  return [
    ...slips.map(({ code, severity, message, node, span, fix }): Found => ({
      ...{ kind: 'yaml', code, severity, message, at: node.at, range: firstLine(playbook, span) },
      ...(fix && { fix: substitution(fix) }),
    })),
    ...schemaFaults.map((fault) => schemaFinding(playbook, root, fault)),
  ];
}

/** True for a text that holds nothing but comments, and at most where a document begins. */
const hasNothing = (text: string): boolean =>
  text.split('\n').every((line) => /^(?:\s*(?:#.*)?|---\s*(?:#.*)?)$/.test(line));

/** What mends a slip of the pen, as a fix. */
function substitution({ edits: [{ start, end, text }, ...more], label, isChoice }: Mending): Fix {
  return {
    ...{ kind: 'substitute', start, end, text },
    ...(more.length && { more }),
    ...(label !== undefined && { label }),
    ...(isChoice && { isAnswer: true }),
  };
}

function schemaFinding(playbook: FormatDocument, root: PlaybookNode, fault: SchemaFault): Found {
  const node = find(root, fault.pointer) ?? root;
  const { code, message, on, key, pointer } = fault;
  const fix = schemaFix(playbook, root, node, fault);
  return {
    ...{ kind: 'schema', code, severity: 'error', message },
    ...placeOf(playbook, node, fault),
    ...(fix && { fix }),
    // Several keys that one mapping lacks are told apart.
    ...(on === 'mapping' && key !== undefined && { about: [...segmentsOf(pointer), key] }),
  };
}

function placeOf(playbook: FormatDocument, node: PlaybookNode, { on }: SchemaFault): Place {
  if (on === 'mapping') return onLacking(playbook, node);
  return on === 'key' ? onKey(playbook, node) : onValue(playbook, node);
}

/** What mends a schema fault: what was meant, or the key that is required. */
function schemaFix(
  playbook: FormatDocument,
  root: PlaybookNode,
  node: PlaybookNode,
  fault: SchemaFault,
): Fix | undefined {
  const path = segmentsOf(fault.pointer);
  if (fault.code === 'schema/required' && fault.key !== undefined) {
    const missing = [...path, fault.key];
    return canAdd(root, missing) ? { kind: 'add', path: missing, skeleton: required(fault.key) } : undefined;
  }
  if (node.at !== toPointer(path) || (node.shared && fault.on !== 'key')) return undefined;
  if (fault.meant) return meantFix(playbook, root, node, fault.meant);
  if (fault.suggestion === undefined)
    return fault.code === 'schema/unknown-key' ? ownKey(playbook, root, node) : undefined;
  const isCertain = fault.isCertain && { isCertain: true };
  return fault.on === 'key'
    ? { kind: 'rename', path, key: fault.suggestion, ...isCertain }
    : { kind: 'replace', path, value: fault.suggestion, ...isCertain };
}

/** Keeps a key that the format does not know as one of the team's own. It may be meant as another one: a person has to choose. */
function ownKey({ lines }: FormatDocument, root: PlaybookNode, { at, keySpan }: PlaybookNode): Fix | undefined {
  const path = segmentsOf(at);
  const key = String(path.at(-1)).trim();
  const words = (/\s/.test(key) ? key.toLowerCase() : key).match(/[\p{L}\p{N}]+/gu);
  if (!keySpan || !words || key.length > LONGEST_KEY) return undefined;
  const own = `x-${words.join('-')}`;
  const raw = lines.getText().slice(keySpan.start, keySpan.end);
  if (!/^["'\p{L}\p{N}]/u.test(raw) || find(root, toPointer([...path.slice(0, -1), own]))) return undefined;
  const text = writtenText(own, (/^["']/.exec(raw)?.[0] ?? '') as Quote);
  const label = `Keep it as a key of your own, "${own}"`;
  return { kind: 'substitute', start: keySpan.start, end: keySpan.end, text, label, isAnswer: true };
}

/** A longer key is none that somebody keeps. */
const LONGEST_KEY = 60;

function required(key: string) {
  if (key === 'pilotPlaybook' || key === 'pilotPolicy') return literal(1);
  return key === 'stage' || key === 'requiredFor' ? choice(...STAGES) : blank;
}

/**
 * A note on each free text that is still a placeholder, unless a finding in `taken` (pointers) says it already, or one on
 * the section around it: `isSaid` tells of a node whether nothing below it needs a note.
 */
export function placeholderFindings(
  playbook: Playbook,
  root: MapNode,
  taken: ReadonlySet<string>,
  isSaid: (node: PlaybookNode) => boolean,
): Found[] {
  const findings: Found[] = [];
  walk(
    root,
    (node, parent) => {
      if (node.kind !== 'scalar' || !node.isPlaceholder) return;
      if (taken.has(node.at) || (parent?.kind === 'list' && taken.has(parent.at))) return;
      const shown = String(node.value).trim();
      const message = `${shown ? `"${shown}" is only a placeholder` : 'Only a placeholder'}: write the answer, or leave the key out until it is known.`;
      const gone = removable(playbook, segmentsOf(node.at));
      findings.push({
        kind: 'placeholder',
        code: 'placeholder',
        severity: 'information',
        message,
        ...onValue(playbook, node),
        ...(gone && { choices: [{ kind: 'remove', path: gone }] }),
      });
    },
    isSaid,
  );
  return findings;
}
