import assert from 'node:assert/strict';
import { NO_FILTER } from '../../../src/core/view';
import type { PlaybookSummary } from '../../../src/service';
import type { Arranged } from '../../../src/vscode/tree/arrangement';
import { TreeModel } from '../../../src/vscode/tree/treeModel';
import { HELD, activated, complete, longestHold } from '../support';

describe('what the tree draws anew', () => {
  let one: PlaybookSummary;
  before(async () => {
    const inside = await activated();
    await complete(inside);
    one = inside.service.portfolio().find(({ name }) => name === 'Invoices')!;
  });

  /** The model of as many playbooks of the stage pilot, which may be changed and arranged. */
  function modelOf(number: number) {
    const summaries = Array.from({ length: number }, (_, index) => ({
      ...{ ...one, name: `Pilot ${index}`, uri: `file:///${index}.pilot.yaml` },
    }));
    const state = { summaries, arranged: { sort: 'name', group: 'stage', filter: NO_FILTER } as Arranged };
    const model = new TreeModel(
      () => state.summaries,
      () => state.arranged,
    );
    assert.equal(model.update(), undefined, 'the roots are new');
    const change = (index: number, part: Partial<PlaybookSummary>) =>
      (state.summaries = state.summaries.with(index, { ...state.summaries[index]!, ...part }));
    return { model, state, change };
  }

  it('is the row that says something else, the group whose order is another, or all', () => {
    const { model, state, change } = modelOf(12);
    assert.deepEqual(model.update(), []);
    change(3, { progressFigure: '24/24' });
    const [, pilot] = model.roots;
    const row = model.playbook('file:///3.pilot.yaml#0');
    assert.deepEqual(model.update(), [row]);
    change(3, { name: 'Pilot 100' });
    assert.deepEqual(model.update(), [pilot]);
    assert.equal(pilot?.kind === 'group' && pilot.playbooks.at(-1), row);
    change(3, { stage: 'production' });
    assert.equal(model.update(), undefined, 'production can be opened now');
    state.arranged = { ...state.arranged, group: 'none' };
    assert.equal(model.update(), undefined);
    assert.equal(model.roots.at(-1), row);
  });

  it('is drawn without groups as the rows that say something else, or all', () => {
    const { model, state, change } = modelOf(12);
    state.arranged = { ...state.arranged, group: 'none' };
    assert.equal(model.update(), undefined);
    change(3, { progressFigure: '24/24' });
    assert.deepEqual(model.update(), [model.playbook('file:///3.pilot.yaml#0')]);
    change(3, { name: 'Pilot 100' });
    assert.equal(model.update(), undefined);
  });

  it('takes no longer than a moment among ten thousand, however they are arranged', async () => {
    const { model, state, change } = modelOf(10_000);
    for (const group of ['stage', 'folder', 'owner', 'none'] as const)
      for (const sort of ['need', 'name', 'stage'] as const) {
        state.arranged = { sort, group, filter: { ...NO_FILTER, text: 'pilot' } };
        change(7, { progressFigure: `${group} ${sort}` });
        const held = await longestHold(async () => void model.update());
        assert.ok(held < HELD, `${group} ${sort}: ${held} ms`);
      }
    assert.equal(model.shown, 10_000);
  });
});
