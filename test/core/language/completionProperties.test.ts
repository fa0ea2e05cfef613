import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { BUILT_IN_GATES } from '../../../src/core/checklist/packs';
import { DEFAULT_POLICY } from '../../../src/core/checklist/policy';
import type { Completion } from '../../../src/core/language/completion';
import { completionsFor } from '../../../src/core/language/completion';
import { spotAt } from '../../../src/core/language/place';
import { playbookVocabulary } from '../../../src/core/language/playbookWords';
import { PLAYBOOK_FORMAT } from '../../../src/core/schema/format';
import { parse } from '../../../src/core/schema/parse';
import { inProject } from '../../editor/paths';
import { TODAY, fixturesIn } from '../support/fixture';

/** How many faults the YAML of a text has, a key that is written twice among them. */
const faultsIn = (text: string): number => parse(text).reduce((sum, { yamlFaults }) => sum + yamlFaults.length, 0);

/** What an item writes, nothing typed over its tab stops. */
function accepted(text: string, { textEdit, insertTextFormat }: Completion): string {
  const newText =
    insertTextFormat === 2
      ? textEdit.newText
          .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
          .replace(/\$\{\d+:([^}]*)\}/g, '$1')
          .replace(/\$\d+/g, '')
          .replace(/\\([\\$}])/g, '$1')
      : textEdit.newText;
  return TextDocument.applyEdits(TextDocument.create('', 'yaml', 0, text), [{ ...textEdit, newText }]);
}

/** A text, and what it is halfway through being typed: its lines up to each, and with the ends of words cut off. */
const halves = (text: string): string[] => [
  text,
  text.replace(/^( *[a-z]\w+): [^\n]*$/gim, (line, key: string) => (line.length % 3 ? line : key)),
  text.replace(/^( *(?:- )?\w+:) [^\n]*$/gim, (line, key: string) => (line.length % 4 ? line : key)),
  text.replace(/\n/g, '\n\n'),
];

/** Each kind of item once: which words they are does not matter. */
function kindsOf(items: readonly Completion[]): Completion[] {
  const seen = new Map<string, Completion>();
  for (const item of items) seen.set(`${item.kind} ${item.textEdit.newText.replace(/[\w/-]+/g, 'x')}`, item);
  return [...seen.values()];
}

/** Texts in the styles that people write. */
const STYLES = readFileSync(inProject('test/core/language/styles.txt'), 'utf8').split('=====\n');

const KNOWN = { policy: DEFAULT_POLICY, gates: BUILT_IN_GATES, today: TODAY };

function offeredAt(text: string, offset: number): Completion[] {
  const spot = spotAt(text, offset);
  return spot ? completionsFor(spot, PLAYBOOK_FORMAT, playbookVocabulary(spot, KNOWN)) : [];
}

describe('What completion offers', () => {
  const texts = [
    ...STYLES,
    ...fixturesIn('whole', 'checks', 'judging')
      .flatMap(({ documents }) => documents.map(({ text }) => text))
      .filter((text, index) => text.length < 1200 && index % 60 === 0),
  ];

  it('never breaks a text that is YAML, and repeats no key @slow', () => {
    let offers = 0;
    for (const text of texts.flatMap(halves)) {
      if (faultsIn(text)) continue;
      for (let offset = 0; offset <= text.length; offset += 3)
        for (const item of kindsOf(offeredAt(text, offset))) {
          offers++;
          const after = accepted(text, item);
          assert.equal(
            faultsIn(after),
            0,
            `${item.label} at ${offset} of\n${text.slice(0, offset)}|${text.slice(offset)}\n\n${after}`,
          );
        }
    }
    assert.ok(offers > 1000, String(offers));
  });
});
