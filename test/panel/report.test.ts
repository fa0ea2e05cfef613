import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { folderOf, removeFolders, run } from '../cli/support';
import { contractsText } from '../core/view/contracts';
import { useContext } from './browser';

/** What would be a link, an image or a script if it were more than words. */
const HOSTILE = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) "quoted" id="page"';

describe('The report as a page', () => {
  const context = useContext();
  const requests: string[] = [];
  let html: string;
  before(async function () {
    this.timeout(60_000);
    const folder = folderOf({
      'a.pilot.yaml': contractsText(['baseline: 2, target: 2, actual: 2', 'baseline: 2, target: 1, actual: 5']),
      'b.pilot.yaml': `pilotPlaybook: 1\nname: ${JSON.stringify(HOSTILE)}\nstage: production\nsummary: ${'long '.repeat(200)}\n`,
      'c.pilot.yaml': 'pilotPlaybook: 1\nname: Stopped\nstage: pilot\nstatus: stopped\n',
    });
    const written = await run(folder, ['report', '--format', 'html', '--exit-zero', '--today', '2026-11-24']);
    assert.equal(written.status, 0, written.stderr);
    html = written.stdout;
  });
  after(removeFolders);

  async function open(colorScheme: 'light' | 'dark', width = 1100): Promise<Page> {
    const page = await context().newPage();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    page.on('request', (request) => requests.push(request.url()));
    await page.route('http://report.test/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto('http://report.test/');
    return page;
  }

  it('begins with the portfolio, whose rows and lists lead to a page for each playbook', async () => {
    const page = await open('light');
    assert.deepEqual(await page.locator('h1').allInnerTexts(), [
      'Portfolio of AI pilots',
      'Contract review assistant',
      HOSTILE,
      'Stopped',
    ]);
    await page.getByRole('table').getByRole('link', { name: 'Stopped' }).click();
    assert.match(await page.locator('article:target').innerText(), /This pilot was stopped/);
    const dates = page.getByRole('region', { name: 'Coming up' }).getByRole('link');
    await dates.filter({ hasText: '· Review' }).click();
    assert.equal(await page.locator('article:target h1').innerText(), 'Contract review assistant');
    await page.getByRole('region', { name: 'No longer active' }).getByRole('link', { name: 'Stopped' }).click();
    assert.equal(await page.locator('article:target h1').innerText(), 'Stopped');
  });

  it('says of a pilot that is stopped no progress to a next stage', async () => {
    const page = await open('light');
    const row = page.getByRole('row', { name: /^Stopped/ });
    assert.equal(await row.getByRole('cell').first().innerText(), '–');
  });

  it('draws a metric that is worse than before in the colour of errors', async () => {
    const page = await open('light');
    const bar = page.locator('.bullet.worse .bullet-bar, .bullet.worse .bullet-point').first();
    assert.equal(await bar.evaluate((part) => getComputedStyle(part).fill), 'rgb(196, 32, 15)');
  });

  it('leads back from each playbook to the portfolio, but not on paper', async () => {
    const page = await open('light');
    const back = page.getByRole('link', { name: 'Back to the portfolio' });
    assert.equal(await back.count(), 3);
    for (const link of await back.all()) {
      await link.click();
      assert.equal(await page.locator('article:target h1').innerText(), 'Portfolio of AI pilots');
    }
    await page.emulateMedia({ media: 'print' });
    assert.equal(await back.count(), 0);
  });

  it('loads nothing, runs nothing, and makes no words of a playbook more than words', async () => {
    requests.length = 0;
    const page = await open('light');
    assert.deepEqual(requests, ['http://report.test/']);
    assert.equal(await page.locator('script, img, iframe, object, form, [onerror]').count(), 0);
    const links = await page.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
    for (const href of links)
      assert.ok(href.startsWith('#') ? ids.includes(href.slice(1)) : /^(?:https?:\/\/|mailto:)/.test(href), href);
  });

  for (const scheme of ['light', 'dark'] as const)
    it(`is accessible in ${scheme}, on a phone as well`, async () => {
      const page = await open(scheme, 320);
      const axe = new AxeBuilder({ page });
      // Only the colours differ.
      const { violations } = await (scheme === 'dark' ? axe.withRules('color-contrast') : axe).analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html: node }) => node)]),
        [],
      );
      const [all, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      assert.ok(all! <= seen!, `${all} of ${seen} pixels`);
    });

  it('keeps the names in sight while the gates are scrolled through', async () => {
    const page = await open('light', 320);
    const name = page.getByRole('table').getByRole('link', { name: 'Stopped' });
    const before = await name.boundingBox();
    await page.locator('.heat-scroll').evaluate((table) => (table.scrollLeft = 200));
    assert.deepEqual(await name.boundingBox(), before);
    assert.equal(await page.locator('.heat-scroll').evaluate((table) => table.scrollLeft), 200);
  });

  it('folds the lists of the portfolio on a screen, and says all of them on paper', async () => {
    const page = await open('light');
    const seen = () =>
      page
        .locator('#portfolio details > :not(summary)')
        .evaluateAll((lists) => lists.map((list) => list.checkVisibility({ contentVisibilityAuto: true })));
    assert.ok((await seen()).length > 1 && !(await seen()).includes(true));
    await page.emulateMedia({ media: 'print' });
    assert.ok(!(await seen()).includes(false));
  });

  it('is printed with each playbook on a sheet of its own', async () => {
    const page = await open('dark');
    for (const format of ['A4', 'Letter']) {
      const pdf = (await page.pdf({ format, preferCSSPageSize: false })).toString('latin1');
      assert.ok((pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length >= 4);
    }
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const color = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(color, 'rgb(255, 255, 255)');
  });
});
