import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Loaded } from '../support';
import { activated, answering, complete, drawn, inFolder, untilDrawn, write } from '../support';

const run = (command: string, argument?: unknown) =>
  vscode.commands.executeCommand(`pilotPlaybook.${command}`, argument);

describe('the tree, as the user arranges it', () => {
  let inside: Loaded;
  before(async () => {
    inside = await activated();
    await complete(inside);
  });
  afterEach(async () => {
    await run('clearFilter');
    await run('sortPlaybooks', 'need');
    await run('groupPlaybooks', 'stage');
  });

  const labels = async (depth = 2) => (await drawn(inside, depth)).map((line) => line.split(' | ')[0]);

  it('is grouped by owner or folder, each row with its stage, or not at all', async () => {
    await run('groupPlaybooks', 'owner');
    assert.deepEqual(await drawn(inside, 2), [
      'Head of Accounts Payable | 1 | person',
      '  Invoices | 3/24 · pilot · north | error',
      'No owner | 2, 1 not active | person',
      '  Notes | 0/24 · investigation · south | warning',
      '  Answers | 0/24 · pilot · stopped · north | debug-stop',
    ]);
    await run('groupPlaybooks', 'folder');
    assert.deepEqual(await drawn(inside, 2), [
      'north | 2, 1 not active | folder',
      '  Invoices | 3/24 · pilot | error',
      '  Answers | 0/24 · pilot · stopped | debug-stop',
      'south/pilots | 1 | folder',
      '  Notes | 0/24 · investigation | warning',
    ]);
    await run('groupPlaybooks', 'none');
    assert.deepEqual(await labels(1), ['Invoices', 'Notes', 'Answers']);
  });

  it('asks by what it is grouped and sorted, and leaves it as it is when the user goes away', async () => {
    await run('groupPlaybooks', 'none');
    await answering(run('groupPlaybooks'), 'workbench.action.closeQuickOpen');
    assert.equal((await labels(1))[0], 'Invoices');
    await answering(run('groupPlaybooks'), 'workbench.action.acceptSelectedQuickOpenItem');
    assert.equal((await labels(1))[0], 'Investigation');
  });

  it('shows what a filter lets through, and says so: the badge counts all', async () => {
    const { view } = inside;
    await run('filterPlaybooks', { owner: ['Head of Accounts Payable'] });
    assert.deepEqual(await labels(), ['Pilot', '  Invoices']);
    assert.equal(view.message, '1 of 3 playbooks: owner is Head of Accounts Payable.');
    await run('filterPlaybooks', { owner: [null], stage: ['pilot', 'investigation'], text: 'SOUTH' });
    assert.deepEqual(await labels(), ['Investigation', '  Notes']);
    assert.equal(view.message, '1 of 3 playbooks: stage is pilot or investigation, no owner, text "SOUTH".');
    await run('filterPlaybooks', { text: 'none has this' });
    assert.deepEqual(await labels(), []);
    assert.equal(view.message, '0 of 3 playbooks: text "none has this".');
    assert.equal(view.badge?.value, 1);
    await run('clearFilter');
    assert.equal(view.message, undefined);
    assert.deepEqual(await labels(1), ['Investigation', 'Pilot', 'Production']);
  });

  it('is not filtered by the row that a menu of the view is called on', async () => {
    const [node] = inside.tree.model.playbooks;
    await answering(run('filterPlaybooks', node), 'workbench.action.closeQuickOpen');
    assert.equal(inside.view.message, undefined);
    await run('filterPlaybooks', { risk: ['high'] });
    await answering(run('filterPlaybooks', node), 'workbench.action.closeQuickOpen');
    assert.equal(inside.view.message, '0 of 3 playbooks: risk is high.');
  });

  it('folds a group of more than 20, whose numbers stand as numbers; what needs most now comes first', async () => {
    const text = (number: number) => `pilotPlaybook: 1\nname: Pilot ${number}\nstage: pilot\n`;
    const uris = Array.from({ length: 20 }, (_, index) => inFolder(`many/${index + 1}.pilot.yaml`));
    await run('filterPlaybooks', { stage: ['pilot'] });
    const opening = async () => {
      const [group] = await inside.tree.getChildren();
      return group && inside.tree.getTreeItem(group).collapsibleState;
    };
    assert.equal(await opening(), vscode.TreeItemCollapsibleState.Expanded);
    await Promise.all(uris.map((uri, index) => write(uri, text(index + 1))));
    const all = await untilDrawn(inside, 2, (lines) => lines[0] === 'Pilot | 22, 1 not active | beaker');
    assert.equal(await opening(), vscode.TreeItemCollapsibleState.Collapsed);
    const names = all.slice(1).map((line) => line.trim().split(' | ')[0]);
    const pilots = uris.map((_, index) => `Pilot ${index + 1}`);
    assert.deepEqual(names, [...pilots, 'Invoices', 'Answers']);
    await run('sortPlaybooks', 'name');
    assert.deepEqual(
      (await labels()).slice(1).map((label) => label?.trim()),
      ['Invoices', ...pilots, 'Answers'],
    );
    await vscode.workspace.fs.delete(inFolder('many'), { recursive: true });
    await untilDrawn(inside, 2, (lines) => lines.length === 3);
    assert.equal(await opening(), vscode.TreeItemCollapsibleState.Expanded);
  });
});
