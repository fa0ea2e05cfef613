import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../editor/paths';
import type { ExpectedFinding, Statement } from './expectation';
import { findingsOf, statementOf } from './expectation';

/** The folder of all fixtures, and the root that their evidence may not leave. */
export const FIXTURES = path.join(ROOT, 'test', 'fixtures');

/** A playbook of a fixture's file, with what its comments expect. */
export interface FixtureDocument {
  readonly text: string;
  readonly statements: readonly Statement[];
  /** Lines count from the document's own first line. */
  readonly findings: readonly ExpectedFinding[];
}

/** A file of fixtures. */
export interface Fixture {
  /** Relative to `FIXTURES`, with `/`. */
  readonly name: string;
  /** The folder that its evidence's paths start from. */
  readonly folder: string;
  readonly today: string;
  /** The packs that are on. */
  readonly packs: readonly string[];
  readonly documents: readonly FixtureDocument[];
}

/** The date that fixtures are judged on, unless they say another. */
export const TODAY = '2026-11-24';

/** What stands between two documents of a file. */
export const SEPARATOR = '---\n';

/** The fixtures whose comments say what is judged of them, by name. */
export const judgedFixtures = (): Fixture[] => fixturesIn('always-on', 'checks', 'judging', 'whole');

/** The fixtures of what a fix does, by name: each a file before and after it. */
export const fixFixtures = (): { name: string; before: Fixture; after: Fixture }[] =>
  readdirSync(path.join(FIXTURES, 'fixes'))
    .sort()
    .map((name) => {
      const read = (file: string) => readFixture(path.join(FIXTURES, 'fixes', name, `${file}.pilot.yaml`));
      return { name, before: read('before'), after: read('after') };
    });

/** A fixture's whole text. */
export const textOf = ({ documents }: Fixture): string => documents.map(({ text }) => text).join(SEPARATOR);

/** Every fixture below some folders of `FIXTURES`, by name. */
export function fixturesIn(...folders: string[]): Fixture[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(FIXTURES, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.pilot.yaml'))
      .sort()
      .map((file) => readFixture(path.join(FIXTURES, folder, file))),
  );
}

/** Reads a fixture. Its documents are what stands between the lines `---`. */
export const readFixture = (file: string): Fixture => fixtureOf(file, readFileSync(file, 'utf8'));

/** The fixture that a file with this text is. */
export function fixtureOf(file: string, text: string): Fixture {
  const documents = text.split(/^---\n/m).map(readDocument);
  const statements = documents.flatMap((document) => document.statements);
  const said = (wanted: string) => statements.find(({ word }) => word === wanted)?.rest;
  return {
    name: path.relative(FIXTURES, file).split(path.sep).join('/'),
    folder: path.dirname(file),
    today: said('today') ?? TODAY,
    packs: said('packs')?.split(', ') ?? [],
    documents,
  };
}

function readDocument(text: string): FixtureDocument {
  const lines = text.split('\n');
  return {
    text,
    statements: lines.flatMap((line) => statementOf(line) ?? []),
    findings: lines.flatMap(findingsOf),
  };
}
