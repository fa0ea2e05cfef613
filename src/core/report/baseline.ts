import type { Severity } from '../checklist';
import { SEVERITIES } from '../checklist';
import { paired } from './comparison';
import type { Entry } from './entry';
import type { PlaybookReport } from './report';
import { printedJson } from '../../text';

/** A finding that is known, whatever line it moves to. */
interface KnownFinding {
  readonly code: string;
  /** As severe as it was: one that became more severe is known no longer. */
  readonly severity: Severity;
  readonly fingerprint: string;
  /** Of a gate that is missing, the checks that its one finding stands for: they are known when the gate is begun. */
  readonly checks?: readonly string[];
}

/** A playbook with findings that are known. */
export interface KnownPlaybook {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly document: number;
  readonly name: string | null;
  readonly findings: readonly KnownFinding[];
}

const VERSION = 1;

/** What is known of a playbook from now on; undefined where nothing is found in it. */
export function knownOf(
  { document, name, findings, readiness }: PlaybookReport,
  path: string,
): KnownPlaybook | undefined {
  if (!findings.length) return undefined;
  const codes = new Set(findings.map(({ code }) => code));
  const folded = (gate: string) =>
    (readiness?.gates ?? [])
      .filter(({ id }) => `${id}/missing` === gate)
      .flatMap(({ checks }) =>
        checks.filter(({ id, state }) => state === 'unmet' && !codes.has(id)).map(({ id }) => id),
      );
  return {
    ...{ path, document, name },
    findings: findings.map(({ code, severity, fingerprint }) => {
      const checks = folded(code);
      return { code, severity, fingerprint, ...(checks.length && { checks }) };
    }),
  };
}

/** A baseline as a file, in parts: a line for each finding, so that a difference of two shows what is new. */
export function* baselineText(playbooks: readonly KnownPlaybook[]): Generator<string> {
  const line = (value: unknown) => printedJson(value).replace(/\n */g, ' ');
  yield `{\n  "pilotPlaybookBaseline": ${VERSION},\n  "playbooks": [`;
  let separator = '';
  for (const { findings, ...playbook } of playbooks) {
    const head = line(playbook).replace(/ \}$/, '');
    yield `${separator}\n    ${head}, "findings": [\n${findings.map((one) => `      ${line(one)}`).join(',\n')}\n    ] }`;
    separator = ',';
  }
  yield `${separator && '\n  '}]\n}\n`;
}

/** Data as a baseline, or in a sentence why it is none. */
export function readBaseline(data: unknown): readonly KnownPlaybook[] | string {
  if (!isObject(data)) return 'It is no baseline.';
  const { pilotPlaybookBaseline: version, playbooks } = data;
  if (version === undefined) return `It is ${'pilotPlaybookReport' in data ? 'a report, and ' : ''}no baseline.`;
  if (version !== VERSION)
    return `It is a baseline of version ${String(version)}, and only version ${VERSION} is known here: update the command line, or delete the file and write it anew.`;
  if (!Array.isArray(playbooks)) return 'It has no list of playbooks.';
  const wrong = playbooks.findIndex((one) => !isKnownPlaybook(one));
  return wrong < 0
    ? (playbooks as KnownPlaybook[])
    : `What stands at /playbooks/${wrong} is not what a baseline has there.`;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string');

const isKnownPlaybook = (value: unknown): boolean =>
  isObject(value) &&
  typeof value.path === 'string' &&
  Number.isSafeInteger(value.document) &&
  (value.name === null || typeof value.name === 'string') &&
  Array.isArray(value.findings) &&
  value.findings.every(isKnownFinding);

const isKnownFinding = (value: unknown): boolean =>
  isObject(value) &&
  typeof value.code === 'string' &&
  SEVERITIES.some((one) => one === value.severity) &&
  typeof value.fingerprint === 'string' &&
  (value.checks === undefined || isTexts(value.checks));

/** What a baseline comes to in a run. */
export interface Applied {
  /** Those of the run, without the findings that are known. */
  readonly entries: Iterable<Entry>;
  readonly known: number;
  /** How many known findings are no longer there. */
  readonly gone: number;
  /** What is known of files that the run is not about. */
  readonly others: readonly KnownPlaybook[];
}

/**
 * Leaves out of entries what is known.
 * @param pathOf the path that the baseline has of a playbook's file
 * @param isThere tells whether there is a file at such a path: what is known of one that is not is gone
 */
export function withoutKnown(
  entries: Iterable<Entry>,
  baseline: readonly KnownPlaybook[],
  pathOf: (path: string) => string,
  isThere: (path: string) => boolean,
): Applied {
  const byPath = new Map<string, KnownPlaybook[]>();
  for (const one of baseline) put(byPath, one.path, one);
  const files = filesOf(entries, pathOf);
  const away = [...byPath].filter(([path]) => !files.has(path) && !isThere(path)).flatMap(([, all]) => all);
  const moved = movedTo(files, byPath, away);
  const known = new Map<string, ReadonlySet<string>>();
  const seen = new Set<KnownPlaybook>();
  let [count, gone] = [0, 0];
  for (const [path, playbooks] of files)
    for (const [before, after] of paired(byPath.get(path) ?? moved.get(path) ?? [], playbooks)) {
      if (before) seen.add(before);
      const met = before && after ? knownAmong(after.findings, before.findings) : new Set<string>();
      count += met.size;
      if (after && met.size) known.set(keyOf(path, after.document), met);
      gone += before?.findings.filter(({ fingerprint }) => !met.has(fingerprint)).length ?? 0;
    }
  const others = baseline.filter((one) => !seen.has(one) && !files.has(one.path));
  for (const { path, findings } of others) if (!isThere(path)) gone += findings.length;
  return {
    entries: {
      *[Symbol.iterator]() {
        for (const entry of entries)
          yield without(entry, known.get(keyOf(pathOf(entry.playbook.path), entry.playbook.document)));
      },
    },
    ...{ known: count, gone, others: others.filter(({ path }) => isThere(path)) },
  };
}

const keyOf = (path: string, document: number): string => `${document} ${path}`;

/** Of the playbooks of a run what a baseline is compared with, by their files. */
type Files = Map<string, Omit<KnownPlaybook, 'path'>[]>;

function filesOf(entries: Iterable<Entry>, pathOf: (path: string) => string): Files {
  const files: Files = new Map();
  for (const { playbook } of entries) {
    const { path, document, name } = playbook;
    const findings = playbook.findings.map(({ code, severity, fingerprint }) => ({ code, severity, fingerprint }));
    put(files, pathOf(path), { document, name, findings });
  }
  return files;
}

/** What is known of files that are gone, by the new file that has a playbook of the same name, where one of each has it. */
function movedTo(
  files: Files,
  known: ReadonlyMap<string, unknown>,
  away: readonly KnownPlaybook[],
): Map<string, KnownPlaybook[]> {
  const old = new Map<string, KnownPlaybook | null>();
  for (const one of away) if (one.name !== null) old.set(one.name, old.has(one.name) ? null : one);
  const young = new Map<string, string | null>();
  for (const [path, playbooks] of files)
    if (!known.has(path))
      for (const { name } of playbooks) if (name !== null) young.set(name, young.has(name) ? null : path);
  const moved = new Map<string, KnownPlaybook[]>();
  for (const [name, path] of young) {
    const one = old.get(name);
    if (path !== null && one) put(moved, path, one);
  }
  return moved;
}

/** The fingerprints of those findings that are known, and no more severe than they were. */
function knownAmong(found: readonly KnownFinding[], known: readonly KnownFinding[]): Set<string> {
  const severities = new Map<string, Severity>();
  for (const { fingerprint, severity, checks = [] } of known)
    for (const name of [fingerprint, ...checks]) severities.set(name, severity);
  const isKnown = ({ fingerprint, code, severity }: KnownFinding) => {
    const was = severities.get(fingerprint) ?? severities.get(code);
    return was !== undefined && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(was);
  };
  return new Set(found.filter(isKnown).map(({ fingerprint }) => fingerprint));
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const same = map.get(key);
  if (same) same.push(value);
  else map.set(key, [value]);
}

function without(entry: Entry, known: ReadonlySet<string> | undefined): Entry {
  if (!known) return entry;
  const { findings } = entry.playbook;
  const left = findings.filter(({ fingerprint }) => !known.has(fingerprint));
  const these = findings.filter(({ fingerprint }) => known.has(fingerprint));
  const before = entry.playbook.known ?? [];
  const all = [
    ...before,
    ...these.map(({ code, severity, message, at, fingerprint, range }) => ({
      ...{ code, severity, message, at, fingerprint, range },
    })),
  ];
  return { ...entry, playbook: { ...entry.playbook, findings: left, known: all } };
}
