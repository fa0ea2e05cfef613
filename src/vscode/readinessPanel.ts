import * as vscode from 'vscode';
import { randomBytes } from 'node:crypto';
import { missingGates } from '../core/fixes';
import type { FromPanel, PanelContent, PanelState } from '../core/view';
import type { AnalysisStore } from './analysisStore';
import type { FixApplier } from './applyFix';
import type { ClosedPlaybooks } from './closedPlaybooks';
import { panelHtml } from './panelHtml';
import { PanelSubject } from './panelSubject';
import { revealPlace, showFile } from './reveal';
import { isSame } from './tabs';

const TYPE = 'pilotPlaybook.readiness';

/** The panel that shows how ready a playbook is. There is one at most; it follows the active playbook. */
export class ReadinessPanel implements vscode.Disposable {
  private panel?: vscode.WebviewPanel;
  private readonly subject: PanelSubject;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly extension: vscode.Uri,
    store: AnalysisStore,
    closed: ClosedPlaybooks,
    private readonly fixes: FixApplier,
  ) {
    this.subject = new PanelSubject(store, closed);
    this.subscriptions = [
      this.subject,
      this.subject.onDidChange((content) => this.show(content)),
      vscode.window.registerWebviewPanelSerializer(TYPE, {
        deserializeWebviewPanel: (panel, state) => this.restore(panel, state as PanelState | undefined),
      }),
    ];
  }

  /**
   * Shows a playbook's readiness beside its editor, which keeps the focus.
   * @param document index of the YAML document in the file; by default its first
   */
  async open(uri: vscode.Uri, document?: number): Promise<void> {
    const isShown = vscode.window.visibleTextEditors.some((editor) => isSame(editor.document.uri, uri));
    if (!isShown) await showFile(uri);
    if (this.panel) this.panel.reveal(undefined, true);
    else {
      const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      this.take(vscode.window.createWebviewPanel(TYPE, 'Readiness', place, { enableFindWidget: true }));
    }
    await this.subject.turnTo({ uri, document });
  }

  dispose(): void {
    this.panel?.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Takes over the panel that was there before the window was loaded again. */
  private async restore(panel: vscode.WebviewPanel, state: PanelState | undefined): Promise<void> {
    if (this.panel) return panel.dispose();
    this.take(panel);
    if (state?.ref) await this.subject.turnTo({ uri: vscode.Uri.parse(state.ref.uri), document: state.ref.document });
    else this.subject.follow();
  }

  private take(panel: vscode.WebviewPanel): void {
    this.panel = panel;
    panel.onDidDispose(() => (this.panel = undefined));
    const at = (...path: string[]) => vscode.Uri.joinPath(this.extension, ...path);
    panel.iconPath = { light: at('media', 'panel-light.svg'), dark: at('media', 'panel-dark.svg') };
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [at('dist')] };
    webview.onDidReceiveMessage((message: FromPanel) => this.obey(message));
    webview.html = panelHtml({
      script: webview.asWebviewUri(at('dist', 'panel.js')).toString(),
      style: webview.asWebviewUri(at('dist', 'panel.css')).toString(),
      cspSource: webview.cspSource,
      nonce: randomBytes(16).toString('base64url'),
    });
  }

  private show(content: PanelContent): void {
    if (!this.panel) return;
    this.panel.title = content.kind === 'none' ? 'Readiness' : `Readiness ${content.file}`;
    void this.panel.webview.postMessage({ type: 'show', content });
  }

  private async obey(message: FromPanel): Promise<void> {
    if (message.type === 'ready') return this.subject.refresh();
    const uri = vscode.Uri.parse(message.ref.uri);
    const { document } = message.ref;
    if (message.type === 'choose') return this.subject.turnTo({ uri, document });
    // Given while another playbook came to be shown: what the reader meant is not there any more.
    if (!this.subject.is(message.ref)) return;
    try {
      switch (message.type) {
        case 'reveal':
          return void (await revealPlace(uri, message.range));
        case 'addMissingGates':
          return void (await this.fixes.apply(uri, document, missingGates));
        case 'fix':
          return void (await this.fixes.apply(uri, document, ({ findings }) => {
            const fix = findings.find(({ id }) => id === message.id)?.fix;
            return fix ? [fix] : [];
          }));
      }
    } catch {
      // The file cannot be opened: it is gone, without a word from the file system.
      this.subject.readAgain();
    }
  }
}
