import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { HistoryView } from '../../src/core/view/history';
import type { FromPanel, PanelContent, PanelState, PlaybookRef } from '../../src/core/view/messages';
import { panelHtml } from '../../src/vscode/panel/html';
import { inProject } from '../editor/paths';
import themes from './themes.json';

/** VS Code's own themes: the variables that it hands to a webview, as VS Code 1.139 does. */
export type PanelTheme = keyof typeof themes;
export const PANEL_THEMES = Object.keys(themes) as PanelTheme[];

const ORIGIN = 'http://panel.test';

export interface PageOptions<State> {
  readonly theme?: PanelTheme;
  /** In pixels. */
  readonly width?: number;
  readonly height?: number;
  /** What the page has kept from before. */
  readonly state?: State;
}

export type PanelOptions = PageOptions<PanelState>;

/** Opens one of the pages in a browser and waits until it listens. Only the channel to its host is replaced. */
export async function openPage<State>(
  context: BrowserContext,
  name: 'readiness' | 'portfolio',
  { theme = 'dark', width = 700, height = 900, state }: PageOptions<State>,
): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  await page.route(`${ORIGIN}/**`, (route) => {
    const file = new URL(route.request().url()).pathname.slice(1);
    return file
      ? route.fulfill({ path: inProject('dist', file) })
      : route.fulfill({ contentType: 'text/html', body: htmlOf(name) });
  });
  await page.addInitScript(asWebview, state);
  await page.goto(`${ORIGIN}/`);
  await wear(page, theme);
  await page.waitForFunction(() => host().sent.length > 0);
  return page;
}

/** The built page of the readiness panel in a browser. */
export class PanelPage {
  private constructor(readonly page: Page) {}

  /** Opens the page and waits until it listens. */
  static async open(context: BrowserContext, options: PanelOptions = {}): Promise<PanelPage> {
    return new PanelPage(await openPage(context, 'readiness', options));
  }

  /** Has the page show something, as its host does. */
  async show(content: PanelContent): Promise<void> {
    await this.page.evaluate((message) => window.postMessage(message), { type: 'show', content } as const);
    await this.page.locator('h1').waitFor();
  }

  /** Tells the page what git knows of a playbook, as its host does. */
  async tellHistory(ref: PlaybookRef, history: HistoryView): Promise<void> {
    await this.page.evaluate((message) => window.postMessage(message), { type: 'history', ref, history } as const);
  }

  /** What the page has sent to its host since the last time this was asked. */
  sent(): Promise<FromPanel[]> {
    return this.page.evaluate(() => host().sent.splice(0));
  }

  /** What the page keeps for the next time. */
  state(): Promise<PanelState | undefined> {
    return this.page.evaluate(() => host().state);
  }

  /** Waits until the page keeps a part as open or closed: it does so some time after it has drawn it. */
  async untilKept(id: string, isOpen: boolean): Promise<void> {
    await this.page.waitForFunction(([part, open]) => host().state?.folds[part] === open, [id, isOpen] as const);
  }

  /** A gate, and what opens it. */
  gate(id: string): { readonly all: Locator; readonly head: Locator } {
    const all = this.page.locator(`#gate-${id}`);
    return { all, head: all.locator('> summary') };
  }

  /** Opens all that folds. */
  async unfoldAll(): Promise<void> {
    await this.page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
    await this.page.waitForFunction(() => !document.querySelector('details:not([open])'));
  }

  /** What the content security policy refused. */
  refused(): Promise<string[]> {
    return this.page.evaluate(() => host().refused);
  }
}

const htmlOf = (page: 'readiness' | 'portfolio'): string =>
  panelHtml({
    ...{ title: page, page },
    script: `${ORIGIN}/panel.js`,
    style: `${ORIGIN}/panel.css`,
    cspSource: ORIGIN,
    nonce: 'ofThisTest',
  });

interface Host {
  readonly sent: FromPanel[];
  readonly refused: string[];
  state?: PanelState;
}
declare function host(): Host;

/** Runs in the page before all else: does what VS Code does to a webview. */
function asWebview(state?: unknown): void {
  const it: { sent: unknown[]; refused: string[]; state: unknown } = { sent: [], refused: [], state };
  const api = {
    postMessage: (message: unknown) => it.sent.push(message),
    getState: () => it.state,
    setState: (state: unknown) => (it.state = state),
  };
  Object.assign(window, { acquireVsCodeApi: () => api, host: () => it });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => it.refused.push(violatedDirective));
}

/** Gives a page the colours of a theme, and some variables instead of the theme's own. */
export const wear = (page: Page, theme: PanelTheme, variables: Readonly<Record<string, string>> = {}): Promise<void> =>
  page.evaluate(putOn, { ...themes[theme], variables: { ...themes[theme].variables, ...variables } });

/** Runs in the page. */
function putOn(given: { class: string; kind: string; variables: Record<string, string> }): void {
  document.body.className = given.class;
  document.body.dataset.vscodeThemeKind = given.kind;
  document.documentElement.removeAttribute('style');
  for (const [name, value] of Object.entries(given.variables)) document.documentElement.style.setProperty(name, value);
  document.documentElement.style.background = 'var(--vscode-editor-background)';
}
