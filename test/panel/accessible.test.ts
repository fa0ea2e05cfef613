import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { PanelContent } from '../../src/core/view/messages';
import { contractsText } from '../core/view/contracts';
import { usePanel } from './browser';
import { contentOf, staleContentOf } from './content';
import type { PanelPage } from './page';
import { PANEL_THEMES } from './page';

/** What depends on the theme, and takes long to compute. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

describe('The readiness page is accessible', () => {
  const open = usePanel();

  /** The page's contents, the first two of which show all that it has. */
  const contents = async (): Promise<PanelContent[]> => {
    const text = contractsText();
    return [
      await contentOf(`${text}---\npilotPlaybook: 1\nname: Second\nstage: pilot\n`),
      await staleContentOf(text, contractsText(['risk: high', 'risk: [high'])),
      await contentOf(contractsText(['stage: pilot', 'stage: pilot\nstatus: paused'])),
      await contentOf(contractsText(['stage: pilot', 'stage: pilott'])),
      { kind: 'none', hasPortfolio: true },
    ];
  };

  async function violations(panel: PanelPage, content: PanelContent, check: (axe: AxeBuilder) => AxeBuilder) {
    await panel.show(content);
    await panel.unfoldAll();
    const found = await check(new AxeBuilder({ page: panel.page })).analyze();
    return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  }

  it('to a screen reader and by keyboard, whatever it shows', async () => {
    const panel = await open();
    for (const content of await contents())
      assert.deepEqual(await violations(panel, content, (axe) => axe.disableRules(OF_COLOURS)), []);
  });

  for (const theme of PANEL_THEMES) {
    it(`in the colours of the ${theme} theme`, async () => {
      const panel = await open({ theme });
      for (const content of (await contents()).slice(0, 2))
        assert.deepEqual(await violations(panel, content, (axe) => axe.withRules(OF_COLOURS)), []);
    });
  }

  for (const width of [300, 320, 640, 820, 907, 1200]) {
    it(`at ${width} pixels, without scrolling sideways`, async () => {
      const panel = await open({ width });
      const long = 'aWordThatIsFarTooLongForAnyLineOfThisPageAndMoreOfItStill'.repeat(2);
      await panel.show(
        await contentOf(contractsText(['Time to first review', long], ['name: Contract', `name: ${long}`])),
      );
      await panel.unfoldAll();
      assert.ok(await panel.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
    });
  }

  it('at 200 % zoom of a narrow panel, whatever the names, the figures and the dates are', async () => {
    // What a panel of 640 pixels has room for when it is enlarged to twice its size.
    const panel = await open({ width: 320 });
    const metric = (name: string, more: string) => `    - { name: ${JSON.stringify(name)}, kind: errors, ${more} }\n`;
    const long = 'n'.repeat(10_000);
    const names = [
      long,
      '<b>bold</b><img src=x onerror=alert(1)>',
      '🦀👩‍👩‍👧'.repeat(40),
      'שלום עולם \u202e abc',
      'مرحبا'.repeat(60),
    ];
    const text = [
      `pilotPlaybook: 1\nname: ${JSON.stringify(names[3])}\nsummary: ${JSON.stringify(long)}\nstage: pilot\n`,
      `tool: { name: ${JSON.stringify(names[4])}, model: ${JSON.stringify(names[2])} }\n`,
      `ownership: { workflow: { name: ${JSON.stringify(long)}, contact: "https://example.com/${'a'.repeat(900)}" } }\n`,
      `success:\n  metrics:\n${names.map((name) => metric(name, 'baseline: 1e300, target: -1e300, actual: 1e-9, by: 9999-12-31')).join('')}`,
      `review: { next: 9999-12-31, decisions: [{ date: 0001-01-01, decision: go, for: pilot, by: ${JSON.stringify(names[1])} }] }\n`,
      `waivers: [{ check: trust/guide, reason: ${JSON.stringify(long)}, owner: ${JSON.stringify(names[4])}, expires: 9999-12-31 }]\n`,
    ].join('');
    for (const content of [await contentOf(text), await contentOf(text.replace(names[3]!, long))]) {
      await panel.show(content);
      await panel.unfoldAll();
      assert.ok(await panel.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
      assert.equal(await panel.page.locator('img, b').count(), 0);
      assert.deepEqual(await violations(panel, content, (axe) => axe.disableRules(OF_COLOURS)), []);
    }
  });

  it('under its content security policy, which refuses nothing that it needs', async () => {
    const panel = await open();
    await panel.show(await contentOf(contractsText()));
    await panel.page.locator('.bullet-bar').first().waitFor();
    assert.equal(await panel.page.locator('[style]:not(html)').count(), 0);
    assert.deepEqual(await panel.refused(), []);
    await panel.page.evaluate(() =>
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'p{}' })),
    );
    await panel.page.waitForFunction(() => host().refused.length > 0);
  });
});

declare function host(): { refused: string[] };
