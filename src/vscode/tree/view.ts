import * as vscode from 'vscode';
import type { Service } from '../../service';
import { count } from '../../text';
import type { PlaybookSelector } from '../playbookSelector';
import { onSetting, setting } from '../settings';
import type { TreeNode } from './nodes';
import type { PlaybookTree } from './tree';

/** The name of the view that shows the tree. */
const VIEW = 'pilotPlaybook.playbooks';

/**
 * What the tree's view says besides the tree: its progress, a badge for what keeps playbooks from their next stage, and
 * which part of the setting for playbooks matches no file.
 */
export class PlaybookView implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly view: vscode.TreeView<TreeNode>,
    private readonly tree: PlaybookTree,
    private readonly service: Service,
    private readonly selector: PlaybookSelector,
  ) {
    this.subscriptions = vscode.Disposable.from(
      tree.onDidChangeTreeData(() => this.say()),
      service.onIdle(() => this.say()),
      onSetting(['badge'], () => this.say()),
      view.onDidChangeVisibility(({ visible }) => visible && this.showProgress()),
    );
    if (view.visible) this.showProgress();
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private showProgress(): void {
    void vscode.window.withProgress({ location: { viewId: VIEW } }, async () => {
      await this.service.start();
      await this.service.whenIdle();
    });
  }

  /** Only once all playbooks are read: a number that counts half of them would mislead. */
  private say(): void {
    if (!this.service.isStarted || this.service.isBusy) return;
    const counts = this.tree.model.playbooks.map(({ summary }) => summary.blockers.length).filter(Boolean);
    const blockers = counts.reduce((sum, number) => sum + number, 0);
    const tooltip = `${count(blockers, 'blocker')} in ${count(counts.length, 'playbook')}`;
    this.view.badge = blockers && setting('badge') ? { value: blockers, tooltip } : undefined;
    this.view.message = this.unmatched();
  }

  /** Of the built-in setting there is nothing to say: the view's welcome does. */
  private unmatched(): string | undefined {
    const unmatched = this.service.unmatchedGlobs;
    // Several folders may share a setting.
    const names = new Set(this.selector.own.filter(({ glob }) => unmatched.includes(glob)).map(({ name }) => name));
    return names.size ? `No file matches ${[...names].join(', ')}, in the setting pilotPlaybook.files.` : undefined;
  }
}
