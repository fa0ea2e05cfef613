import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { type Editor, startEditor } from './editor';
import { inProject, SHOTS, VSIX } from './paths';
import { freshWorkspace } from './run/suites';
import type { Settings } from './server';

/** VS Code's own themes, by what a screenshot of them shows. */
export const THEMES = {
  light: { id: 'Light Modern', label: 'Light Modern', window: 'vs', webview: 'vscode-light' },
  dark: { id: 'Dark Modern', label: 'Dark Modern', window: 'vs-dark', webview: 'vscode-dark' },
  'high-contrast': {
    id: 'Default High Contrast',
    label: 'Dark High Contrast',
    window: 'hc-black',
    webview: 'vscode-high-contrast',
  },
  'high-contrast-light': {
    id: 'Default High Contrast Light',
    label: 'Light High Contrast',
    window: 'hc-light',
    webview: 'vscode-high-contrast-light',
  },
};
export type Theme = keyof typeof THEMES;

/** After how many milliseconds a key counts as swallowed. */
const SWALLOWED = 3_000;

export interface WorkbenchOptions {
  /** Folder to open a copy of, relative to the project; none for an empty window. */
  workspace?: string;
  /** User settings. */
  settings?: Settings;
  theme?: Theme;
  /** Subfolder of test/editor/.shots for this window's screenshots. */
  shots: string;
  viewport?: { width: number; height: number };
}

/** A VS Code window with the packaged extension installed, used as a person uses it: with keyboard, mouse and eyes. */
export class Workbench {
  private shotCount = 0;

  private constructor(
    readonly page: Page,
    /** The folder of this machine that is open: a fresh copy. */
    readonly folder: string | undefined,
    private readonly host: Editor,
    private readonly options: WorkbenchOptions,
  ) {}

  static async open(options: WorkbenchOptions): Promise<Workbench> {
    const target = options.workspace && freshWorkspace([inProject(options.workspace)]);
    const settings = { ...themeSetting(options.theme ?? 'dark'), ...options.settings };
    const editor = await startEditor({ extensions: [VSIX], settings });
    const page = await editor.browser.newPage({ viewport: options.viewport ?? { width: 1280, height: 800 } });
    page.setDefaultTimeout(30_000);
    await page.goto(editor.server.url(target));
    await page.locator('.monaco-workbench .statusbar-item').first().waitFor();
    const folder = target?.endsWith('.code-workspace') ? path.dirname(target) : target;
    return new Workbench(page, folder, editor, options);
  }

  close(): Promise<void> {
    return this.host.close();
  }

  /** Opens a file of the workspace by its name or path, and waits until its text is shown. */
  async openFile(file: string): Promise<void> {
    const { dir, base: name } = path.parse(file);
    await this.pick(() => this.quickOpen('ControlOrMeta+P', file), name, dir);
    await this.page.locator('.editor-group-container.active .tab.active', { hasText: name }).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** Runs a command from the palette by its full title. */
  async runCommand(title: string): Promise<void> {
    await this.pick(() => this.quickOpen('F1', `>${title}`), title);
  }

  /** Loads the window again, as *Developer: Reload Window* does, and waits until it is there. */
  async reload(): Promise<void> {
    await this.page.evaluate(() => document.body.classList.add('before-reload'));
    await this.runCommand('Developer: Reload Window');
    await this.page.locator('body:not(.before-reload) .monaco-workbench .statusbar-item').first().waitFor();
  }

  /** Moves the cursor of the active editor; line and column count from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.quickOpen('ControlOrMeta+P', `:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    const place = new RegExp(`Ln ${line}, Col ${column}\\b`);
    await this.page.locator('.statusbar-item', { hasText: place }).waitFor();
    await this.page.locator('.monaco-editor.focused').waitFor();
  }

  /** Gives the first editor the focus, by keyboard: what lies over it, like a tooltip, takes no click. */
  async focusEditor(): Promise<void> {
    await this.page.mouse.move(0, 0);
    await this.runCommand('View: Focus First Editor Group');
    await this.page.locator('.monaco-editor.focused').waitFor();
  }

  /** Opens the quick fixes at the cursor, by keyboard, and waits for one; gives the menu. */
  async quickFixes(title: string | RegExp): Promise<Locator> {
    const menu = this.page.locator('.action-widget').filter({ has: this.page.locator('.actionList') });
    const entry = menu.getByText(title, { exact: true });
    // The editor drops a menu that it was just about to open when something takes the focus for a moment.
    do {
      await this.page.keyboard.press('ControlOrMeta+.');
      await entry.waitFor({ timeout: SWALLOWED }).catch(() => undefined);
    } while (!(await entry.isVisible()));
    return menu;
  }

  /** Opens the quick fixes at the cursor and applies the one with this title, by keyboard alone. */
  async quickFix(title: string | RegExp): Promise<void> {
    const menu = await this.quickFixes(title);
    const text = this.page.getByText(title, { exact: true });
    const chosen = menu.locator('.monaco-list-row.focused').filter({ has: text });
    const count = await menu.locator('.monaco-list-row.action').count();
    for (let i = 0; i < count && !(await chosen.isVisible()); i++) await this.page.keyboard.press('ArrowDown');
    await chosen.waitFor();
    await this.page.keyboard.press('Enter');
    await menu.waitFor({ state: 'hidden' });
  }

  /**
   * Waits for a step of questions in the quick input, by its title, until it takes keys: it has the focus and, where it
   * lists answers, one of them is chosen.
   * @param answer what the chosen row says
   */
  async question(title: string | RegExp, answer?: string): Promise<void> {
    await this.page.locator('.quick-input-title', { hasText: title }).waitFor();
    await this.quickInput.and(this.page.locator(':focus')).waitFor();
    const chosen = this.page.locator('.quick-input-list .monaco-list-row.focused');
    if (answer !== undefined) await chosen.filter({ hasText: answer }).waitFor();
  }

  /** Ends a quick input by Enter, which one that still looks at what was typed does not take. */
  async confirm(title: string): Promise<void> {
    await this.question(title);
    const shown = this.page.locator('.quick-input-title', { hasText: title });
    do {
      await this.page.keyboard.press('Enter');
      await shown.waitFor({ state: 'hidden', timeout: SWALLOWED }).catch(() => undefined);
    } while (await shown.isVisible());
  }

  /** Saves the active editor, which has unsaved changes. */
  async save(): Promise<void> {
    const tab = this.page.locator('.editor-group-container.active .tab.active');
    await tab.and(this.page.locator('.dirty')).waitFor();
    await this.page.keyboard.press('ControlOrMeta+S');
    await tab.and(this.page.locator(':not(.dirty)')).waitFor();
  }

  /** A file of the open folder as it is on disk. */
  textOnDisk(file: string): string {
    return readFileSync(path.join(this.folder ?? '', file), 'utf8');
  }

  /**
   * Shows the Problems panel; gives its rows with this text. The panel draws only the rows that it has room for: a filter
   * brings those that are further down.
   */
  async problems(text: string | RegExp = '', filter?: string): Promise<Locator> {
    const panel = this.page.locator('.markers-panel');
    // A command may be about to show it, and its key would hide it then.
    await panel.waitFor({ timeout: SWALLOWED }).catch(() => undefined);
    if (!(await panel.isVisible())) await this.runCommand('Problems: Focus on Problems View');
    await panel.waitFor();
    if (filter !== undefined) await this.page.getByPlaceholder(/^Filter/).fill(filter);
    return panel.locator('.monaco-list-row', { hasText: text });
  }

  /** Shows the view container with this title in the side bar. */
  async showSideBar(title: string): Promise<void> {
    const item = this.page.locator('.activitybar .action-item', { has: this.page.locator(`[aria-label^="${title}"]`) });
    if (!(await item.and(this.page.locator('.checked')).isVisible())) await item.click();
    // Away from the icon: its tooltip would lie over the view.
    await this.page.mouse.move(0, 0);
    await this.page.locator('.sidebar .title-label', { hasText: title }).waitFor();
  }

  /** The items of a tree in the side bar whose accessible name matches. */
  treeItem(name: string | RegExp): Locator {
    return this.page.locator('.sidebar').getByRole('treeitem', { name });
  }

  /** What the extension's webview shows: an iframe in the host's iframe. */
  get webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** The active editor's text area. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor');
  }

  /** The tab of a file, or of a page that is named after one; not that of the panel, which names its playbook too. */
  tab(name: string): Locator {
    return this.page.locator('.tab', { hasText: name, hasNotText: /^Readiness/ });
  }

  /** Switches the colour theme and waits until the window and its webviews show it. */
  async setTheme(theme: Theme): Promise<void> {
    const { label, window, webview } = THEMES[theme];
    await this.pick(async () => {
      await this.runCommand('Preferences: Color Theme');
      await this.quickInput.fill(label);
    }, label);
    await this.page.locator(`.monaco-workbench.${window}`).waitFor();
    for (const host of await this.page.locator('iframe.webview.ready').all()) {
      const page = host.contentFrame().frameLocator('iframe#active-frame');
      await page.locator(`body[data-vscode-theme-kind="${webview}"]`).waitFor();
    }
  }

  /** Keeps a picture of the window, numbered in the order taken. */
  async screenshot(step: string): Promise<void> {
    const name = `${String(++this.shotCount).padStart(2, '0')}-${step.replace(/[^\w]+/g, '-')}.png`;
    await this.page.screenshot({ path: path.join(SHOTS, this.options.shots, name) });
  }

  /**
   * Opens the quick input by a key, and writes into it. A webview that is just taking the focus swallows the key, and an
   * input that is just closing the text: then both are done again.
   */
  private async quickOpen(key: string, text: string): Promise<void> {
    let isWritten = false;
    while (!isWritten) {
      await this.page.keyboard.press(key);
      isWritten = await this.quickInput.fill(text, { timeout: SWALLOWED }).then(
        () => true,
        () => false,
      );
    }
  }

  private get quickInput(): Locator {
    return this.page.locator('.quick-input-widget input.input');
  }

  /**
   * Picks the first row of a quick input that says all of the texts. A window that is still starting closes the input
   * again, or moves its rows: then it is opened anew.
   */
  private async pick(open: () => Promise<void>, ...texts: readonly string[]): Promise<void> {
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    const row = texts.reduce((left, hasText) => left.filter({ hasText }), rows).first();
    let isPicked = false;
    while (!isPicked) {
      await open();
      isPicked = await row.click({ timeout: SWALLOWED }).then(
        () => true,
        () => false,
      );
    }
  }
}

const themeSetting = (theme: Theme): Settings => ({ 'workbench.colorTheme': THEMES[theme].id });
