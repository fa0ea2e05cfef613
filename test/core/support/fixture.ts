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
export function readFixture(file: string): Fixture {
  const documents = readFileSync(file, 'utf8')
    .split(/^---\n/m)
    .map(readDocument);
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
