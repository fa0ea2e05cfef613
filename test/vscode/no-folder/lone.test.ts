import assert from 'node:assert/strict';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { activated, answering, closeAll, registered, show, until, untilCodes, write } from '../support';

describe('a window without a folder', () => {
  let folder: vscode.Uri;
  before(async () => {
    folder = vscode.Uri.file(await mkdtemp(path.join(tmpdir(), 'lone-')));
  });
  afterEach(closeAll);

  const at = (name: string) => vscode.Uri.joinPath(folder, name);

  it('does not wake the extension', () => {
    const extension = vscode.extensions.getExtension('pilot-playbooks.pilot-playbooks');
    assert.equal(extension?.isActive, false);
  });

  it('another YAML file wakes it, and it looks at nothing', async () => {
    await show(await write(at('compose.yaml'), 'services: {}\n'));
    const { isLoaded } = await registered();
    assert.equal(isLoaded(), false);
  });

  it('a playbook on its own shows its findings', async () => {
    const uri = await write(at('lone.pilot.yaml'), 'pilotPlaybook: 1\nname: Lone\nstage: pilot\n');
    await show(uri);
    await untilCodes(uri, (found) => found.includes('trust/missing'));
  });

  it('its own folder is what evidence may not leave', async () => {
    await write(at('template.md'), '# Template\n');
    const uri = await write(
      at('evidence.pilot.yaml'),
      'pilotPlaybook: 1\nname: Lone\nstage: pilot\ninputs:\n  templates: [template.md, ../elsewhere.md]\n',
    );
    await show(uri);
    const found = await untilCodes(uri, (all) => all.includes('evidence/outside'));
    assert.ok(!found.includes('evidence/not-found'));
  });

  it('New Playbook asks where to save, and Save writes nowhere unasked', async () => {
    const home = process.env.HOME;
    process.env.HOME = folder.fsPath;
    try {
      const { tree } = await activated();
      assert.deepEqual(await tree.getChildren(), []);
      const skipped = { template: '', summary: '', owner: '', metric: '' };
      const create = (name: string, key: string) =>
        answering(
          vscode.commands.executeCommand('pilotPlaybook.newPlaybook', { name, stage: 'pilot', ...skipped }),
          key,
        );
      await create('Not saved', 'workbench.action.closeQuickOpen');
      const { document: unsaved } = vscode.window.activeTextEditor!;
      assert.match(unsaved.getText(), /^name: .*Not saved/m);
      assert.deepEqual([unsaved.isUntitled, path.dirname(unsaved.uri.path)], [true, '.']);
      await answering(vscode.commands.executeCommand('workbench.action.files.save'), 'workbench.action.closeQuickOpen');
      assert.match(unsaved.getText(), /^name: .*Not saved/m);
      assert.ok(!(await readdir(folder.fsPath)).some((name) => name.startsWith('not-saved')));

      await create('Quite new', 'workbench.action.acceptSelectedQuickOpenItem');
      const { document } = vscode.window.activeTextEditor!;
      assert.equal(document.uri.fsPath, at('quite-new.pilot.yaml').fsPath);
      const found = await untilCodes(document.uri, (all) => all.some((code) => /^trust\//.test(code)));
      assert.ok(found.every((code) => !/^(yaml|schema)\//.test(code)));
      await until(() => tree.model.playbooks.length === 1, tree.onDidChangeTreeData);
    } finally {
      process.env.HOME = home;
    }
  });
});
