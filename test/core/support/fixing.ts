import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import type { Fix } from '../../../src/core/checklist/fix';
import { DEFAULT_POLICY } from '../../../src/core/checklist/policy';
import { NO_FACTS } from '../../../src/core/evidence/verification';
import { editsFor } from '../../../src/core/fixes/edits';
import { declarationFix, missingGates, promotion, safeFixes, titleOf, waiverFix } from '../../../src/core/fixes/offers';
import type { Analysis } from '../../../src/core/judge/analysis';
import { judge } from '../../../src/core/judge/judge';
import { parse } from '../../../src/core/schema/parse';
import type { Fixture } from './fixture';
import type { Variant } from './variants';

/** The analyses of a text on its own, without its evidence. */
export const analysesOf = (text: string, today: string): Analysis[] =>
  parse(text).map((playbook) => judge(playbook, { policy: DEFAULT_POLICY, facts: NO_FACTS, today }));

/** A text after edits, whose positions don't count its byte-order mark. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const document = TextDocument.create('', 'yaml', 0, text.slice(mark.length));
  return mark + TextDocument.applyEdits(document, [...edits]);
}

/**
 * The fixes that a fixture's words choose: `all missing gates`, `all that is safe`, `a waiver of CHECK`, `a declaration
 * of CHECK`, `the promotion`, or a finding's code, with ` at POINTER` where it has several, and ` by "TITLE"` for what a person chooses.
 */
export function chosen(analysis: Analysis, words: string): readonly Fix[] {
  if (words === 'all missing gates') return missingGates(analysis);
  if (words === 'all that is safe') return safeFixes(analysis);
  if (words === 'the promotion') return promotion(analysis, analysis.today);
  const [, waived] = /^a waiver of (\S+)$/.exec(words) ?? [];
  if (waived !== undefined) return [waiverFix(waived, analysis.today)];
  const [, declared] = /^a declaration of (\S+)$/.exec(words) ?? [];
  if (declared !== undefined) return [declarationFix(declared, analysis)];
  const [, code, at, title] = /^(\S+)(?: at (\S*))?(?: by "(.*)")?$/.exec(words) ?? [];
  const found = analysis.findings.filter((finding) => finding.code === code && (at === undefined || finding.at === at));
  assert.equal(found.length, 1, `one finding ${words}`);
  const { fix, choices = [] } = found[0]!;
  const wanted = title === undefined ? fix : choices.find((choice) => titleOf(choice) === title);
  assert.ok(wanted, `${words} has a fix, not only ${choices.map(titleOf).join(', ')}`);
  return [wanted];
}

/** A variant's text after the fixes that each of its documents asks for. */
export function mended({ today }: Fixture, { text, documents, before }: Variant): string {
  const analyses = analysesOf(text, today);
  const edits = documents.flatMap(({ statements }, index) => {
    const words = statements.find(({ word }) => word === 'fix')?.rest;
    const analysis = analyses[before + index]!;
    return words === undefined ? [] : editsFor(analysis.playbook, chosen(analysis, words)).edits;
  });
  return edited(text, edits);
}
