import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { Loaded } from '../support';
import { activated, analysisOf, closeAll, complete, inFolder, show, until, untilCodes, write } from '../support';

describe('bad input', () => {
  let inside: Loaded;
  before(async () => {
    inside = await activated();
  });
  afterEach(closeAll);

  const HEAD = 'pilotPlaybook: 1\nname: Triage\nstage: pilot\n';
  const cases: [name: string, text: string | Uint8Array, code: RegExp][] = [
    ['an empty file', '', /^schema\/type$/],
    ['only comments', '# nothing yet\n', /^schema\/type$/],
    ['tabs', 'pilotPlaybook: 1\nname:\n\t- x\n', /^yaml\//],
    ['a truncated file', 'pilotPlaybook: 1\nname: "Tri', /^yaml\//],
    ['5 MB in one line', `name: ${'x'.repeat(5_000_000)}`, /^yaml\/too-large$/],
    ['10,000 levels', '['.repeat(10_000), /^yaml\/too-deep$/],
    ['duplicate keys', `${HEAD}name: Again\n`, /^yaml\/duplicate-key$/],
    ['a day that does not exist', `${HEAD}review: { next: 2026-02-30 }\n`, /^schema\/format$/],
    ['a __proto__ key', `${HEAD}__proto__: { stage: pilot }\n`, /^schema\/unknown-key$/],
  ];
  for (const [name, text, code] of cases) {
    it(`${name}: a finding, and the extension goes on`, async () => {
      const uri = await write(inFolder(`bad-${name.replaceAll(/\W+/g, '-')}.pilot.yaml`), text);
      await show(uri);
      assert.ok(await untilCodes(uri, (found) => found.some((one) => code.test(one))));
      await show(inFolder('triage.pilot.yaml'));
      await untilCodes(inFolder('triage.pilot.yaml'), (found) => found.includes('trust/missing'));
    });
  }

  it('evidence that leaves the folder is not read: by .., by an absolute path, by a link', async () => {
    await symlink('/etc', inFolder('out').fsPath);
    const uri = await write(
      inFolder('outside.pilot.yaml'),
      `${HEAD}inputs:\n  templates: [../../../../etc/hosts, /etc/hosts, out/hosts, docs/../docs/sap.md]\n`,
    );
    await show(uri);
    const found = await untilCodes(uri, (all) => all.includes('evidence/outside'));
    assert.equal(found.filter((code) => code === 'evidence/outside').length, 3);
    assert.ok(!found.includes('evidence/not-found'));
  });

  it('a link that leads in a circle is not found', async () => {
    await symlink('circle', inFolder('circle').fsPath);
    const uri = await write(inFolder('circle.pilot.yaml'), `${HEAD}inputs:\n  templates: [circle]\n`);
    await show(uri);
    await untilCodes(uri, (found) => found.includes('evidence/not-found'));
  });

  it('a folder named like a playbook, and files that are no text, hide no other playbook', async () => {
    await vscode.workspace.fs.createDirectory(inFolder('folder.pilot.yaml'));
    const latin = await write(inFolder('latin.pilot.yaml'), new Uint8Array([0x6e, 0x3a, 0x20, 0xe9, 0x0a]));
    const binary = await write(inFolder('binary.pilot.yaml'), new Uint8Array([0, 159, 146, 150, 0, 1, 2]));
    await complete(inside);
    for (const uri of [latin, binary]) {
      const file = await until(() => analysisOf(inside, uri), inside.service.onDidPublish);
      const found = file.current.flatMap(({ findings }) => findings).map(({ code }) => code);
      assert.deepEqual(found, ['yaml/unreadable']);
    }
    assert.equal(analysisOf(inside, inFolder('folder.pilot.yaml')), undefined);
    assert.equal(analysisOf(inside, inFolder('triage.pilot.yaml'))?.analyses[0]?.name, 'Invoice triage');
  });
});
