import assert from 'node:assert/strict';
import type { Finding } from '../../../src/core/findings/finding';
import type { Analysis } from '../../../src/core/judge/analysis';
import type { ExpectedFinding, Statement } from './expectation';
import type { FixtureDocument } from './fixture';
import { DIRECTIVES, SAYINGS } from './sayings';
import { GATES, isCheckCode } from './table';

/** Compares an analysis with what a fixture's document expects. `line` is the document's first, in the file. */
export function compare(
  analysis: Analysis,
  { findings, statements }: FixtureDocument,
  text: string,
  line: number,
): void {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const actual = comparedFindings(analysis, statements);
  assert.deepEqual(
    actual.map((finding) => show(finding, lines)),
    findings.map((expected) => `${expected.line + line + 1}: ${expected.severity} ${expected.code} "${expected.text}"`),
  );
  findings.forEach((expected, index) => compareDetails(actual[index]!, expected));
  for (const { word, rest } of statements) {
    const saying = SAYINGS[word];
    if (saying) assert.equal(saying(analysis, rest), rest, word);
    else assert.ok(DIRECTIVES.has(word), `a fixture says "#: ${word}", which means nothing`);
  }
}

/** The findings that a fixture's document speaks of: of the checks only those of the gates that it names. */
export function comparedFindings({ findings }: Analysis, statements: readonly Statement[]): Finding[] {
  const gates = statements.find(({ word }) => word === 'gates')?.rest.split(', ') ?? GATES;
  return findings.filter(({ code }) => !isCheckCode(code) || gates.includes(code.split('/')[0]!));
}

function show({ range: { start, end }, severity, code }: Finding, lines: readonly string[]): string {
  const underlined = lines[start.line]!.slice(start.character, end.character);
  const more = start.line === end.line ? '' : ` to line ${end.line + 1}`;
  return `${start.line + 1}: ${severity} ${code} "${underlined}"${more}`;
}

function compareDetails(finding: Finding, { at, fix, says }: ExpectedFinding): void {
  const where = `${finding.code} on line ${finding.range.start.line + 1}`;
  if (at !== undefined) assert.equal(finding.at, at, `at of ${where}`);
  if (says !== undefined) assert.ok(finding.message.includes(says), `message of ${where}: ${finding.message}`);
  if (fix !== undefined) assert.equal(finding.fix?.kind ?? 'none', fix, `fix of ${where}`);
  else if (isCheckCode(finding.code)) assert.ok(finding.fix, `a fix of ${where}`);
}
