import * as vscode from 'vscode';
import type { FromPortfolio, ToPortfolio } from '../../core/view';
import { asFromPortfolio, historyPoints, placeOfTarget, portfolioView } from '../../core/view';
import type { Service } from '../../service';
import { revealPlace } from '../reveal';
import type { Canvas } from './canvas';
import type { GitHistory } from './history';
import { fill } from './webview';

/** The type of the panel, as `package.json` and the window that restores it know it. */
const TYPE = 'pilotPlaybook.portfolio';

const TITLE = 'Pilot Portfolio';

/** How long changes are gathered before they are shown, in milliseconds: more while many files come in. */
const PAUSE = 150;
const PAUSE_WHILE_READING = 1000;

/** The panel that shows all playbooks of the workspace. There is one at most; while it is hidden it is not kept up. */
export class PortfolioPanel implements vscode.Disposable {
  private panel?: vscode.WebviewPanel;
  /** What draws pictures in its page; undefined where there is none. */
  canvas?: Canvas;
  private readonly subscriptions: vscode.Disposable;
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly service: Service,
    private readonly history: GitHistory,
  ) {
    this.subscriptions = vscode.Disposable.from(
      service.onDidChangePortfolio(() => this.showSoon()),
      service.onIdle(() => this.show()),
    );
  }

  /** Shows the portfolio, and reads the playbooks of the workspace if nobody asked for them before. */
  async open(): Promise<void> {
    if (this.panel) this.panel.reveal();
    else
      this.restore(vscode.window.createWebviewPanel(TYPE, TITLE, vscode.ViewColumn.Active, { enableFindWidget: true }));
    await this.service.start();
  }

  /** Takes over the panel that was there before the window was loaded again. */
  restore(panel: vscode.WebviewPanel): void {
    if (this.panel) return panel.dispose();
    this.panel = panel;
    panel.onDidDispose(() => (this.panel = this.canvas = undefined));
    this.canvas = fill(
      panel,
      this.extension,
      { title: TITLE, page: 'portfolio' },
      (message) => void this.obey(message),
    );
    void this.service.start();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.panel?.dispose();
    this.subscriptions.dispose();
  }

  private showSoon(): void {
    if (!this.panel?.visible) return;
    this.timer ??= setTimeout(() => this.show(), this.service.isBusy ? PAUSE_WHILE_READING : PAUSE);
  }

  /** A page that comes back into sight is loaded anew, and says so: until then it needs nothing. */
  private show(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.panel?.visible) return;
    const { service } = this;
    const view = portfolioView(service.portfolio(), service.today);
    const message: ToPortfolio = { type: 'portfolio', view, isReading: service.isBusy };
    void this.panel.webview.postMessage(message);
  }

  /** Shows what git knows of the workspace's playbooks; of several folders nothing, for each has its own history. */
  private async showHistory(): Promise<void> {
    const [folder, ...others] = vscode.workspace.workspaceFolders ?? [];
    const report = folder && !others.length ? await this.history.of(folder.uri) : undefined;
    if (!report) return;
    const { portfolio, sentence, notes } = report;
    const history = { points: historyPoints(portfolio), sentence, marks: [], notes };
    void this.panel?.webview.postMessage({ type: 'history', history } satisfies ToPortfolio);
  }

  /** Does what a message of the page's asks, if it is one. */
  async obey(given: unknown): Promise<void> {
    const message = asFromPortfolio(given);
    switch (message?.type) {
      case 'ready':
        this.show();
        return this.showHistory();
      case 'newPlaybook':
        return void (await vscode.commands.executeCommand('pilotPlaybook.newPlaybook'));
      case 'open':
        return this.goTo(message);
    }
  }

  /** Goes to a place in a playbook of the portfolio, as its file stands now. */
  private async goTo({ ref, target }: Extract<FromPortfolio, { type: 'open' }>): Promise<void> {
    if (!this.service.portfolio().some(({ uri }) => uri === ref.uri)) return;
    const file = await this.service.load(ref.uri);
    const analysis = file?.analyses.find(({ playbook }) => playbook.document === ref.document);
    if (!analysis) return;
    try {
      await revealPlace(ref.uri, placeOfTarget(analysis, target));
    } catch {
      // The file cannot be opened: it is gone, without a word from the file system.
      this.service.readAgain(ref.uri);
    }
  }
}
