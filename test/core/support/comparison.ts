import assert from 'node:assert/strict';
import type { Finding } from '../../../src/core/findings/finding';
import type { Analysis } from '../../../src/core/judge/analysis';
import type { ExpectedFinding, Statement } from './expectation';
import type { FixtureDocument } from './fixture';
import { GATES, isCheckCode } from './table';

/** Compares an analysis with what a fixture's document expects. `line` is the document's first, in the file. */
export function compare(
  analysis: Analysis,
  { findings, statements }: FixtureDocument,
  text: string,
  line: number,
): void {
  const gates = statements.find(({ word }) => word === 'gates')?.rest.split(', ') ?? GATES;
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const actual = analysis.findings.filter(({ code }) => !isCheckCode(code) || gates.includes(code.split('/')[0]!));
  assert.deepEqual(
    actual.map((finding) => show(finding, lines)),
    findings.map((expected) => `${expected.line + line + 1}: ${expected.severity} ${expected.code} "${expected.text}"`),
  );
  findings.forEach((expected, index) => compareDetails(actual[index]!, expected));
  for (const statement of statements) compareStatement(analysis, statement);
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

type Comparison = (analysis: Analysis, rest: string) => void;

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  gates: () => {},
  today: () => {},
  packs: () => {},
  rule: () => {},
  check: ({ readiness }, rest) => {
    const [id] = rest.split(' ');
    const result = readiness?.gates.flatMap(({ checks }) => checks).find(({ check }) => check.id === id);
    assert.equal(result && [id, result.state, result.strength].filter(Boolean).join(' '), rest);
  },
  gate: ({ readiness }, rest) => {
    const [id] = rest.split(' ');
    const found = readiness?.gates.find(({ gate }) => gate.id === id);
    assert.equal(found && `${id} ${found.state} ${found.score ?? 'none'}`, rest);
  },
  readiness: ({ readiness }, rest) => {
    const said = readiness && `${readiness.score ?? 'none'} ${readiness.weakestGates.join(', ')}`.trim();
    assert.equal(said ?? 'none', rest);
  },
  next: ({ readiness }, rest) => {
    const next = readiness?.next;
    if (!next) return assert.equal('none', rest);
    const blocked = rest.includes('blocked by') ? `blocked by ${next.blockers.join(', ')}` : 'not ready';
    assert.equal(`${next.stage} ${next.ready ? 'ready' : blocked}`, rest);
  },
  waived: ({ readiness }, rest) => assert.equal(readiness?.next?.waived.join(', '), rest),
  stage: ({ stage }, rest) => assert.equal(stage ?? 'none', rest),
  status: ({ status }, rest) => assert.equal(status, rest),
  risk: ({ risk }, rest) => assert.equal(risk, rest),
  called: ({ name }, rest) => assert.equal(name ?? 'none', rest),
};

function compareStatement(analysis: Analysis, { word, rest }: Statement): void {
  const comparison = COMPARISONS[word];
  assert.ok(comparison, `a fixture says "#: ${word}", which means nothing`);
  comparison(analysis, rest);
}
