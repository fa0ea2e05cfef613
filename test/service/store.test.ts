import assert from 'node:assert/strict';
import { DEFAULT_POLICY } from '../../src/core/checklist';
import { NO_FACTS } from '../../src/core/evidence';
import { judge } from '../../src/core/judge';
import { parse } from '../../src/core/schema';
import { AnalysisStore } from '../../src/service/store';

const CIRCUMSTANCES = { policy: DEFAULT_POLICY, facts: NO_FACTS, today: '2026-11-24' };
const analysesOf = (text: string) => parse(text).map((playbook) => judge(playbook, CIRCUMSTANCES));

describe('the store of analyses', () => {
  const uri = 'file:///a.pilot.yaml';
  let store: AnalysisStore;
  beforeEach(() => {
    store = new AnalysisStore();
  });

  const names = () => store.get(uri)?.analyses.map(({ name }) => name);
  const set = (name: string, version?: number) =>
    store.set(uri, {
      current: analysesOf(`pilotPlaybook: 1\nname: ${name}\nstage: pilot\n`),
      version,
      ...CIRCUMSTANCES,
    });

  it('drops a result for an older version', () => {
    set('new', 3);
    set('old', 2);
    assert.deepEqual(names(), ['new']);
  });

  it('takes what is on disk once a document is closed', () => {
    set('edited', 3);
    set('saved');
    assert.deepEqual(names(), ['saved']);
  });

  it('keeps the last good analysis of each document while it is no YAML', () => {
    set('good', 1);
    store.set(uri, { current: analysesOf('name: ['), version: 2, ...CIRCUMSTANCES });
    assert.deepEqual(names(), ['good']);
    assert.equal(store.get(uri)?.stale, true);
    set('better', 3);
    assert.deepEqual(names(), ['better']);
    assert.equal(store.get(uri)?.stale, false);
  });

  it('drops the findings of before once the text is closed', () => {
    const broken = () => analysesOf('pilotPlaybook: 1\nname: good\nstage: pilot\nown\n');
    set('good', 1);
    store.set(uri, { current: broken(), version: 2, ...CIRCUMSTANCES });
    assert.notDeepEqual(store.get(uri)?.lastFindings.flat(), []);
    store.close(uri);
    assert.deepEqual(store.get(uri)?.lastFindings.flat(), []);
    store.set(uri, { current: broken(), ...CIRCUMSTANCES });
    assert.deepEqual(store.get(uri)?.lastFindings.flat(), []);
  });

  it('puts the closed files used least away, and no open one', () => {
    const closed = (number: number) => `file:///closed-${number}.pilot.yaml`;
    set('open', 1);
    for (let number = 0; number < 100; number++) {
      store.set(closed(number), { current: analysesOf('name: x'), ...CIRCUMSTANCES });
      store.get(closed(0));
    }
    assert.ok(store.get(uri) && store.get(closed(0)) && store.get(closed(99)));
    assert.equal(store.get(closed(1)), undefined);
  });

  it('forgets, and tells so', () => {
    const told: string[] = [];
    store.onDidChange((changed) => told.push(changed));
    set('a', 1);
    store.forget(uri);
    assert.equal(store.get(uri), undefined);
    assert.deepEqual(told, [uri, uri]);
  });
});
