import assert from 'node:assert/strict';
import { contractsText } from '../core/view/contracts';
import { usePanel } from './browser';
import { contentOf, URI } from './content';

const NAMED = ['name: Contract review assistant', 'name: Clause review'] as const;

describe('The readiness page, when the playbook changes,', () => {
  const open = usePanel();

  it('keeps the focus, what is unfolded, and how far it is scrolled', async () => {
    const panel = await open({ height: 500 });
    await panel.show(await contentOf(contractsText()));
    const { page } = panel;
    const { all: gate, head } = panel.gate('feedback');
    await head.click();
    const before = await page.evaluate(() => window.scrollY);
    assert.ok(before > 0);
    await panel.show(await contentOf(contractsText(NAMED, ['kind: rework', 'kind: quality'])));
    await page.getByRole('heading', { name: 'Clause review' }).waitFor();
    assert.equal(await gate.getAttribute('open'), '');
    assert.ok(await head.evaluate((element) => element === document.activeElement));
    assert.ok(Math.abs((await page.evaluate(() => window.scrollY)) - before) < 100);
  });

  it('says the new readiness to a screen reader, politely', async () => {
    const panel = await open();
    await panel.show(await contentOf(contractsText()));
    const status = panel.page.getByRole('status');
    assert.equal(
      await status.innerText(),
      'Contract review assistant: Needed now, in pilot: 7 of 9 · needed for production: 15 of 32, 16 blockers for production',
    );
    await panel.show(await contentOf(contractsText(['    response: TODO', '    response: asked for'])));
    await status.filter({ hasText: '15 blockers' }).waitFor();
  });

  it('says what is left of a blocker that was fixed', async () => {
    const panel = await open();
    const field = '    - { field: counterparty, whenMissing: TODO }';
    await panel.show(await contentOf(contractsText([field, '    - { field: counterparty }'])));
    await panel.unfoldAll();
    const row = panel.page.getByRole('listitem').filter({ hasText: 'Rule for a missing field' }).first();
    await row.getByRole('button', { name: 'Add fallback' }).waitFor();
    await panel.show(await contentOf(contractsText()));
    await row.getByText('Started: 1 TODO left').waitFor();
    assert.equal(await row.getByRole('button', { name: /^Add/ }).count(), 0);
  });

  it('shows how it progressed once git has told, of the playbook that is shown alone', async () => {
    const panel = await open();
    const shown = await contentOf(contractsText());
    assert.ok(shown.kind === 'playbook');
    await panel.show(shown);
    const history = {
      points: [
        { date: '2026-03-31', met: 12, applicable: 32 },
        { date: '2026-10-31', met: 15, applicable: 32 },
      ],
      sentence: 'From 12 of 32 in March 2026 to 15 of 32 now',
      marks: [{ kind: 'stage', date: '2026-05-02', label: 'Pilot since 2 May 2026' }] as const,
      notes: ['The clone is shallow.'],
    };
    const line = panel.page.locator('section.history');
    await panel.tellHistory({ uri: 'file:///other.pilot.yaml', document: 0 }, history);
    await panel.tellHistory(shown.ref, { ...history, sentence: 'From <b>12</b> to 15' });
    await line.getByText('From <b>12</b> to 15.').waitFor();
    await panel.tellHistory(shown.ref, history);
    await line.getByText('From 12 of 32 in March 2026 to 15 of 32 now.').waitFor();
    await line.getByText('Pilot since 2 May 2026').waitFor();
    await line.getByText('The clone is shallow.').waitFor();
    assert.match((await line.locator('.history-line').getAttribute('d'))!, /^M0,[\d.]+L.*300,[\d.]+$/);
    await panel.tellHistory(shown.ref, { ...history, points: [] });
    await line.waitFor({ state: 'detached' });
  });

  it('starts another playbook at its top, and comes back to where it was after a reload', async () => {
    const panel = await open({ height: 400 });
    await panel.show(await contentOf(contractsText()));
    await panel.gate('success').head.click();
    await panel.page.mouse.wheel(0, 300);
    await panel.page.waitForFunction(() => (host().state?.scroll ?? 0) > 300);
    const state = await panel.state();
    assert.deepEqual(state?.ref, { uri: URI, document: 0 });

    // Before anybody says what to show.
    const again = await open({ height: 400, state });
    await again.page.getByRole('heading', { name: 'Contract review assistant' }).waitFor();
    // The theme, with its font, is put on after this: parts above may have become higher.
    const isBack = (scroll: number) => Math.abs(window.scrollY - scroll) < 200;
    await again.page.waitForFunction(isBack, state.scroll);
    await again.show(await contentOf(contractsText()));
    assert.ok(await again.page.evaluate(isBack, state.scroll));
    assert.equal(await again.gate('success').all.getAttribute('open'), '');

    const other = await contentOf(contractsText(NAMED));
    assert.ok(other.kind === 'playbook');
    await again.show({ ...other, ref: { uri: 'file:///other.pilot.yaml', document: 0 } });
    await again.page.waitForFunction(() => window.scrollY === 0);
  });

  it('shows nothing of what another version of it has shown', async () => {
    const panel = await open();
    await panel.show(await contentOf(contractsText()));
    await panel.page.waitForFunction(() => host().state?.shown !== undefined);
    const state = (await panel.state())!;
    const again = await open({ state: { ...state, shown: { ...state.shown!, version: '0.0.1' } } });
    assert.equal(await again.page.locator('body').innerText(), '');
    await again.show(await contentOf(contractsText(NAMED)));
    await again.page.getByRole('heading', { name: 'Clause review' }).waitFor();
  });
});

declare function host(): { state?: { scroll: number; shown?: object } };
