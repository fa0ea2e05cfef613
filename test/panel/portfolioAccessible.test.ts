import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { rowsOf, sampleRows, thousandRows } from '../core/view/portfolioRows';
import { usePortfolio } from './browser';
import { PANEL_THEMES } from './page';
import type { PortfolioPage } from './portfolioPage';

/**
 * Milliseconds of work in which a portfolio of a thousand is there, and in which a letter that is typed has its effect: twice
 * of what a usual machine may take, as a busy one takes longer for the same work.
 */
const FIRST_PAINT = 800;
const TYPING = 100;

describe('The portfolio', () => {
  const open = usePortfolio();

  async function violations({ page }: PortfolioPage): Promise<unknown[]> {
    await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
    const found = await new AxeBuilder({ page }).analyze();
    return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  }

  for (const theme of PANEL_THEMES) {
    it(`is accessible in the ${theme} theme, with groups and all that folds open`, async () => {
      const portfolio = await open({ theme, width: 1180 });
      await portfolio.show([...sampleRows(), ...rowsOf('name: [', 'torn.pilot.yaml')]);
      await portfolio.page.getByRole('combobox', { name: 'Group by' }).selectOption('stage');
      assert.deepEqual(await violations(portfolio), []);
    });
  }

  for (const width of [320, 700]) {
    it(`is accessible at ${width} pixels, where only the grid scrolls sideways`, async () => {
      const portfolio = await open({ width });
      const long = 'aWordThatIsFarTooLongForAnyLineOfThisPageAndMoreOfItStill'.repeat(2);
      const text = `pilotPlaybook: 1\nname: ${long}\nstage: pilot\nownership: { workflow: { name: ${long} } }\n`;
      await portfolio.show([...sampleRows(), ...rowsOf(text)]);
      assert.ok(await portfolio.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
      const row = portfolio.page.getByRole('row', { name: /GOV\.UK Chat/ });
      assert.match(await row.getByRole('rowheader').innerText(), /^GOV\.UK Chat\s+pilot · 17 of 28$/);
      assert.deepEqual(await violations(portfolio), []);
    });
  }

  it('draws only the rows in sight of a thousand, and those that are scrolled to', async () => {
    const portfolio = await open();
    const { page } = portfolio;
    await portfolio.show(thousandRows());
    assert.equal(await page.getByRole('grid').getAttribute('aria-rowcount'), '1001');
    assert.ok((await page.getByRole('grid').getByRole('rowheader').count()) < 80);
    for (const share of [0.5, 1]) {
      await page.locator('.heat').evaluate((box, part) => box.scrollTo(0, box.scrollHeight * part), share);
      const index = Math.max(2, Math.floor(1000 * share));
      await page.locator(`[role=row][aria-rowindex="${index}"]`).waitFor();
    }
    assert.ok((await page.getByRole('grid').getByRole('rowheader').count()) < 80);
  });

  it('has a thousand playbooks on the screen at once, and filters them while somebody types', async () => {
    const portfolio = await open({ width: 1180 });
    const { page } = portfolio;
    // It is there before the time runs: what brings it here is not what brings it there in an editor.
    const message = await page.evaluateHandle((data) => data, portfolio.message(thousandRows()));
    const work = await workOf(page);
    await message.evaluate(async (data) => {
      window.postMessage(data);
      await new Promise<void>((done) => {
        const look = () => (document.querySelector('[role=grid]') ? done() : void requestAnimationFrame(look));
        look();
      });
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    });
    const first = await work();
    assert.ok(first < FIRST_PAINT, `drawn in ${first} ms`);
    const took: number[] = [];
    for (const text of ['pilot 12', 'pilot 123', 'pilot 12', 'pilot 1', '']) {
      await work();
      await page.evaluate(async (typed) => {
        const input = document.querySelector<HTMLInputElement>('input[type=search]')!;
        input.value = typed;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      }, text);
      took.push(await work());
    }
    const [, , middle] = took.sort((a, b) => a - b);
    assert.ok(middle! < TYPING, `filtered in ${took.join(', ')} ms`);
  });
});

/**
 * Says how many milliseconds a page's own thread has worked since it was asked last: as much whatever else the machine does.
 */
async function workOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const total = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  let before = await total();
  return async () => {
    const now = await total();
    const worked = now - before;
    before = now;
    return worked;
  };
}
