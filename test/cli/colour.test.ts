import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { folderOf, playbook, removeFolders, run } from './support';

const ESCAPE = '\u001b[';
const PROGRESS = /Checking playbooks: \d+ of 2/;

describe('Colour and progress', () => {
  after(removeFolders);
  const folder = () => folderOf({ 'x.pilot.yaml': playbook('mane: x\n'), 'y.pilot.yaml': playbook() });
  const seen = async (env: Record<string, string>, ...args: string[]) => {
    const { stdout, stderr } = await run(folder(), ['check', ...args], '', undefined, env);
    return [stdout.includes(ESCAPE), PROGRESS.test(stderr)];
  };

  it('are for a terminal, and for whoever sets FORCE_COLOR', async () => {
    assert.deepEqual(await seen({}), [false, false]);
    for (const value of ['1', '3', 'true']) assert.deepEqual(await seen({ FORCE_COLOR: value }), [true, true]);
    for (const value of ['', '0', 'false']) assert.deepEqual(await seen({ FORCE_COLOR: value }), [false, false]);
  });

  it('are turned off by NO_COLOR and --no-color', async () => {
    assert.deepEqual(await seen({ FORCE_COLOR: '1', NO_COLOR: '1' }), [false, false]);
    assert.deepEqual(await seen({ FORCE_COLOR: '1', NO_COLOR: '' }), [true, true]);
    assert.deepEqual(await seen({ FORCE_COLOR: '1' }, '--no-color'), [false, false]);
  });

  it('leave files and other formats as they are', async () => {
    const where = folder();
    const env = { FORCE_COLOR: '1' };
    await run(where, ['check', '--output', 'report.txt'], '', undefined, env);
    assert.ok(!readFileSync(path.join(where, 'report.txt'), 'utf8').includes(ESCAPE));
    const { stdout } = await run(where, ['check', '--format', 'json'], '', undefined, env);
    assert.doesNotThrow(() => JSON.parse(stdout) as unknown);
  });

  it('paint the same text, and take the progress away when it is done', async () => {
    const where = folder();
    const plain = await run(where, ['report']);
    const painted = await run(where, ['report'], '', undefined, { FORCE_COLOR: '1' });
    // eslint-disable-next-line no-control-regex -- the codes of colours
    assert.equal(painted.stdout.replace(/\u001b\[\d+m/g, ''), plain.stdout);
    assert.ok(painted.stderr.startsWith(`\r${ESCAPE}K`) && painted.stderr.includes(`\r${ESCAPE}K`, 4));
  });
});
