import type { Browser, BrowserContext } from 'playwright-core';
import { findBrowser, launch } from '../editor/install/browser';
import type { PanelOptions } from './page';
import { PanelPage } from './page';

/** Gives the tests of the surrounding `describe` a browser; the pages that a test opens are closed after it. */
export function usePanel(): (options?: PanelOptions) => Promise<PanelPage> {
  let browser: Browser;
  let context: BrowserContext;
  before(async () => {
    browser = await launch(await findBrowser());
  });
  beforeEach(async () => {
    context = await browser.newContext();
  });
  afterEach(() => context.close());
  after(() => browser.close());
  return (options) => PanelPage.open(context, options);
}
