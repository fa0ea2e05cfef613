import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Loaded } from '../support';
import { activated, closeAll, complete, inFolder } from '../support';

describe('Export Report', () => {
  let inside: Loaded;
  let folder: string;
  before(async () => {
    inside = await activated();
    await complete(inside);
    folder = mkdtempSync(path.join(tmpdir(), 'pilot-report-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(closeAll);

  const run = (command: string, argument?: unknown) =>
    vscode.commands.executeCommand(`pilotPlaybook.${command}`, argument);
  const exported = async (argument: object = {}, format = 'html') => {
    const file = path.join(folder, `report.${format}`);
    await run('exportReport', { ...argument, file: vscode.Uri.file(file) });
    return readFileSync(file, 'utf8');
  };
  /** What the command line writes of the same files. */
  const written = (paths: readonly string[], format = 'html') => {
    const { extensionPath } = vscode.extensions.getExtension('pilot-playbooks.pilot-playbooks')!;
    const cli = path.join(extensionPath, 'dist', 'cli.js');
    const args = [cli, 'report', ...paths, '--format', format, '--exit-zero', '--today', inside.service.today];
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    return execFileSync(process.execPath, args, { cwd: path.dirname(inFolder('').fsPath), encoding: 'utf8', env });
  };

  it('writes what the command line writes of the workspace, and of one playbook', async () => {
    const files = ['north/answers.pilot.yml', 'north/invoices.pilot.yaml', 'south/pilots/notes.pilot.yaml'];
    const all = await exported();
    assert.equal(all.match(/<article/g)!.length, 1 + inside.service.portfolio().length);
    assert.equal(all, written(files));
    const uri = inFolder('invoices.pilot.yaml').toString();
    assert.equal(await exported({ uri }), written([files[1]!]));
    const [heatMap, picture] = [await exported({}, 'svg'), await exported({ uri }, 'svg')];
    assert.match(heatMap, /^<svg [^]*<\/svg>\n$/);
    assert.equal(heatMap, written(files, 'svg'));
    assert.equal(picture, written([files[1]!], 'svg'));
    assert.notEqual(picture, heatMap);
  });

  it('says in a sentence where it cannot write, and overwrites no playbook', async () => {
    const plain = path.join(folder, 'plain.txt');
    writeFileSync(plain, 'kept');
    const refused = (file: vscode.Uri, why: RegExp) =>
      assert.rejects(async () => run('exportReport', { file }), { message: why });
    const end = / Run Export Report again and choose another place\.$/.source;
    await refused(
      vscode.Uri.file(path.join(plain, 'report.html')),
      new RegExp(`^The report could not be written to .*report\\.html: the file system refuses it\\.${end}`),
    );
    await refused(vscode.Uri.file(folder), new RegExp(`: a folder stands there\\.${end}`));
    const playbook = inFolder('invoices.pilot.yaml');
    const text = readFileSync(playbook.fsPath, 'utf8');
    await refused(playbook, new RegExp(`: no report takes the place of a playbook or a policy\\.${end}`));
    assert.equal(readFileSync(playbook.fsPath, 'utf8'), text);
    assert.equal(readFileSync(plain, 'utf8'), 'kept');
  });

  it('has a page that is seen draw a PNG picture, and says so where none is', async () => {
    const file = vscode.Uri.file(path.join(folder, 'pilots.png'));
    await assert.rejects(async () => run('exportReport', { file }), {
      message: /^A PNG picture is drawn by .* \.svg\.$/,
    });
    await run('openPortfolio');
    await run('exportReport', { file });
    assert.equal(readFileSync(file.fsPath).subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
  });
});
