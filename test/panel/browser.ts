import type { Browser, BrowserContext } from 'playwright-core';
import { findBrowser, launch } from '../editor/install/browser';
import type { PortfolioState } from '../../src/core/view';
import type { PageOptions, PanelOptions } from './page';
import { PanelPage } from './page';
import { PortfolioPage } from './portfolioPage';

/** Gives the tests of the surrounding `describe` the readiness page in a browser. */
export function usePanel(): (options?: PanelOptions) => Promise<PanelPage> {
  const context = useContext();
  return (options) => PanelPage.open(context(), options);
}

/** The same with the portfolio's page. */
export function usePortfolio(): (options?: PageOptions<PortfolioState>) => Promise<PortfolioPage> {
  const context = useContext();
  return (options) => PortfolioPage.open(context(), options);
}

/** A browser for the tests of the surrounding `describe`; the pages that a test opens are closed after it. */
export function useContext(): () => BrowserContext {
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
  return () => context;
}
