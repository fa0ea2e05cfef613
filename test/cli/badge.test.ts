import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { folderOf, playbook, removeFolders, run } from './support';

describe('pilot-playbook badge', () => {
  after(removeFolders);
  const titleOf = (svg: string) => /<title>(.*)<\/title>/.exec(svg)?.[1];

  it('draws the readiness of one playbook, or how many of several are ready', async () => {
    const folder = folderOf({
      'a.pilot.yaml': playbook(),
      'b.pilot.yaml': playbook(),
      'c.pilot.yaml': playbook('status: stopped\n'),
      'd.pilot.yaml': 'a: [',
    });
    const badge = async (...paths: string[]) => titleOf((await run(folder, ['badge', ...paths])).stdout);
    assert.equal(
      await badge('a.pilot.yaml', 'c.pilot.yaml'),
      'Needed for pilot: 0 of 5 · needed for production: 0 of 24',
    );
    assert.equal(await badge('a.pilot.yaml', 'b.pilot.yaml', 'c.pilot.yaml'), 'AI pilots: 0 of 2 ready');
    assert.equal(await badge('c.pilot.yaml'), 'AI pilots: none active');
    assert.equal(await badge('d.pilot.yaml'), 'AI pilot: unreadable');
  });

  it('writes a picture that loads nothing', async () => {
    const folder = folderOf({ 'a.pilot.yaml': playbook() });
    const { status, stdout } = await run(folder, ['badge', '--output', 'badge.svg']);
    assert.deepEqual([status, stdout], [0, '']);
    const svg = readFileSync(path.join(folder, 'badge.svg'), 'utf8');
    const { normalized } = await validateXML({
      xml: [{ fileName: 'badge.svg', contents: svg }],
      normalization: 'format',
    });
    assert.match(normalized, /<svg /);
    assert.doesNotMatch(svg.replace('xmlns="http://www.w3.org/2000/svg"', ''), /https?:|href|script/);
  });

  it('exits with 2 for a path that leads nowhere', async () => {
    const { status, stderr } = await run(folderOf({}), ['badge', 'gone']);
    assert.deepEqual([status, stderr], [2, 'gone does not exist.\n']);
  });
});
