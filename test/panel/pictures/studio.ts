import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import unicode from '@fontsource-variable/inter/unicode.json';
import { launch } from '../../editor/install/browser';
import { inProject } from '../../editor/paths';
import { PanelPage, wear } from '../page';
import { PortfolioPage } from '../portfolioPage';
import type { Scene } from './scenes';

/** Letters are drawn the same on each machine that has this browser. */
const STEADY = [
  '--disable-font-subpixel-positioning',
  '--disable-gpu',
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
];

/** What the pages are written in, instead of fonts of the machine. */
const FONTS = {
  'Baseline Sans': 'inter/files/inter-latin-wght-normal',
  'Baseline Mono': 'jetbrains-mono/files/jetbrains-mono-latin-wght-normal',
};

/** Takes the pictures: one browser with one page of each kind, which show one scene after the other. */
export class Studio {
  private panel?: PanelPage;
  private portfolio?: PortfolioPage;
  private report?: { readonly page: Page; readonly html: string };

  private constructor(
    private readonly browser: Browser,
    private readonly context: BrowserContext,
  ) {}

  static async open(executablePath: string): Promise<Studio> {
    const browser = await launch(executablePath, STEADY, {
      FONTCONFIG_FILE: inProject('test', 'panel', 'pictures', 'fonts.conf'),
    });
    const context = await browser.newContext({
      ...{ deviceScaleFactor: 1, reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'UTC' },
    });
    return new Studio(browser, context);
  }

  get version(): string {
    return this.browser.version();
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** A picture of a scene, as PNG. Throws when the page has a character that the fonts do not have. */
  async take(scene: Scene): Promise<Buffer> {
    const { theme, width, height, from, open = [] } = scene;
    const page = await this.show(scene);
    await page.setViewportSize({ width, height });
    if (scene.kind === 'report') await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light' });
    else await wear(page, theme, FAMILIES);
    for (const fold of open) await page.locator(fold).evaluate((part) => part.setAttribute('open', ''));
    await page.evaluate(async (start) => {
      window.scrollTo(0, 0);
      if (start) document.querySelector(start)!.scrollIntoView();
      await document.fonts.ready;
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    }, from);
    const foreign = (await page.locator('body').innerText()).match(FOREIGN);
    if (foreign) throw new Error(`${scene.name} has characters that its fonts do not have: ${foreign.join(' ')}`);
    return page.screenshot({ animations: 'disabled' });
  }

  private async show(scene: Scene): Promise<Page> {
    if (scene.kind === 'playbook') {
      this.panel ??= await prepared(await PanelPage.open(this.context));
      const { page } = this.panel;
      // Another playbook may have been folded in another way.
      await page.evaluate(() => (host().state = undefined));
      await this.panel.show({ kind: 'none', hasPortfolio: false });
      await page.getByText('No playbook is open').waitFor();
      const content = await scene.content();
      await this.panel.show(content);
      if (content.kind === 'playbook') await page.locator('main:not(.empty)').waitFor();
      return page;
    }
    if (scene.kind === 'portfolio') {
      this.portfolio ??= await prepared(await PortfolioPage.open(this.context));
      await this.portfolio.show(scene.rows());
      await this.portfolio.page.getByLabel('Group by').selectOption(scene.group ?? '');
      return this.portfolio.page;
    }
    const html = await scene.html();
    if (this.report?.html !== html) {
      const page = this.report?.page ?? (await this.context.newPage());
      await page.setContent(html);
      await page.evaluate((families) => {
        for (const [name, value] of Object.entries(families)) document.documentElement.style.setProperty(name, value);
      }, FAMILIES);
      await prepared({ page });
      this.report = { page, html };
    }
    return this.report.page;
  }
}

declare function host(): { state: unknown };

/** The fonts by the names that a theme has for them. */
const FAMILIES = { '--vscode-font-family': 'Baseline Sans', '--vscode-editor-font-family': 'Baseline Mono' };

/** Gives a page its fonts, and takes from it what they have no letters for. */
async function prepared<P extends { readonly page: Page }>(shown: P): Promise<P> {
  const fonts = Object.entries(FONTS).map(([name, file]) => {
    const data = readFileSync(inProject('node_modules', '@fontsource-variable', `${file}.woff2`));
    return [name, data.toString('base64')] as const;
  });
  await shown.page.evaluate(async (all) => {
    for (const [name, data] of all) {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      document.fonts.add(await new FontFace(name, bytes, { weight: '100 900' }).load());
    }
    const arrows = new CSSStyleSheet();
    arrows.replaceSync('.benchmark .note { display: none }');
    document.adoptedStyleSheets.push(arrows);
  }, fonts);
  return shown;
}

/** Every character that is in no font of the pages. */
const FOREIGN = new RegExp(
  `[^${unicode.latin
    .split(',')
    .map((range) =>
      range
        .replace(/U\+/, '')
        .split('-')
        .map((code) => `\\u{${code}}`)
        .join('-'),
    )
    .join('')}]`,
  'gu',
);
