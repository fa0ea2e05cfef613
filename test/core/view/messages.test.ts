import assert from 'node:assert/strict';
import { asDrawn, asToDraw } from '../../../src/core/view/drawing';
import { asFromPanel, asPanelState, asToPanel } from '../../../src/core/view/messages';

describe('The messages between the panel and its host', () => {
  const ref = { uri: 'file:///a.pilot.yaml', document: 0 };
  const place = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };

  it('are taken as they are meant', () => {
    const messages = [
      { type: 'ready' },
      { type: 'copy', text: 'a' },
      { type: 'reveal', ref, range: place },
      { type: 'fix', ref, id: 'x:1' },
      { type: 'fix', ref, id: 'x:1', choice: 'Add "better"' },
      { type: 'waive', ref, checks: ['trust/guide'] },
      { type: 'pin', ref, isPinned: true },
    ];
    for (const message of messages) assert.equal(asFromPanel(message), message);
  });

  it('are nothing when a part of them is missing or another thing', () => {
    const messages = [
      ...[undefined, null, 'ready', 1, [], {}, { type: 'toString' }, { type: '__proto__' }, { type: ['ready'] }],
      { type: 'reveal', ref },
      { type: 'reveal', ref: { uri: 'file:///a', document: -1 }, range: place },
      { type: 'reveal', ref, range: { start: { line: 0.5, character: 0 }, end: place.end } },
      { type: 'reveal', ref, range: { start: place.start } },
      { type: 'fix', ref, id: 7 },
      { type: 'fix', ref, id: 'x', choice: {} },
      { type: 'waive', ref, checks: 'trust/guide' },
      { type: 'waive', ref, checks: [1] },
      { type: 'promote', ref: { uri: ['file:///a'], document: 0 } },
      { type: 'copy' },
      { type: 'executeCommand', command: 'workbench.action.quit' },
    ];
    for (const message of messages) assert.equal(asFromPanel(message), undefined, JSON.stringify(message));
  });

  it('of a host have something to show', () => {
    const message = { type: 'show', content: { kind: 'none', hasPortfolio: false } };
    assert.equal(asToPanel(message), message);
    for (const other of [
      null,
      'show',
      { type: 'show' },
      { type: 'show', content: { kind: 'playbook' } },
      { type: 'hide' },
    ])
      assert.equal(asToPanel(other), undefined);
  });

  it('keep what an older page kept only as far as it is understood', () => {
    assert.deepEqual(asPanelState(undefined), { isPinned: false, folds: {}, scroll: 0 });
    assert.deepEqual(asPanelState({ ref, unfolded: ['trust'], scroll: 12 }), {
      ref,
      isPinned: false,
      folds: {},
      scroll: 12,
    });
    assert.deepEqual(asPanelState({ ref: { uri: 1 }, folds: { a: true }, isPinned: true, scroll: 'x' }), {
      ...{ isPinned: true, folds: { a: true }, scroll: 0 },
    });
    const state = { isPinned: false, folds: {}, scroll: 0 };
    const shown = { version: '1.0.0', content: { kind: 'playbook', ref, view: {} } };
    assert.deepEqual(asPanelState({ shown }), { ...state, shown });
    for (const other of [{}, { ...shown, version: 1 }, { ...shown, content: { kind: 'none' } }])
      assert.deepEqual(asPanelState({ shown: other }), state);
  });

  it('ask for pictures, and bring none but PNG images', () => {
    assert.deepEqual(asToDraw({ type: 'draw', svg: '<svg/>' }), { type: 'draw', svg: '<svg/>' });
    for (const other of [undefined, { type: 'draw' }, { type: 'draw', svg: 1 }, { type: 'show', svg: '' }])
      assert.equal(asToDraw(other), undefined);
    assert.deepEqual(asDrawn({ type: 'drawn', png: 'iVBORw0KGgoAAAA' }), { type: 'drawn', png: 'iVBORw0KGgoAAAA' });
    for (const png of [null, undefined, 1, '', 'R0lGODlh'])
      assert.deepEqual(asDrawn({ type: 'drawn', png }), { type: 'drawn', png: null });
    assert.equal(asDrawn({ type: 'ready', png: 'iVBORw0KGgoAAAA' }), undefined);
  });
});
