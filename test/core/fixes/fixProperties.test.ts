import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import type { TextEdit } from 'vscode-languageserver-types';
import { parseAllDocuments } from 'yaml';
import type { Fix } from '../../../src/core/checklist/fix';
import type { Policy } from '../../../src/core/checklist/policy';
import { NO_FACTS } from '../../../src/core/evidence/verification';
import { editsFor } from '../../../src/core/fixes/edits';
import { fixAll } from '../../../src/core/fixes/fixAll';
import { missingGates, safeFixes, waiverFix } from '../../../src/core/fixes/offers';
import type { Analysis } from '../../../src/core/judge/analysis';
import { judge } from '../../../src/core/judge/judge';
import { parse } from '../../../src/core/schema/parse';
import { anyPlaybooks } from '../support/anyPlaybook';
import { edited } from '../support/fixing';
import { TODAY } from '../support/fixture';
import { policyOf } from '../support/policies';

/** A machine that is busy does fewer runs, and never hangs. */
const BOUNDS = { numRuns: 2_000, interruptAfterTimeLimit: 4_000, markInterruptAsFailure: false };

let policy: Policy;
before(async () => {
  policy = await policyOf('pilotPolicy: 1\npacks: [evaluation, operations, security, governance, adoption]\n');
});

const judged = (text: string): Analysis[] =>
  parse(text).map((playbook) => judge(playbook, { policy, facts: NO_FACTS, today: TODAY }));

const isYaml = (analyses: readonly Analysis[]): boolean =>
  analyses.every(({ findings }) => !findings.some(({ code }) => code.startsWith('yaml/')));

describe('A fix of any playbook @slow', () => {
  it('alone or with others adds to the data what it says, and takes nothing from the text', () => {
    fc.assert(
      fc.property(anyPlaybooks, fc.nat(), (text, number) => {
        const analyses = judged(text);
        if (!isYaml(analyses)) return;
        for (const [index, analysis] of analyses.entries()) {
          const choices = choicesOf(analysis);
          // Judging the outcome takes the time: more texts show more than all the fixes of one.
          for (const each of [0, 1, 2]) judgeFixes(text, analyses, index, choices[(number + each) % choices.length]!);
        }
      }),
      BOUNDS,
    );
  });

  it('with all others leaves nothing for a second time', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlaybooks, async (text) => {
        const analyses = judged(text);
        const { edits } = await fixAll(analyses, judged);
        const after = edited(text, edits);
        assert.equal(edited(after, (await fixAll(judged(after), judged)).edits), after);
        if (isYaml(analyses)) keepsAll(text, edits, after);
      }),
      BOUNDS,
    );
  });
});

/** Each fix alone, and those that are offered together. */
const choicesOf = (analysis: Analysis): (readonly Fix[])[] => [
  ...analysis.findings.flatMap(({ fix }) => (fix ? [[fix]] : [])),
  ...[missingGates(analysis), safeFixes(analysis)],
  ...(statesOf(analysis)['trust/guide'] === 'unmet' ? [[waiverFix('trust/guide', TODAY)]] : []),
];

const ADDING: ReadonlySet<Fix['kind']> = new Set(['add', 'append', 'hint'] as const);

function judgeFixes(text: string, before: readonly Analysis[], index: number, fixes: readonly Fix[]): void {
  const { edits } = editsFor(before[index]!.playbook, fixes);
  const after = edited(text, edits);
  const said = `${JSON.stringify(fixes)}\n${text}\n=>\n${after}`;
  const analyses = judged(after);
  assert.ok(isYaml(analyses), `still YAML: ${said}`);
  assert.equal(analyses.length, before.length, said);
  if (!fixes.every(({ kind }) => ADDING.has(kind))) return;
  keepsAll(text, edits, after);
  for (const [other, analysis] of analyses.entries()) {
    const [was, is] = [before[other]!, analysis];
    if (other !== index) assert.deepEqual(codesOf(is), codesOf(was), said);
    assert.deepEqual(alwaysOn(is), alwaysOn(was), said);
    if (was.stage) assert.deepEqual(statesOf(is), statesOf(was), said);
  }
}

const codesOf = ({ findings }: Analysis): string[] => findings.map(({ code }) => code);

/** The codes that no fix of these may add: all but those of what is still to be answered. */
const alwaysOn = (analysis: Analysis): string[] =>
  codesOf(analysis).filter((code) => /^(?:schema|evidence|review|waiver)\//.test(code) && code !== 'schema/required');

const statesOf = ({ readiness }: Analysis): Record<string, string> =>
  Object.fromEntries(
    (readiness?.gates ?? []).flatMap(({ checks }) => checks.map(({ check, state }) => [check.id, state])),
  );

/** What edits may take away: blanks, and a value that says nothing. */
const SAYS_NOTHING = /^\s*(?:~|null|\{\s*\}|\[\s*\])?\s*$/;

/** Every comment is there, and the data, keys of the team's own included, is the same with more to it. */
function keepsAll(text: string, edits: readonly TextEdit[], after: string): void {
  const said = `${text}\n=>\n${after}`;
  const { lines } = parse(text)[0]!;
  for (const { range } of edits) {
    const taken = lines.getText(range);
    assert.match(taken, SAYS_NOTHING, said);
  }
  assert.deepEqual(commentsOf(after), commentsOf(text), said);
  const [was, is] = [dataOf(text), dataOf(after)];
  assert.equal(is.length, was.length, said);
  // What is added behind an anchor comes to its aliases, too.
  const isExact = !/\*a\d/.test(text);
  for (const [index, data] of was.entries())
    assert.ok(isPart(data, is[index], isExact), `${JSON.stringify(data)}\n${JSON.stringify(is[index])}\n${said}`);
}

/** Comments of the playbook's own, each with what stands before it on its line but commas. */
const commentsOf = (text: string): string[] =>
  [...text.matchAll(/^(.*?)(# c\d+)\r?$/gm)].map(
    ([, before, comment]) => `${before!.trim() ? 'behind ' : ''}${comment}`,
  );

const dataOf = (text: string): unknown[] =>
  parseAllDocuments(text.replace(/^\uFEFF/, ''), { merge: true, logLevel: 'silent' }).map(
    (document) => document.toJS() as unknown,
  );

const isEmpty = (data: unknown): boolean =>
  data === null || (typeof data === 'object' && Object.keys(data).length === 0);

/** True when data is the same, or the same with keys and items added and empty values filled, but not under `x-` keys. */
function isPart(was: unknown, is: unknown, isExact: boolean): boolean {
  if (isEmpty(was) || typeof was !== 'object' || was === null) return isEmpty(was) || isDeepStrictEqual(was, is);
  if (typeof is !== 'object' || is === null || Array.isArray(was) !== Array.isArray(is)) return false;
  const old = Object.keys(was);
  const kept = Object.keys(is).filter((key) => Object.hasOwn(was, key));
  return (
    isDeepStrictEqual(old, kept) &&
    Object.entries(was).every(([key, value]) => {
      const now = (is as Record<string, unknown>)[key];
      return isExact && key.startsWith('x-') ? isDeepStrictEqual(value, now) : isPart(value, now, isExact);
    })
  );
}
