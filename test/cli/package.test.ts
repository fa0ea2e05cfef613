import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { bin, version } from '../../package.json';
import { CLI, folderOf, removeFolders, shell } from './support';

describe('The npm package', () => {
  after(removeFolders);

  it('of a fresh clone carries a production build, and runs under both names', async () => {
    const clone = await freshClone();
    const home = folderOf({ 'package.json': '{}' });
    // pre-commit takes all that it prints for the name of the file, and so do scripts: the build prints nothing of its own.
    assert.equal(await shell(clone, `npm pack --pack-destination "${home}"`), `pilot-playbooks-${version}.tgz\n`);
    await shell(home, 'npm install --silent --offline *.tgz');
    assert.deepEqual(Object.keys(bin), ['pilot-playbook', 'pilot-playbooks']);
    for (const name of Object.keys(bin))
      assert.equal(await shell(home, `node_modules/.bin/${name} --version`), `${version}\n`);
    const cli = readFileSync(path.join(home, 'node_modules/pilot-playbooks/dist/cli.js'), 'utf8');
    assert.doesNotMatch(cli, /^\/\/# sourceMappingURL/m);
  });

  it('carries the command line, the schemas, the documentation and the licences, nothing else', async () => {
    const folder = folderOf({ a: '' });
    await shell('.', `npm pack --silent --ignore-scripts --pack-destination "${folder}"`);
    const packed = (await shell(folder, 'tar tzf *.tgz')).trimEnd().split('\n');
    const known =
      /^package\/(?:[A-Z]+(?:\.md)?|package\.json|dist\/(?:chunks\/)?[\w-]+\.(?:js|txt)|(?:schemas|media\/docs)\/[\w.]+)$/;
    assert.deepEqual(
      packed.filter((file) => !known.test(file)),
      [],
    );
    for (const file of ['LICENSE', 'README.md', 'dist/cli.js', 'dist/THIRD-PARTY-NOTICES.txt'])
      assert.ok(packed.includes(`package/${file}`), file);
    for (const docs of ['media/docs', 'schemas'])
      for (const file of readdirSync(docs)) assert.ok(packed.includes(`package/${docs}/${file}`), file);
    assert.ok(!packed.some((file) => /extension|panel|\.map$/.test(file)));
  });

  it('holds the licence of every package that the command line is built from', () => {
    const notices = readFileSync(path.join(path.dirname(CLI), 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['commander', 'yaml', 'date-fns', 'tinyglobby', 're2js', 'preact'])
      assert.match(notices, new RegExp(`^${name} \\d[\\w.-]+ \\([\\w-]+\\)\\n\\n.*\\w`, 'm'));
  });
});

/**
 * What a clone of this work tree would hold, with the packages already there: each is a link, so that no installation in
 * the clone can reach the real ones.
 */
async function freshClone(): Promise<string> {
  const clone = folderOf({ 'node_modules/.installed-lock': readFileSync('node_modules/.installed-lock') });
  const files = await shell('.', 'git ls-files -z --cached --others --exclude-standard');
  for (const file of files.split('\0').filter((name) => name && existsSync(name))) {
    mkdirSync(path.dirname(path.join(clone, file)), { recursive: true });
    cpSync(file, path.join(clone, file));
  }
  for (const name of readdirSync('node_modules'))
    if (!name.startsWith('.installed'))
      symlinkSync(path.resolve('node_modules', name), path.join(clone, 'node_modules', name));
  return clone;
}
