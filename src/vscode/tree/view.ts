import * as vscode from 'vscode';
import { count } from '../../text';
import type { ClosedPlaybooks } from '../closedPlaybooks';
import type { TreeNode } from './nodes';
import type { PlaybookTree } from './tree';
import type { WorkspacePlaybooks } from '../workspacePlaybooks';

const VIEW = 'pilotPlaybook.playbooks';

/** The view that shows the tree: with its progress, and a badge for what keeps playbooks from their next stage. */
export class PlaybookView implements vscode.Disposable {
  readonly view: vscode.TreeView<TreeNode>;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly tree: PlaybookTree,
    private readonly workspace: WorkspacePlaybooks,
    private readonly closed: ClosedPlaybooks,
  ) {
    this.view = vscode.window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true });
    this.subscriptions = [
      this.view,
      tree.onDidChangeTreeData(() => this.showBadge()),
      closed.onDidComplete(() => this.showBadge()),
      this.view.onDidChangeVisibility(({ visible }) => visible && this.showProgress()),
    ];
    if (this.view.visible) this.showProgress();
  }

  dispose(): void {
    for (const disposable of this.subscriptions) disposable.dispose();
  }

  private showProgress(): void {
    void vscode.window.withProgress({ location: { viewId: VIEW } }, () => this.workspace.complete());
  }

  /** Only once all playbooks are read: a number that counts half of them would mislead. */
  private showBadge(): void {
    if (!this.workspace.isStarted || this.closed.isBusy) return;
    const counts = this.tree.model.playbooks.map(({ summary }) => summary.blockers.length).filter(Boolean);
    const blockers = counts.reduce((sum, number) => sum + number, 0);
    const tooltip = `${count(blockers, 'blocker')} in ${count(counts.length, 'playbook')}`;
    this.view.badge = blockers ? { value: blockers, tooltip } : undefined;
  }
}
