import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inProject } from '../../editor/paths';
import { TODAY } from '../support/fixture';
import { analysesOf } from '../support/fixing';

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

const snippets = Object.entries(
  JSON.parse(readFileSync(inProject('media/snippets/playbook.code-snippets'), 'utf8')) as Record<string, Snippet>,
);
const HEAD = 'pilotPlaybook: 1\nname: Triage\nstage: pilot\n';

/** A snippet's text when nothing is typed over its tab stops. */
const left = ({ body }: Snippet): string =>
  body
    .join('\n')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\d+/g, '');

const wellFormed = (text: string): void => {
  const found = analysesOf(text, TODAY)[0]!.findings.filter(({ code }) => /^(?:yaml|schema)\//.test(code));
  assert.deepEqual(found, [], text);
};

describe('snippets', () => {
  it('have a prefix of their own each, that no other YAML file starts a word with', () => {
    const prefixes = snippets.map(([, { prefix }]) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    assert.ok(prefixes.every((prefix) => prefix.startsWith('pilot-')));
  });

  it('a whole playbook is well-formed, and nothing in it is answered', () => {
    const text = left(snippets[0]![1]);
    wellFormed(text);
    const { readiness, findings } = analysesOf(text, TODAY)[0]!;
    assert.equal(readiness?.score, 0);
    assert.ok(!findings.some(({ code }) => code.endsWith('/missing')));
  });

  it('there is one for each gate of the checklist, which it adds', () => {
    const gates = analysesOf(HEAD, TODAY)[0]!.readiness!.gates.map(({ gate }) => gate);
    for (const { id, title } of gates) {
      const [, snippet] = snippets.find(([name]) => name === `Gate: ${title}`)!;
      const text = `${HEAD}${left(snippet)}\n`;
      wellFormed(text);
      assert.ok(!analysesOf(text, TODAY)[0]!.findings.some(({ code }) => code === `${id}/missing`), text);
    }
  });

  it('items are those of the lists that they name', () => {
    const lists: Record<string, string> = {
      edgeCases: 'edgeCases',
      systems: 'integration:\n  systems',
      metrics: 'success:\n  metrics',
      required: 'inputs:\n  required',
      escalate: 'exceptions:\n  escalate',
      decisions: 'review:\n  decisions',
      waivers: 'waivers',
    };
    const items = snippets.filter(([name]) => name.startsWith('Item: '));
    assert.ok(items.length >= 10);
    for (const [name, snippet] of items) {
      const list = lists[name.split(' ')[1]!];
      assert.ok(list, name);
      wellFormed(`${HEAD}${list}:\n${left(snippet).replace(/^/gm, '    ')}\n`);
    }
  });
});
