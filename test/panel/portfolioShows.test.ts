import assert from 'node:assert/strict';
import { sampleRows, rowsOf } from '../core/view/portfolioRows';
import { usePortfolio } from './browser';

describe('The portfolio shows', () => {
  const open = usePortfolio();

  it('how many playbooks need something, how far they came, and the published figures with their caution', async () => {
    const portfolio = await open({ width: 1180 });
    const { page } = portfolio;
    await portfolio.show(sampleRows());
    await page.getByText('6 of 8 active playbooks need something at the stage they are in').waitFor();
    const funnel = page.getByRole('region', { name: 'How far they came' });
    await funnel.getByText('10 investigated, 9 of them (90%) got to pilot, 5 of those (56%) to production.').waitFor();
    assert.match(await funnel.getByRole('row', { name: /^Task-specific/ }).innerText(), /5 \(63%\)\s+published 25%/);
    assert.match(await funnel.locator('.note').innerText(), /MIT NANDA[^]*60% → 20% → 5%[^]*directionally accurate/);
  });

  it('playbooks by gates, each cell with its number and word', async () => {
    const portfolio = await open({ width: 1180 });
    const { page } = portfolio;
    await portfolio.show(sampleRows());
    const grid = page.getByRole('grid');
    assert.equal(await grid.getByRole('columnheader').count(), 12);
    const row = grid.getByRole('row', { name: /GOV\.UK Chat/ });
    assert.deepEqual((await row.getByRole('gridcell').allInnerTexts()).slice(0, 5), [
      'pilot',
      '17 of 28',
      '2 next',
      'met',
      'met',
    ]);
    assert.match(
      (await row.getByRole('button', { name: /Success/ }).getAttribute('title')) ?? '',
      /^Success: 2 open checks needed now/,
    );
    assert.match(await grid.getByRole('row', { name: /NYC MyCity/ }).innerText(), /production, retired/);
  });

  it('what comes up, the most common gaps, what has ended and why, and who owns what', async () => {
    const portfolio = await open({ width: 1180 });
    const { page } = portfolio;
    await portfolio.show(sampleRows());
    const region = (name: string) => page.getByRole('region', { name });
    assert.match(await region('Coming up').innerText(), /1 Dec 2026 · Review\s+In 7 days · Invoice triage assistant/);
    await region('Coming up').getByText('7 active playbooks have no next review').click();
    assert.equal(await region('Coming up').getByRole('listitem').count(), 2 + 6);
    await region('Coming up').getByRole('button', { name: 'Show all 7 playbooks' }).click();
    assert.equal(await region('Coming up').getByRole('listitem').count(), 2 + 7);
    assert.match(await region('Most common gaps').getByRole('listitem').first().innerText(), /Late input[^]*7 of 8/);
    assert.match(
      await region('No longer active').innerText(),
      /NYC MyCity chatbot[^]*retired at production[^]*functionally/,
    );
    assert.match(await region('Who owns what').innerText(), /^Who owns what\s+No owner named\s+8 playbooks/);
  });

  it('texts of playbooks as texts, whatever they are', async () => {
    const portfolio = await open();
    const { page } = portfolio;
    const hostile = '"<img src=x onerror=alert(1)> [x](command:x) </script>"';
    await portfolio.show(
      rowsOf(
        `pilotPlaybook: 1\nname: ${hostile}\nstage: pilot\nownership: { workflow: { name: ${hostile} } }\nreview: { next: 2026-12-01 }\n`,
      ),
    );
    assert.equal(await page.locator('img, a, script:not([nonce])').count(), 0);
    assert.equal((await page.getByText('<img src=x onerror=alert(1)>').count()) > 2, true);
    assert.deepEqual(await portfolio.refused(), []);
  });

  it('that there is nothing yet, or that it is being read', async () => {
    const portfolio = await open();
    const { page } = portfolio;
    await portfolio.show([], true);
    await page.getByText('Reading playbooks…').waitFor();
    await portfolio.show([]);
    await page.getByRole('button', { name: 'New Playbook' }).click();
    assert.deepEqual((await portfolio.sent()).slice(-1), [{ type: 'newPlaybook' }]);
  });
});
