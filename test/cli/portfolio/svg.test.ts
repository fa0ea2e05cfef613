import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { folderOf, playbook, removeFolders, run } from '../support';
import { TODAY, elementsOf, portfolio } from './support';

const SVG = ['report', ...TODAY, '--exit-zero', '--format', 'svg'];

/** What no picture may have, whatever a playbook says: it would run, load or lead somewhere. */
const ALLOWED = /^(?:svg|title|desc|rect|text|g|line|circle|style|defs|pattern)$/;

async function isWellFormed(svg: string): Promise<void> {
  const { errors } = await validateXML({ xml: [{ fileName: 'picture.svg', contents: svg }], normalization: 'format' });
  assert.deepEqual(errors, []);
}

const titleOf = (svg: string) => /<title>([^<]*)<\/title>/.exec(svg)![1];

describe('report --format svg', () => {
  after(removeFolders);

  it('is the heat map of several playbooks, in the order that is asked for, and one playbook by itself', async () => {
    const folder = portfolio();
    const all = await run(folder, SVG);
    assert.equal(titleOf(all.stdout), 'AI pilots by gate');
    await isWellFormed(all.stdout);
    const one = await run(folder, [...SVG, 'a-well.pilot.yaml', '--output', 'one.svg']);
    assert.equal(one.status, 0, one.stderr);
    const written = readFileSync(path.join(folder, 'one.svg'), 'utf8');
    assert.equal(titleOf(written), 'Well');
    await isWellFormed(written);
    assert.match(written, />Gates<\/text>/);
    const order = async (sort: string) =>
      (await run(folder, [...SVG, '--stage', 'production', '--sort', sort])).stdout.match(/>Well(?: too)?<\/text>/g);
    assert.deepEqual(await order('name'), ['>Well</text>', '>Well too</text>']);
  });

  it('says in words what it shows', async () => {
    const { stdout } = await run(portfolio(), SVG);
    const [, description = ''] = /<desc>([^<]*)<\/desc>/.exec(stdout)!;
    assert.match(description, /^\d+ playbooks · \d+ of \d+ active need something at their stage · as of /);
    assert.match(description, /\nWell: Edge cases: /);
  });

  it('counts the playbooks for which it has no room', async () => {
    const files = Array.from({ length: 100 }, (_, index) => [`${index}.pilot.yaml`, playbook()] as const);
    const { stdout } = await run(folderOf(Object.fromEntries(files)), SVG);
    assert.match(stdout, />and 40 more<\/text>/);
    assert.equal(stdout.match(/>0 of \d+<\/text>/g)?.length, 60);
  });

  it('lets nothing of a playbook become an element or an address', async () => {
    for (const said of [
      '"><script>alert(1)</script>',
      ']]>&lt;&#0;<a href="javascript:x">',
      '\uffff\u0007::x ##vso[a]',
    ]) {
      const text = JSON.stringify(said);
      const hostile =
        `pilotPlaybook: 1\nname: ${text}\nsummary: ${text}\nstage: pilot\ntool: { name: ${text} }\n` +
        `ownership: { workflow: { name: ${text}, contact: ${text} } }\n` +
        `success: { metrics: [{ name: ${text}, kind: errors, unit: ${text}, baseline: 3, target: 1 }] }\n`;
      for (const names of [['a'], ['a', 'b']]) {
        const files = names.map((name) => [`${name}.pilot.yaml`, hostile]);
        const { stdout } = await run(folderOf(Object.fromEntries(files) as Record<string, string>), SVG);
        await isWellFormed(stdout);
        for (const { name, attributes } of elementsOf(stdout)) {
          assert.match(name, ALLOWED);
          for (const [key, value] of attributes) {
            assert.doesNotMatch(key, /^on|href/i);
            if (value.includes('url(')) assert.equal(value, 'url(#linked)');
          }
        }
        assert.doesNotMatch(stdout, /::|##/);
      }
    }
  });

  it('is of the portfolio alone', async () => {
    for (const command of ['check', 'merge']) {
      const { status, stderr } = await run(portfolio(), [command, 'x', '--format', 'svg']);
      assert.equal(status, 2);
      assert.match(stderr, /run "report --format svg" where the playbooks are\./);
    }
  });
});
