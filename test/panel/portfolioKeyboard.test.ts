import assert from 'node:assert/strict';
import { rowsOf, sampleRows, thousandRows } from '../core/view/portfolioRows';
import { usePortfolio } from './browser';
import type { PortfolioPage } from './portfolioPage';

describe('The portfolio, by keyboard,', () => {
  const open = usePortfolio();

  /** What the element with the focus is called. */
  const focused = ({ page }: PortfolioPage) =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);

  it('leads from a cell to its place, with one stop for Tab in the grid', async () => {
    const portfolio = await open({ width: 1180 });
    const { page } = portfolio;
    await portfolio.show(sampleRows());
    await portfolio.sent();
    assert.equal(await page.locator('[role=grid] [tabindex="0"]').count(), 1);
    await page.getByRole('combobox', { name: 'Group by' }).focus();
    await page.keyboard.press('Tab');
    assert.match((await focused(portfolio)) ?? '', /^Air Canada website chatbot, production, /);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
      await page.keyboard.press(key);
    assert.match((await focused(portfolio)) ?? '', /^met\. Integration: met$/);
    await page.keyboard.press('Enter');
    const ref = { uri: 'file:///pilots/uber-textsense-invoices.pilot.yaml', document: 0 };
    assert.deepEqual(await portfolio.sent(), [{ type: 'open', ref, target: { kind: 'gate', id: 'integration' } }]);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    assert.deepEqual(await portfolio.sent(), [{ type: 'open', ref, target: { kind: 'playbook' } }]);
    assert.equal(await page.locator('[role=grid] [tabindex="0"]').count(), 1);
  });

  it('goes through a thousand rows, and past the names of groups', async () => {
    const portfolio = await open({ width: 1180 });
    const { page } = portfolio;
    await portfolio.show(thousandRows());
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('stage');
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption('name');
    await page.locator('[role=grid] [tabindex="0"]').focus();
    assert.match((await focused(portfolio)) ?? '', /^Pilot 5, investigation/);
    await page.keyboard.press('Control+End');
    assert.match((await focused(portfolio)) ?? '', /\. Feedback: /);
    const row = page.locator('[role=row]:focus-within');
    assert.equal(await row.getAttribute('aria-rowindex'), '1004');
    await page.keyboard.press('Control+Home');
    assert.match((await focused(portfolio)) ?? '', /^Pilot 5, investigation/);
    for (let rows = 0; rows < 4; rows++) await page.keyboard.press('PageDown');
    assert.ok(Number(await row.getAttribute('aria-rowindex')) > 40);
    assert.ok(await row.isVisible());
  });

  it('keeps the cell with the focus in sight in a narrow panel, beside the names', async () => {
    const portfolio = await open({ width: 400 });
    const { page } = portfolio;
    await portfolio.show(sampleRows());
    await page.locator('[role=grid] [tabindex="0"]').focus();
    const isSeen = () =>
      page.evaluate(() => {
        const cell = document.activeElement!.getBoundingClientRect();
        const box = document.querySelector('.heat')!.getBoundingClientRect();
        const name = document.querySelector('[role=rowheader]')!.getBoundingClientRect();
        return cell.left >= name.right - 1 && cell.right <= box.right + 1;
      });
    for (const key of ['ArrowRight', 'End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft']) {
      await page.keyboard.press(key);
      assert.ok(await isSeen(), key);
    }
  });

  it('narrows by text and by owner, says how many are left, and keeps it', async () => {
    const portfolio = await open({ width: 1180 });
    const { page } = portfolio;
    await portfolio.show(sampleRows());
    const text = page.getByRole('searchbox', { name: 'Filter playbooks by text' });
    await text.fill('production chatbot');
    await page.getByText('2 of 10 playbooks shown').waitFor();
    assert.equal(await page.getByRole('grid').getByRole('rowheader').count(), 2);
    await page.getByText('1 of 1 active playbook needs something at the stage it is in').waitFor();
    await text.fill('nothing of the kind');
    await page.getByText('No playbook fits these filters.').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
    assert.equal(await page.getByRole('grid').getByRole('rowheader').count(), 10);
    await page
      .getByRole('region', { name: 'Who owns what' })
      .getByRole('button', { name: /^Director/ })
      .press('Enter');
    await page.getByText('1 of 10 playbooks shown').waitFor();
    await page.waitForFunction(() => host().state?.filter.owner.length === 1);
    const state = await portfolio.state();
    const again = await open({ width: 1180, state: JSON.parse(JSON.stringify(state)) as typeof state });
    await again.show(sampleRows());
    assert.equal(await again.page.getByRole('grid').getByRole('rowheader').count(), 1);
    assert.match(
      await again.page.getByRole('combobox', { name: 'Owner' }).locator('option:checked').innerText(),
      /^Director/,
    );
  });

  it('leads to a date, to a check and to a playbook that ended', async () => {
    const portfolio = await open({ width: 1180 });
    const { page } = portfolio;
    const [review] = rowsOf('pilotPlaybook: 1\nname: A\nstage: pilot\nreview: { next: 2026-11-01 }\n');
    const [ended] = rowsOf('pilotPlaybook: 1\nname: B\nstage: pilot\nstatus: stopped\n', 'b.pilot.yaml');
    await portfolio.show([review!, ended!]);
    await portfolio.sent();
    await page.getByRole('region', { name: 'Coming up' }).getByText('1 overdue').waitFor();
    await page.getByRole('button', { name: '1 Nov 2026 · Review' }).press('Enter');
    const ref = { uri: review!.uri, document: 0 };
    assert.deepEqual(await portfolio.sent(), [{ type: 'open', ref, target: { kind: 'value', at: '/review/next' } }]);
    const gap = page.getByRole('region', { name: 'Most common gaps' }).getByRole('listitem').first();
    await gap.locator('summary').press('Enter');
    await gap.getByRole('button', { name: 'A' }).press('Enter');
    const [sent] = await portfolio.sent();
    assert.ok(sent?.type === 'open' && sent.target.kind === 'check');
    await page.getByRole('region', { name: 'No longer active' }).getByRole('button', { name: 'B' }).press('Enter');
    assert.deepEqual(await portfolio.sent(), [
      { type: 'open', ref: { uri: ended!.uri, document: 0 }, target: { kind: 'playbook' } },
    ]);
  });
});

declare function host(): { state?: { filter: { owner: unknown[] } } };
