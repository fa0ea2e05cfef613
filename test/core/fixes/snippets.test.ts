import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { BUILT_IN_GATES } from '../../../src/core/checklist/packs';
import { DEFAULT_POLICY } from '../../../src/core/checklist/policy';
import { NO_FACTS } from '../../../src/core/evidence/verification';
import type { Analysis } from '../../../src/core/judge';
import { isOfForm, judge } from '../../../src/core/judge';
import { parse } from '../../../src/core/schema';
import { inProject } from '../../editor/paths';
import { TODAY } from '../support/fixture';

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

const snippets = Object.entries(
  JSON.parse(readFileSync(inProject('media/snippets/playbook.code-snippets'), 'utf8')) as Record<string, Snippet>,
);
/** The analysis of a text with every pack on. */
const analysisOf = (text: string): Analysis =>
  judge(parse(text)[0]!, { policy: { ...DEFAULT_POLICY, gates: BUILT_IN_GATES }, facts: NO_FACTS, today: TODAY });

/** True for a gate whose section is absent: of one in which nothing is answered, the finding stands on its key. */
const isMissing = ({ kind, at }: Analysis['findings'][number]): boolean => kind === 'missing-gate' && at === '/stage';

const HEAD = 'pilotPlaybook: 1\nname: Triage\nstage: pilot\n';

/** A snippet's text when nothing is typed over its tab stops. */
const left = ({ body }: Snippet): string =>
  body
    .join('\n')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\d+/g, '');

const wellFormed = (text: string): void => {
  assert.deepEqual(analysisOf(text).findings.filter(isOfForm), [], text);
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
    const { readiness, findings } = analysisOf(text);
    assert.equal(readiness?.score, 0);
    assert.deepEqual(
      findings.filter(isMissing).filter(({ gate }) => DEFAULT_POLICY.gates.some(({ id }) => id === gate)),
      [],
    );
  });

  it('there is one for each gate of the checklist and of the packs, which it adds', () => {
    for (const { id, title } of BUILT_IN_GATES) {
      const found = snippets.find(([name]) => name === `Gate: ${title}`);
      assert.ok(found, title);
      const text = `${HEAD}${left(found[1])}\n`;
      wellFormed(text);
      assert.ok(!analysisOf(text).findings.some((finding) => isMissing(finding) && finding.gate === id), text);
    }
  });

  it('items are those of the lists that they name', () => {
    const lists: Record<string, string> = {
      edgeCases: 'edgeCases',
      systems: 'integration:\n  systems',
      metrics: 'success:\n  metrics',
      required: 'inputs:\n  required',
      escalate: 'exceptions:\n  escalate',
      slices: 'evaluation:\n  slices',
      monitoring: 'operations:\n  monitoring',
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
