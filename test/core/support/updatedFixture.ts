import assert from 'node:assert/strict';
import path from 'node:path';
import type { Finding } from '../../../src/core/findings/finding';
import type { Analysis } from '../../../src/core/judge/analysis';
import { analysesIn } from './analysed';
import { compare, comparedFindings } from './comparison';
import type { ExpectedFinding } from './expectation';
import { expecting } from './expectation';
import type { Fixture, FixtureDocument } from './fixture';
import { FIXTURES, fixtureOf, SEPARATOR, textOf } from './fixture';
import { SAYINGS } from './sayings';
import { isCheckCode } from './table';
import { lineCount } from './variants';

/**
 * A fixture's text with its comments saying what is judged of it now. What a comment leaves open (the place, the fix, the
 * message) stays open; a line whose comment is right stays as it is.
 * @throws when that cannot be said where the finding stands, for instance inside a text of several lines
 */
export async function updatedFixture(fixture: Fixture): Promise<string> {
  const analyses = await analysesIn(fixture, textOf(fixture));
  let line = 0;
  const texts = fixture.documents.map((document, index) => {
    const text = updatedDocument(document, analyses[index]!, line);
    line += lineCount(document.text) + 1;
    return text;
  });
  const text = texts.join(SEPARATOR);
  await verify(fixtureOf(path.join(FIXTURES, fixture.name), text));
  return text;
}

function updatedDocument({ text, statements, findings }: FixtureDocument, analysis: Analysis, first: number): string {
  const lines = text.split('\n');
  const actual = comparedFindings(analysis, statements).map((finding) => ({
    finding,
    line: finding.range.start.line - first,
  }));
  let isSaidAbove = false;
  return lines
    .flatMap((lineText, index) => {
      const [, code = lineText, space = ' ', below] = COMMENT.exec(lineText) ?? [];
      const target = below ? index + 1 : index;
      const old = findings.filter(({ line }) => line === target);
      const found = isSaidAbove && !below ? [] : actual.filter(({ line }) => line === target);
      isSaidAbove = below !== undefined;
      const now = expectedOf(
        found.map(({ finding }) => finding),
        old,
        { line: target, text: lines[target] ?? '' },
      );
      if (COMMENT.test(lineText) ? isSame(now, old) : !now.length) return [updatedStatement(lineText, analysis)];
      if (now.length) return [`${code}${code.trim() ? space : ''}#! ${below ?? ''}${expecting(now)}`];
      return code.trim() ? [code] : [];
    })
    .join('\n');
}

/** What stands before a comment of findings, the space between, and `below: ` where it is said of the next line. */
const COMMENT = /^(.*?)(\s*)#! (below: )?.*$/;

function expectedOf(
  findings: readonly Finding[],
  old: readonly ExpectedFinding[],
  { line, text }: { line: number; text: string },
): ExpectedFinding[] {
  const left = [...old];
  return findings.map((finding) => {
    const { severity, code, at, range, message } = finding;
    const place = left.findIndex((one) => one.code === code);
    const [before] = place < 0 ? [] : left.splice(place, 1);
    const fix = finding.fix?.kind ?? 'none';
    const isFixSaid = before?.fix !== undefined || (isCheckCode(code) && fix === 'none');
    const says = before?.says;
    return {
      ...{ line, severity, code, text: text.slice(range.start.character, range.end.character) },
      at: before && before.at === undefined ? undefined : at,
      fix: isFixSaid ? fix : undefined,
      says: says === undefined || message.includes(says) ? says : message,
    };
  });
}

const isSame = (now: readonly ExpectedFinding[], old: readonly ExpectedFinding[]): boolean =>
  expecting(now) === expecting(old);

function updatedStatement(lineText: string, analysis: Analysis): string {
  const [, word = '', rest = ''] = /^#: (\S+) ?(.*)$/.exec(lineText) ?? [];
  const saying = SAYINGS[word]?.(analysis, rest);
  return saying === undefined || saying === rest ? lineText : `#: ${word} ${saying}`;
}

async function verify(fixture: Fixture): Promise<void> {
  const text = textOf(fixture);
  const analyses = await analysesIn(fixture, text);
  assert.equal(analyses.length, fixture.documents.length, `${fixture.name}: as many playbooks as documents`);
  let line = 0;
  fixture.documents.forEach((document, index) => {
    try {
      compare(analyses[index]!, document, text, line);
    } catch (error) {
      const reason = `${fixture.name}, document ${index}: write it by hand. ${(error as Error).message}`;
      throw new Error(reason, { cause: error });
    }
    line += lineCount(document.text) + 1;
  });
}
