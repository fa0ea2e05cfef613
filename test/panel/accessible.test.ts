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

  for (const width of [300, 700, 1200]) {
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
