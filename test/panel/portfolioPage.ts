import type { BrowserContext, Page } from 'playwright-core';
import type { FromPortfolio, PortfolioRow, PortfolioState, ToPortfolio } from '../../src/core/view';
import { portfolioView } from '../../src/core/view';
import { TODAY } from '../core/view/portfolioRows';
import type { PageOptions } from './page';
import { openPage } from './page';

/** The built page of the portfolio in a browser. */
export class PortfolioPage {
  private constructor(readonly page: Page) {}

  /** Opens the page, and waits until it listens. */
  static async open(context: BrowserContext, options: PageOptions<PortfolioState> = {}): Promise<PortfolioPage> {
    return new PortfolioPage(await openPage(context, 'portfolio', options));
  }

  /** Has the page show playbooks, as its host does. */
  async show(rows: readonly PortfolioRow[], isReading = false): Promise<void> {
    await this.page.evaluate((data) => window.postMessage(data), this.message(rows, isReading));
    await this.page.locator('h1').waitFor();
  }

  /** What its host tells it of playbooks. */
  message(rows: readonly PortfolioRow[], isReading = false): ToPortfolio {
    return { type: 'portfolio', view: portfolioView(rows, TODAY), isReading };
  }

  /** What the page has sent to its host since the last time this was asked. */
  sent(): Promise<FromPortfolio[]> {
    return this.page.evaluate(() => host().sent.splice(0));
  }

  /** What the page keeps for the next time. */
  state(): Promise<PortfolioState | undefined> {
    return this.page.evaluate(() => host().state);
  }

  /** What the content security policy refused. */
  refused(): Promise<string[]> {
    return this.page.evaluate(() => host().refused);
  }
}

declare function host(): { sent: FromPortfolio[]; refused: string[]; state?: PortfolioState };
