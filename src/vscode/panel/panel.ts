import * as vscode from 'vscode';
import { declarable, declarationFix, missingGates, titleOf } from '../../core/fixes';
import type { FromPanel, PanelContent, PanelState, PlaybookRef, ToPanel } from '../../core/view';
import { asFromPanel, historyPoints, isSamePlaybook } from '../../core/view';
import type { Service } from '../../service';
import { nameOf } from '../../service';
import type { FixApplier } from '../applyFix';
import { isSame, revealPlace, showFile } from '../reveal';
import type { Canvas } from './canvas';
import type { GitHistory } from './history';
import { PanelSubject } from './subject';
import { fill } from './webview';

/** The type of the panel, as `package.json` and the window that restores it know it. */
export const TYPE = 'pilotPlaybook.readiness';

/** The panel that shows how ready a playbook is. There is one at most; it follows the active playbook. */
export class ReadinessPanel implements vscode.Disposable {
  private panel?: vscode.WebviewPanel;
  /** What draws pictures in its page; undefined where there is none. */
  canvas?: Canvas;
  private readonly subject: PanelSubject;
  /** The playbook whose history was asked for last. */
  private known?: PlaybookRef;
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly extension: vscode.Uri,
    service: Service,
    private readonly fixes: FixApplier,
    private readonly history: GitHistory,
  ) {
    this.subject = new PanelSubject(service);
    this.subscription = vscode.Disposable.from(
      this.subject,
      this.subject.onDidChange((content) => this.show(content)),
    );
  }

  /**
   * Shows a playbook's readiness beside its editor, which keeps the focus.
   * @param document index of the YAML document in the file; by default its first
   */
  async open(address: string, document?: number): Promise<void> {
    const uri = vscode.Uri.parse(address);
    const isShown = vscode.window.visibleTextEditors.some((editor) => isSame(editor.document.uri, uri));
    if (!isShown) await showFile(uri);
    if (this.panel) this.panel.reveal(undefined, true);
    else {
      const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      this.take(vscode.window.createWebviewPanel(TYPE, 'Readiness', place, { enableFindWidget: true }));
    }
    await this.subject.turnTo({ uri: address, document });
  }

  /** The playbook that is shown, while the panel is what the user is in. */
  get active(): PlaybookRef | undefined {
    return this.panel?.active ? this.subject.ref : undefined;
  }

  dispose(): void {
    this.panel?.dispose();
    this.subscription.dispose();
  }

  /** Takes over the panel that was there before the window was loaded again. */
  async restore(panel: vscode.WebviewPanel, state: PanelState | undefined): Promise<void> {
    if (this.panel) return panel.dispose();
    this.take(panel);
    if (state?.isPinned) this.subject.pin(true);
    if (state?.ref) await this.subject.turnTo(state.ref);
    else this.subject.follow();
  }

  private take(panel: vscode.WebviewPanel): void {
    this.panel = panel;
    panel.onDidDispose(() => (this.panel = this.canvas = undefined));
    this.canvas = fill(
      panel,
      this.extension,
      { title: 'Readiness', page: 'readiness' },
      (message) => void this.obey(asFromPanel(message)),
    );
  }

  private show(content: PanelContent): void {
    if (!this.panel) return;
    this.panel.title = content.kind === 'none' ? 'Readiness' : `Readiness ${content.file}`;
    this.post({ type: 'show', content });
    if (content.kind === 'playbook') void this.showHistory(content.ref);
  }

  /** Shows what git knows of a playbook, once: it changes by commits alone. */
  private async showHistory(ref: PlaybookRef): Promise<void> {
    if (isSamePlaybook(this.known, ref)) return;
    this.known = ref;
    const uri = vscode.Uri.parse(ref.uri);
    const report = await this.history.of(vscode.Uri.joinPath(uri, '..'), nameOf(ref.uri));
    const own = report?.playbooks.find(({ document, gone }) => document === ref.document && !gone);
    if (!report || !own || this.known !== ref) return;
    const { points, sentence, marks } = own;
    this.post({
      type: 'history',
      ref,
      history: { points: historyPoints(points), sentence, marks, notes: report.notes },
    });
  }

  private post(message: ToPanel): void {
    void this.panel?.webview.postMessage(message);
  }

  private async obey(message: FromPanel | undefined): Promise<void> {
    if (!message) return;
    switch (message.type) {
      case 'ready':
        this.known = undefined;
        return this.subject.refresh();
      case 'choose':
        return this.subject.turnTo(message.ref);
      case 'newPlaybook':
      case 'openPortfolio':
        return void (await vscode.commands.executeCommand(`pilotPlaybook.${message.type}`));
      case 'copy':
        return vscode.env.clipboard.writeText(message.text);
      default:
        // Given while another playbook came to be shown: what the reader meant is not there any more.
        if (!this.subject.is(message.ref)) return;
    }
    try {
      await this.obeyOn(message);
    } catch {
      // The file cannot be opened: it is gone, without a word from the file system.
      this.subject.readAgain();
    }
  }

  /** Does what is asked of the playbook that is shown. */
  private async obeyOn(message: Extract<FromPanel, { ref: PlaybookRef }>): Promise<unknown> {
    const { ref } = message;
    switch (message.type) {
      case 'reveal':
        return revealPlace(ref.uri, message.range);
      case 'addMissingGates':
        return this.fixes.apply(ref, missingGates);
      case 'fix': {
        const { id, choice } = message;
        const shown = (await this.fixes.show(ref))?.findings.find((finding) => finding.id === id);
        if (choice === undefined && shown?.selection)
          return vscode.commands.executeCommand('pilotPlaybook.choose', { ...ref, finding: id });
        return this.fixes.apply(ref, ({ findings }) => {
          const { fix, choices = [] } = findings.find((finding) => finding.id === id) ?? {};
          const wanted = choice === undefined ? fix : choices.find((one) => titleOf(one) === choice);
          return wanted ? [wanted] : [];
        });
      }
      case 'declare':
        return this.fixes.apply(ref, (analysis) =>
          declarable(analysis).some(({ check }) => check.id === message.check)
            ? [declarationFix(message.check, analysis)]
            : [],
        );
      case 'waive':
        return vscode.commands.executeCommand('pilotPlaybook.waive', { ...ref, checks: message.checks });
      case 'promote':
        return vscode.commands.executeCommand('pilotPlaybook.promote', ref);
      case 'openPolicy':
        return this.subject.policyUri && showFile(vscode.Uri.parse(this.subject.policyUri));
      case 'pin':
        return this.subject.pin(message.isPinned);
    }
  }
}
