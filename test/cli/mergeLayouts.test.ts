import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CLI, folderOf, playbook, removeFolders, run } from './support';
import type { Report } from '../../src/core/report/report';

const TODAY = ['--today', '2026-11-24'];
const MERGE = ['merge', 'report.json', '--format', 'json'];

/** A folder with `report.json`, of three playbooks, as the command line lays it out. */
async function reported(): Promise<{ folder: string; text: string; put(text: string): void }> {
  const names = ['a', 'b', 'c'].map((name) => [`${name}.pilot.yaml`, playbook('owner: Zoë\n', 'pilot')]);
  const folder = folderOf(Object.fromEntries(names) as Record<string, string>);
  await run(folder, ['check', ...TODAY, '--format', 'json', '--output', 'report.json']);
  const file = path.join(folder, 'report.json');
  return { folder, text: readFileSync(file, 'utf8'), put: (text) => writeFileSync(file, text) };
}

describe('A report to merge', () => {
  after(removeFolders);

  it('may be laid out in any way', async () => {
    const { folder, text, put } = await reported();
    const report = JSON.parse(text) as Report;
    const { playbooks, ...rest } = report;
    const layouts = {
      compact: JSON.stringify(report),
      deep: JSON.stringify(report, null, 4),
      'with lines of another system': text.replaceAll('\n', '\r\n'),
      'with a mark of its encoding': `\uFEFF${text}`,
      'with playbooks first': JSON.stringify({ playbooks, ...rest }, null, 2),
      'with playbooks last': JSON.stringify({ ...rest, playbooks }, null, 2),
      'with one of two lists that counts': text.replace('{', '{\n  "playbooks": [\n    {\n      "a": 1\n    }\n  ],'),
      'with lists that are out of line': text.replace('\n    },\n    {\n', '\n    },\n\n    {\n'),
    };
    const whole = await run(folder, MERGE);
    assert.equal((JSON.parse(whole.stdout) as Report).playbooks.length, 3);
    for (const [layout, other] of Object.entries(layouts)) {
      assert.notEqual(other, text, layout);
      put(other);
      assert.deepEqual(await run(folder, MERGE), whole, layout);
    }
  });

  it('is refused in the same words, however it is laid out', async () => {
    const { folder, text, put } = await reported();
    const report = JSON.parse(text) as { playbooks: Record<string, unknown>[] };
    const [one, two] = report.playbooks;
    const refused = async (data: string) => {
      put(data);
      const { status, stdout, stderr } = await run(folder, MERGE);
      assert.deepEqual([status, stdout], [2, '']);
      return stderr;
    };
    for (const [data, says] of [
      [{ ...report, playbooks: [one, { ...two, stage: 'mars' }] }, /\/playbooks\/1\/stage is not what /],
      [{ ...report, playbooks: [one, { ...two, more: 1 }] }, /The value at \/playbooks\/1 has a key "more"/],
      [{ ...report, today: 1 }, /The value at \/today is not what /],
      [{ ...report, summary: undefined }, /It has no "summary"/],
      [{ list: report }, /It has no /],
      [[report], /It is not what a report has there \(type\)/],
    ] as const) {
      const said = await refused(JSON.stringify(data, null, 2));
      assert.match(said, says);
      assert.equal(await refused(JSON.stringify(data)), said);
    }
    // The list is laid out as that of a report, and is none.
    const below = text.replace('{', '{\n "list": {').replace(/\}\s*$/, '}}');
    assert.equal(await refused(below), await refused(JSON.stringify(JSON.parse(below))));
    for (const broken of [text.slice(0, -3), `${text}}`, text.replace('\n    },\n    {\n', '\n    }\n    {\n')])
      assert.match(await refused(broken), /^report\.json is not JSON: /);
  });

  it('takes little more room than one playbook, and what all of them shrink to', async () => {
    const { folder, text, put } = await reported();
    const report = JSON.parse(text) as { playbooks: { path: string }[] };
    const [one] = report.playbooks;
    const count = 3_000;
    report.playbooks = Array.from({ length: count }, (_, index) => ({ ...one!, path: `${index}.pilot.yaml` }));
    put(JSON.stringify(report, null, 2));
    // All objects of one such report alone would not find room here.
    const { status, stderr } = await run(folder, [...MERGE, '--output', 'merged.json'], '', CLI, {
      NODE_OPTIONS: '--max-old-space-size=40',
    });
    assert.deepEqual({ status, stderr }, { status: 1, stderr: '' });
    const merged = JSON.parse(readFileSync(path.join(folder, 'merged.json'), 'utf8')) as Report;
    assert.equal(merged.playbooks.length, count);
  });
});
