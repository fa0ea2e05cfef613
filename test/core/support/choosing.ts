import assert from 'node:assert/strict';
import { editsFor } from '../../../src/core/fixes/edits';
import { titleOf } from '../../../src/core/fixes/offers';
import type { Analysis } from '../../../src/core/judge/analysis';
import { TODAY } from './fixture';
import { analysesOf, edited } from './fixing';

/** What the findings of a code leave to a person, in their order: the title of each choice, and the text after it. */
export const choicesOf = (
  text: string,
  code: string,
  analyses: readonly Analysis[] = analysesOf(text, TODAY),
): Record<string, string>[] =>
  analyses.flatMap(({ playbook, findings }) =>
    findings
      .filter((finding) => finding.code === code)
      .map(({ choices = [] }) =>
        Object.fromEntries(
          choices.map((choice) => [titleOf(choice), edited(text, editsFor(playbook, [choice]).edits)]),
        ),
      ),
  );

/** The same of a text with one such finding. */
export function choicesOfOne(text: string, code: string): Record<string, string> {
  const [first, ...others] = choicesOf(text, code);
  assert.ok(first && !others.length, `one ${code} in ${text}`);
  return first;
}
