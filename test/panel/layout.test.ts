import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { contractsText } from '../core/view/contracts';
import { sampleRows } from '../core/view/portfolioRows';
import { usePanel, usePortfolio } from './browser';
import { contentOf, judgedContent, sampleContent } from './content';

/** How many different values a side of some elements has. */
const sides = (elements: Locator, side: 'left' | 'right' | 'top'): Promise<number> =>
  elements.evaluateAll(
    (all, wanted) => new Set(all.map((one) => Math.round(one.getBoundingClientRect()[wanted]))).size,
    side,
  );

/** The words in sight that are broken at the end of a line. */
const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node.parentElement?.closest('.for-ears')) continue;
      for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/\p{L}+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
      }
    }
    return broken;
  });

/** How many lines each of some elements has. */
const linesOf = (elements: Locator): Promise<number[]> =>
  elements.evaluateAll((all) =>
    all.map((one) => {
      const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(one);
      const height = one.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
      return Math.round(height / parseFloat(lineHeight));
    }),
  );

describe('The readiness page lays out', () => {
  const open = usePanel();

  for (const [width, rows] of [
    [320, 2],
    [440, 2],
    [700, 1],
    [1100, 1],
  ] as const)
    it(`the facts at ${width} pixels in ${rows === 1 ? 'one row' : 'two rows'}, so that none stands alone`, async () => {
      const panel = await open({ width });
      await panel.show(await contentOf(contractsText()));
      assert.equal(await panel.page.locator('.facts dt').count(), 4);
      assert.equal(await sides(panel.page.locator('.facts dt'), 'top'), rows);
    });

  for (const width of [320, 440, 700])
    it(`the gates at ${width} pixels below each other, with no word broken`, async () => {
      const panel = await open({ width });
      await panel.show(await contentOf(contractsText()));
      assert.deepEqual(await linesOf(panel.page.locator('.gate .fold-title')), Array(9).fill(1));
      assert.equal(await sides(panel.page.locator('.gate summary .segments'), 'left'), 1);
      assert.equal(await sides(panel.page.locator('.gate summary .segments'), 'right'), 1);
    });

  for (const width of [320, 440, 700, 1100])
    it(`all that it says at ${width} pixels with no word broken`, async () => {
      const panel = await open({ width });
      await panel.show(await contentOf(contractsText()));
      await panel.unfoldAll();
      assert.deepEqual(await brokenWords(panel.page), []);
    });

  for (const width of [320, 700])
    it(`at ${width} pixels each button in one line, ${width === 320 ? 'below' : 'beside'} what it is about`, async () => {
      const panel = await open({ width });
      await panel.show(await contentOf(contractsText()));
      const buttons = panel.page.locator('.row .button');
      assert.deepEqual([...new Set(await linesOf(buttons))], [1]);
      if (width === 320) assert.equal(await sides(panel.page.locator('.faults .button'), 'left'), 1);
      else assert.equal(await sides(panel.page.locator('.row > .button, .choices'), 'right'), 1);
    });

  it('forty gates of a policy, whatever their titles', async () => {
    const check = (at: number) => `
  - id: acme/check-${at}
    gate: { id: gate-${at}, title: A gate whose name is far longer than anybody would like and the number ${at} }
    requiredFor: pilot
    message: Say who answers for it.
    why: Company rule ${at}.
    at: /governance
    require: { required: [governance] }
`;
    const policy = `pilotPolicy: 1\ncustom:${Array.from({ length: 40 }, (_one, at) => check(at)).join('')}`;
    const content = await judgedContent(policy, 'stage: pilot\n');
    for (const width of [320, 700]) {
      const panel = await open({ width });
      await panel.show(content);
      assert.equal(await panel.page.locator('.gate').count(), 49);
      assert.ok(await panel.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
      const said = await panel.page.locator('.gate').last().locator('summary').innerText();
      assert.match(said, /^A gate whose name [^]* number 39\s+1 now$/i);
      const overlaps = await panel.page.locator('.gate > summary').evaluateAll(
        (all) =>
          all.filter((one) => {
            const [title, bar, state] = ['.fold-title', '.segments', '.gate-said'].map((name) =>
              one.querySelector(name)!.getBoundingClientRect(),
            );
            return title!.right > bar!.left || bar!.right > state!.left || bar!.width < 20;
          }).length,
      );
      assert.equal(overlaps, 0);
    }
  });

  it('the one thing to do once, where there is but one', async () => {
    const panel = await open();
    await panel.show(await sampleContent());
    const next = panel.page.getByRole('region', { name: 'What next' });
    assert.equal(await next.getByText('Target met', { exact: true }).count(), 1);
    assert.equal(await next.locator('.first').count(), 0);
  });

  it('what a link leads to without a tick, since nobody has looked', async () => {
    const panel = await open();
    await panel.show(await contentOf(contractsText()));
    const link = panel.page.locator('.evidence .row').filter({ hasText: 'link, not opened' });
    assert.equal(await link.count(), 1);
    assert.equal(await link.locator('.icon.good').count(), 0);
    assert.equal(await panel.page.locator('.evidence .row > .icon.good').count(), 2);
  });

  it('a piece of evidence behind what is wrong with another as a line of its own', async () => {
    const panel = await open();
    await panel.show(await contentOf(contractsText()));
    const pieces = panel.page.locator('.evidence .row', { hasText: 'metrics/october.json' }).locator('.pieces > li');
    const marks = await pieces.evaluateAll((all) => all.map((one) => getComputedStyle(one, '::before').content));
    assert.deepEqual(marks, ['" · "', 'none']);
  });

  for (const width of [320, 700])
    it(`the days of the time line's scale at ${width} pixels beside each other and within it`, async () => {
      const panel = await open({ width });
      await panel.show(await sampleContent());
      const labels = panel.page.locator('.line-label');
      assert.deepEqual(await labels.allTextContents(), ['today', '1 Sep 2026']);
      const [line, today, first] = await Promise.all(
        [panel.page.locator('.line'), labels.nth(0), labels.nth(1)].map((one) => one.boundingBox()),
      );
      assert.ok(first!.x >= line!.x - 1 && first!.x + first!.width < today!.x);
      assert.ok(today!.x + today!.width <= line!.x + line!.width + 1);
    });
});

describe('The portfolio lays out', () => {
  const open = usePortfolio();

  for (const width of [320, 700, 1100])
    it(`the titles of the gates apart at ${width} pixels, and no word broken`, async () => {
      const { page } = await show(width);
      assert.deepEqual(await brokenWords(page), []);
      const gaps = await page.locator('.heat-head').evaluate((head) => {
        const texts = [...head.children].slice(-9).map((title) => {
          const range = document.createRange();
          range.selectNodeContents(title);
          return range.getBoundingClientRect();
        });
        return texts.slice(1).map(({ left }, index) => left - texts[index]!.right);
      });
      assert.ok(Math.min(...gaps) > 1, gaps.join());
    });

  for (const width of [700, 1100])
    it(`all gates at ${width} pixels beside the names`, async () => {
      const { page } = await show(width);
      const [all, seen] = await page.locator('.heat').evaluate((heat) => [heat.scrollWidth, heat.clientWidth]);
      assert.ok(all! <= seen!, `${all} of ${seen} pixels`);
    });

  async function show(width: number) {
    const portfolio = await open({ width });
    await portfolio.show(sampleRows());
    return portfolio;
  }
});
