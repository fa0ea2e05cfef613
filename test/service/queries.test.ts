import assert from 'node:assert/strict';
import type { Position, Range } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { missingGates } from '../../src/core/fixes';
import { at } from './support/memoryFiles';
import { playbook, setUp } from './support/setUp';

const A = '/site/a.pilot.yaml';
const POLICY = '/site/pilot-policy.yaml';

const placeOf = (text: string, part: string): Position =>
  TextDocument.create('', '', 0, text).positionAt(text.indexOf(part));
const rangeAt = (text: string, part: string): Range => ({ start: placeOf(text, part), end: placeOf(text, part) });

describe('what is offered at a place', () => {
  async function opened(text: string, path = A) {
    const all = setUp();
    all.editor.open(path, text);
    await all.settled();
    return { ...all, uri: at(path), text };
  }

  it('mends, waives and explains, by kind', async () => {
    const { service, uri, text } = await opened(playbook('A'));
    const range = rangeAt(text, 'pilot\n');
    const titles = async (...kinds: string[]) =>
      (await service.queries.codeActions(uri, range, kinds)).map(({ title }) => title);
    const fixes = await titles('quickfix');
    assert.ok(fixes.includes('Add all missing gates') && fixes.includes('Explain a check…'));
    assert.ok(fixes.some((title) => title.startsWith('Waive a check of a missing gate until 2026-')));
    assert.deepEqual(await titles('refactor'), ['Promote to production…', 'Add all missing gates']);
    assert.deepEqual(await titles('source.fixAll'), []);
    assert.deepEqual(await titles('source.addMissingGates'), ['Add all missing gates']);
    assert.deepEqual(await titles('source'), ['Add all missing gates']);
    assert.deepEqual(await titles('source.organizeImports'), []);
    const all = await service.queries.codeActions(uri, range);
    assert.ok(all.some(({ kind }) => kind === 'refactor.rewrite.pilotPlaybook'));
    assert.ok(!all.some(({ kind }) => kind?.startsWith('source.') || kind?.endsWith('.addMissingGates')));
    assert.deepEqual(
      all.filter(({ isPreferred }) => isPreferred).map(({ title }) => title),
      ['Add all missing gates'],
    );
  });

  it('fixes all by correcting alone, and writes gates by a kind of its own', async () => {
    const slips = 'risk: High\ntrust:\n  controls: edit\n';
    const { service, uri, text } = await opened(playbook('A', slips));
    const edited = async (kind: string, at = 'trust') => {
      const [action, ...others] = await service.queries.codeActions(uri, rangeAt(text, at), [kind]);
      assert.deepEqual(others, []);
      return TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 0, text), action!.edit!.changes![uri]!);
    };
    assert.equal(await edited('source.fixAll'), text.replace('High', 'high').replace(': edit', ': [edit]'));
    const written = await edited('source.addMissingGates.pilotPlaybook');
    assert.match(written, /^edgeCases:$/m);
    assert.match(written, /^risk: High$/m);
    assert.equal(written.match(/^trust:/gm)?.length, 1);
    const [refactoring] = await service.queries.codeActions(uri, rangeAt(text, 'name'), ['refactor.rewrite']);
    assert.match(JSON.stringify(refactoring), /edgeCases/);
  });

  it('lets a person choose where one of two answers would do, and prefers none', async () => {
    const metric =
      'success: { metrics: [{ name: Time saved, kind: cycle-time, baseline: 0, target: 20, actual: 26 }] }\n';
    const { editor, service, settled } = setUp();
    editor.open(A, playbook('A', metric));
    await settled();
    const range = service
      .analysisOf(at(A))!
      .current[0]!.findings.find(({ code }) => code === 'success/target-met')!.range;
    const actions = await service.queries.codeActions(at(A), range, ['quickfix']);
    const better = actions.filter(({ title }) => title.includes('better'));
    assert.deepEqual(
      better.map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ['Add "better: lower"', undefined],
        ['Add "better: higher"', undefined],
      ],
    );
    assert.match(JSON.stringify(better[1]!.edit), /better: higher/);
  });

  it('says which findings it is about, and of which version its edit is', async () => {
    const { service, uri, text } = await opened(playbook('A', 'feedback:\n  channel: form\n'));
    const actions = await service.queries.codeActions(uri, rangeAt(text, 'feedback'), ['quickfix']);
    const [first] = actions;
    assert.ok(first?.diagnostics?.length && first.edit?.documentChanges);
    const [change] = first.edit.documentChanges;
    assert.ok(change && 'textDocument' in change);
    assert.deepEqual(change.textDocument, { uri, version: 1 });
    assert.ok(change.edits.every((edit) => 'snippet' in edit && edit.snippet.kind === 'snippet'));
  });

  it('is of the text as it stands', async () => {
    const { service, editor, uri } = await opened(playbook('A'));
    const changed = `# one more line\n${playbook('A')}`;
    editor.type(A, changed);
    const promotions = async (at: string) =>
      (await service.queries.codeActions(uri, rangeAt(changed, at), ['refactor'])).filter(({ command }) => command);
    assert.deepEqual(await promotions('name'), []);
    assert.equal((await promotions('pilot\n')).length, 1);
  });

  it('for a selection of 2,000 findings is what mends the first of them, at once', async () => {
    const { service, uri, text } = await opened(
      playbook('A', `edgeCases:\n${'  - { kind: mising, case: one, response: two }\n'.repeat(2_000)}`),
    );
    assert.ok(service.diagnostics(uri).length >= 2_000);
    const range = { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } };
    const spent: number[] = [];
    for (let round = 0; round < 3; round++) {
      const start = process.cpuUsage();
      const actions = await service.queries.codeActions(uri, range);
      const { user, system } = process.cpuUsage(start);
      spent.push((user + system) / 1_000);
      const mended = actions.filter(({ title }) => title.includes('missing"'));
      assert.ok(mended.length > 50 && mended.length <= 100, `${mended.length} actions`);
    }
    assert.ok(Math.min(...spent) < 200, `${spent.join(', ')} ms`);
  });

  it('of a policy is what was probably meant', async () => {
    const { service, uri, text } = await opened('pilotPolicy: 1\npacks: [evaluatio]\n', POLICY);
    const actions = await service.queries.codeActions(uri, rangeAt(text, 'evaluatio'), ['quickfix']);
    assert.deepEqual(
      actions.map(({ title, isPreferred }) => [title, isPreferred]),
      [['Did you mean "evaluation"?', true]],
    );
    assert.deepEqual(await service.queries.codeActions(uri, rangeAt(text, 'evaluatio'), ['source.fixAll']), []);
  });

  it('of a policy behind a link that leads out of the workspace is nothing', async () => {
    const text = 'pilotPolicy: 1\npacks: [evaluatio]\n';
    const { fs, editor, service, settled } = setUp({ '/out/policy.yaml': text });
    fs.link(POLICY, '../out/policy.yaml');
    editor.open(POLICY, text);
    await settled();
    assert.deepEqual(await service.queries.codeActions(at(POLICY), rangeAt(text, 'evaluatio'), ['quickfix']), []);
  });

  it('fixes are chosen from the text as it stands; none when there is nothing', async () => {
    const { service, uri } = await opened(playbook('A'));
    const edit = await service.queries.fixEdit({ uri, document: 0 }, missingGates);
    assert.equal(edit?.textDocument.version, 1);
    assert.ok(edit.edits.length);
    assert.equal(await service.queries.fixEdit({ uri, document: 1 }, missingGates), undefined);
    assert.equal(await service.queries.fixEdit({ uri, document: 0 }, () => []), undefined);
  });

  it('completes: keys, and in a waiver the checks of the policy', async () => {
    const { service, uri, text } = await opened(playbook('A', 'waivers:\n  - check: x\n'));
    const labels = (await service.queries.completion(uri, placeOf(text, 'x\n'))).map(({ label }) => label);
    assert.ok(labels.includes('trust/guide') && !labels.includes('security/injection'));
  });

  it('completes the checks that may be declared not applicable', async () => {
    const { service, uri, text } = await opened(playbook('A', 'notApplicable:\n  - check: x\n'));
    const labels = (await service.queries.completion(uri, placeOf(text, 'x\n'))).map(({ label }) => label);
    assert.ok(labels.includes('trust/guide') && !labels.includes('ownership/contact'));
  });

  it('declares an unmet check not applicable where that is allowed, never by itself', async () => {
    const { service, uri, text } = await opened(playbook('A', 'trust:\n  controls: [retry]\nfeedback:\n  channel:\n'));
    const on = (part: string) => service.queries.codeActions(uri, rangeAt(text, part), ['quickfix']);
    const actions = await on('controls');
    const action = actions.find(({ title }) => title === 'Does not apply, because… (trust/guide)')!;
    assert.equal(action.isPreferred, undefined);
    assert.deepEqual(
      action.diagnostics?.map(({ code }) => code),
      ['trust/guide'],
    );
    const written = JSON.stringify(action.edit);
    assert.match(written, /notApplicable:\\n {2}- check: trust\/guide\\n {4}because: \$\{1:TODO\}/);
    const declaring = (await Promise.all(['channel', 'stage: pilot'].map(on)))
      .flat()
      .filter(({ title }) => title.startsWith('Does not apply'));
    assert.deepEqual(declaring, []);
    const all = await service.queries.codeActions(uri, rangeAt(text, 'controls'), ['source.fixAll']);
    assert.doesNotMatch(JSON.stringify(all), /notApplicable/);
  });

  it('explains a check where it is waived or declared not applicable', async () => {
    const entries =
      'waivers:\n  - check: trust/guide\nnotApplicable:\n  - { check: trust/iterate, because: it is written once }\n';
    const { service, uri, text } = await opened(playbook('A', entries));
    for (const id of ['trust/guide', 'trust/iterate']) {
      const hover = await service.queries.hover(uri, placeOf(text, id));
      assert.match(JSON.stringify(hover?.contents), new RegExp(`How to meet it.*${id}`));
    }
  });

  it('explains a check where its finding stands, and the words of a policy', async () => {
    const { service, uri, text } = await opened(playbook('A', 'trust:\n  controls: [edit]\n'));
    const hover = await service.queries.hover(uri, placeOf(text, 'controls'));
    assert.match(JSON.stringify(hover?.contents), /How to meet it/);
    assert.match(
      JSON.stringify(await service.queries.hover(uri, placeOf(text, 'A\n'))),
      /What the team calls the pilot/,
    );
    const other = await opened('pilotPolicy: 1\nminimumReadiness: 0.5\n', POLICY);
    assert.match(
      JSON.stringify(await other.service.queries.hover(other.uri, placeOf(other.text, 'minimum'))),
      /The command line fails/,
    );
  });

  it('says above its lines and behind its values what is known of it', async () => {
    const { service, uri } = await opened(playbook('A', 'trust:\n  controls: [edit]\nreview:\n  next: 2020-01-01\n'));
    const kinds = { playbook: true, gates: true };
    const [first, trust] = await service.queries.lenses(uri, kinds);
    assert.deepEqual(first?.command?.arguments, [{ uri, document: 0 }]);
    assert.equal(first?.command?.command, 'pilotPlaybook.openReadiness');
    assert.equal(trust?.command?.command, 'pilotPlaybook.explainCheck');
    assert.ok((trust?.command?.arguments?.[0] as string[]).includes('trust/iterate'));
    assert.equal((await service.queries.lenses(uri, { playbook: true, gates: false })).length, 1);
    const hints = (start: number, end: number) =>
      service.queries.hints(uri, { start: { line: start, character: 0 }, end: { line: end, character: 0 } }, ['dates']);
    assert.deepEqual(
      (await hints(0, 9)).map(({ position }) => position),
      [{ line: 6, character: 18 }],
    );
    assert.deepEqual(await hints(0, 5), []);
  });

  it('is nothing for a file that is neither playbook nor policy', async () => {
    const { service, uri } = await opened('a: b\n', '/site/plain.yaml');
    const start = { line: 0, character: 0 };
    assert.deepEqual(await service.queries.completion(uri, start), []);
    assert.deepEqual(await service.queries.symbols(uri), []);
    assert.deepEqual(await service.queries.lenses(uri, { playbook: true, gates: true }), []);
  });

  it('outlines', async () => {
    const { service, uri } = await opened(playbook('A'));
    assert.deepEqual(
      (await service.queries.symbols(uri)).map(({ name }) => name),
      ['pilotPlaybook', 'name', 'stage'],
    );
  });

  it('has a page for every code that is known, those of policies included', async () => {
    const { service } = await opened(playbook('A'));
    for (const code of ['trust/guide', 'security/missing', 'yaml/unreadable'])
      assert.match((await service.queries.page(code)) ?? '', /^# \S/, code);
    assert.equal(await service.queries.page('acme/own'), undefined);
  });

  it('is nothing for what is not open', async () => {
    const { service } = setUp({ [A]: playbook('A') });
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    assert.deepEqual(await service.queries.codeActions(at(A), range), []);
    assert.deepEqual(await service.queries.completion(at(A), range.start), []);
    assert.equal(await service.queries.hover(at(A), range.start), undefined);
    assert.deepEqual(await service.queries.symbols(at(A)), []);
  });
});
