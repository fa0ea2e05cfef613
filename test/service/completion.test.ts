import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import playbookSchema from '../../schemas/playbook.schema.json';
import { withCursor } from '../core/support/cursor';
import { at } from './support/memoryFiles';
import { playbook, setUp } from './support/setUp';

const A = '/site/pilots/a.pilot.yaml';
const FILES = {
  '/secret.md': '# Secret\n',
  '/site/readme.md': '# Read me\n',
  '/site/pilots/docs/sap.md': '# SAP interface\n\ntext\n\n## Late *input*\n',
  '/site/pilots/metrics/october.json': '{ "median": { "hours": 18.5, "unit": "h" } }',
  '/site/pilots/metrics/weeks.csv': 'week,errors\n1,30\n2,28\n',
  '/site/pilots/metrics/huge.json': `[${'1,'.repeat(1_100_000)}1]`,
};

/** What is offered at the cursor of a playbook among these files. */
async function offered(marked: string, others: Readonly<Record<string, string>> = {}): Promise<CompletionItem[]> {
  const { text, offset } = withCursor(marked);
  const { editor, service, settled, started } = setUp({ ...FILES, ...others });
  editor.open(A, text);
  await settled();
  await started();
  return service.queries.completion(at(A), TextDocument.create('', '', 0, text).positionAt(offset));
}

const labels = async (marked: string, others?: Readonly<Record<string, string>>): Promise<string[]> =>
  (await offered(marked, others)).map(({ label }) => label);

const HEAD = playbook('A');

describe('what a playbook is completed with', () => {
  it('is evidence, by folders and files as they are typed', async () => {
    const names = await labels(`${HEAD}learning:\n  evidence: |\n`);
    assert.deepEqual(names, ['docs/', 'metrics/']);
    assert.deepEqual(await labels(`${HEAD}learning:\n  evidence: docs/|\n`), ['docs/sap.md']);
    assert.deepEqual(await labels(`${HEAD}learning:\n  evidence: { path: metrics/o| }\n`), [
      'metrics/huge.json',
      'metrics/october.json',
      'metrics/weeks.csv',
    ]);
    assert.equal((await labels(`${HEAD}inputs:\n  templates:\n    - docs/|\n`))[0], 'docs/sap.md');
    assert.ok((await labels(`${HEAD}learning:\n  evidence: ../|\n`)).includes('../readme.md'));
  });

  it('is the address of its schema', async () => {
    assert.deepEqual(await labels(`${HEAD}$schema: |\n`), [playbookSchema.$id]);
  });

  it('is what stands inside of a file: headings, numbers first, the columns of a table', async () => {
    const [first, second] = await offered(`${HEAD}learning:\n  evidence: docs/sap.md#|\n`);
    assert.deepEqual([first?.label, second?.label], ['docs/sap.md#sap-interface', 'docs/sap.md#late-input']);
    assert.equal(second?.detail, 'Late input');
    assert.equal(second?.textEdit?.newText, '"docs/sap.md#late-input"');
    const metric = `${HEAD}success:\n  metrics:\n    - actual: { evidence: `;
    assert.deepEqual(await labels(`${metric}metrics/october.json#/| } }\n`), [
      'metrics/october.json#/median/hours',
      'metrics/october.json#/median/unit',
    ]);
    const path = 'path: metrics/weeks.csv';
    assert.deepEqual(await labels(`${metric}{ ${path}, pointer: | } } }\n`), ['/-1/week', '/-1/errors']);
    assert.deepEqual(await labels(`${metric}{ path: docs/sap.md, anchor: | } } }\n`), ['sap-interface', 'late-input']);
  });

  it('is nothing from outside of the workspace, of a huge file, or of no file', async () => {
    for (const evidence of ['../../|', '/|', '../../secret.md#|', 'metrics/huge.json#/|', 'none.md#|', 'https://a.b/|'])
      assert.deepEqual(await labels(`${HEAD}learning:\n  evidence: ${evidence}\n`), [], evidence);
  });

  it('is people and units of the playbooks of the workspace', async () => {
    const other = playbook(
      'B',
      'ownership:\n  workflow: { name: AP team, contact: "#ap" }\nsuccess: { metrics: [{ name: x, unit: EUR }] }\n',
    );
    const others = { '/site/b.pilot.yaml': other };
    const owner = await offered(`${HEAD}waivers:\n  - owner: |\n`, others);
    assert.deepEqual(
      owner.map(({ label, textEdit }) => [label, textEdit?.newText]),
      [['#ap', '"#ap"']],
    );
    assert.deepEqual(await labels(`${HEAD}ownership:\n  tool:\n    name: |\n`, others), ['AP team']);
    assert.ok((await labels(`${HEAD}success:\n  metrics:\n    - unit: |\n`, others)).includes('EUR'));
  });

  it('is people of all playbooks, of more than are kept in full', async () => {
    const numbers = Array.from({ length: 80 }, (_, number) => number);
    const ofTeam = (number: number) =>
      playbook('B', `ownership:\n  workflow: { contact: team-${number}@example.com }\n`);
    const many = Object.fromEntries(numbers.map((number) => [`/site/${number}.pilot.yaml`, ofTeam(number)]));
    const owners = await labels(`${HEAD}waivers:\n  - owner: |\n`, many);
    assert.deepEqual(new Set(owners), new Set(numbers.map((number) => `team-${number}@example.com`)));
  });

  it('is dates and durations that people mean, and what each listed value means', async () => {
    const dates = await offered(`${HEAD}review:\n  next: |\n`);
    assert.deepEqual(
      dates.map(({ detail }) => detail),
      ['In 90 days', 'End of this quarter', 'End of next quarter', 'Today'],
    );
    assert.ok(dates.every(({ label }) => /^\d{4}-\d\d-\d\d$/.test(label)));
    assert.deepEqual(
      (await offered(`${HEAD}started: |\n`)).map(({ detail }) => detail),
      ['Today'],
    );
    assert.ok((await labels(`${HEAD}review:\n  every: |\n`)).includes('2w'));
    const values = await offered(`${HEAD}risk: |\n`);
    assert.equal(values.length, 3);
    assert.equal(new Set(values.map(({ detail }) => detail)).size, 3);
  });

  it('begins with the keys that something needed waits for, and says so', async () => {
    const text = playbook('A', 'success:\n  metrics:\n    - name: Time\n      kind: cycle-time\n      |\n');
    const [first] = await offered(text);
    assert.match(first?.detail ?? '', /^Needed now \(success\//);
    const roots = await offered(`${HEAD}|`);
    assert.ok(
      roots.findIndex(({ label }) => label === 'success') < roots.findIndex(({ label }) => label === 'summary'),
    );
  });

  it('names open checks first in a waiver, and none that another waiver has', async () => {
    const items = await offered(
      `${HEAD}trust:\n  controls: [edit]\nwaivers:\n  - check: learning/store\n  - check: |\n`,
    );
    assert.ok(items.every(({ label }) => label !== 'learning/store'));
    assert.match(items[0]?.detail ?? '', /^Open: /);
    const closed = items.findIndex(({ detail }) => !detail?.startsWith('Open: '));
    assert.ok(closed > 0 && items.slice(closed).every(({ detail }) => !detail?.startsWith('Open: ')));
  });
});
