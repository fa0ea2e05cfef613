import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { writeNotices } from '../../src/generate/notices.js';

describe('The third-party notices', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pilot-playbook-'));
  after(() => rmSync(folder, { recursive: true }));

  /** Bundles an entry that imports packages; gives the notices' text. */
  async function noticesOf(packages: Record<string, Record<string, string>>, entry: string): Promise<string> {
    rmSync(path.join(folder, 'node_modules'), { recursive: true, force: true });
    for (const [name, files] of Object.entries(packages)) {
      const home = path.join(folder, 'node_modules', name);
      mkdirSync(home, { recursive: true });
      for (const [file, text] of Object.entries({ 'index.js': `export const a = '${name}';`, ...files }))
        writeFileSync(path.join(home, file), text);
    }
    const options = { bundle: true, write: false, metafile: true, logLevel: 'silent', outfile: 'out.js' } as const;
    const result = await build({ ...options, stdin: { contents: entry, resolveDir: folder } });
    const file = path.join(folder, 'notices.txt');
    writeNotices([result], file);
    return readFileSync(file, 'utf8');
  }

  const manifest = (name: string, license?: string) => JSON.stringify({ name, version: '1.2.3', license });
  const printing = (...names: string[]) =>
    names.map((name, index) => `import { a as a${index} } from '${name}'; console.log(a${index});`).join('\n');

  it('name each package that is bundled with its licence and the texts that have to be passed on', async () => {
    const packages = {
      one: { 'package.json': manifest('one', 'MIT'), LICENSE: 'Copyright One' },
      '@two/part': {
        'package.json': manifest('@two/part', '(GPL-3.0 OR Apache-2.0)'),
        LICENCE: 'Two',
        NOTICE: 'Of two',
      },
      unused: { 'package.json': manifest('unused', 'MIT'), LICENSE: 'Unused' },
    };
    const text = await noticesOf(packages, `${printing('one', '@two/part')}\nimport 'unused';`);
    assert.match(text, /^one 1\.2\.3 \(MIT\)\n\nCopyright One\n/m);
    assert.match(text, /^@two\/part 1\.2\.3 \(\(GPL-3\.0 OR Apache-2\.0\)\)\n\nTwo\n\nOf two\n/m);
    assert.doesNotMatch(text, /unused/i);
  });

  for (const [what, license, files, says] of [
    ['no licence', undefined, { LICENSE: 'x' }, /x 1\.2\.3 is bundled, and its licence is not named/],
    ['a licence that is not allowed', 'GPL-3.0', { LICENSE: 'x' }, /its licence is GPL-3\.0\. Use another package/],
    ['one of two that is not allowed', 'MIT AND GPL-3.0', { LICENSE: 'x' }, /its licence is MIT AND GPL-3\.0/],
    ['no text of its licence', 'MIT', {}, /has no file with its licence/],
  ] as const)
    it(`refuse a package with ${what}`, async () => {
      const packages = { x: { 'package.json': manifest('x', license), ...files } };
      await assert.rejects(noticesOf(packages, printing('x')), says);
    });
});
