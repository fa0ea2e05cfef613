import * as vscode from 'vscode';
import type { Service } from '../../service';
import type { Arrangement } from './arrangement';
import { toTreeItem } from './items';
import { TreeModel } from './treeModel';
import type { PlaybookNode, TreeNode } from './nodes';
import { checksOf, gatesOf } from './nodes';
import { tooltipOf } from './tooltips';

/** How long changes are gathered before the tree is drawn anew, in milliseconds: more while many files come in. */
const PAUSE = 100;
const PAUSE_WHILE_READING = 1000;

/** The tree of all playbooks: groups, playbooks, gates, checks. The workspace is searched when it is first looked at. */
export class PlaybookTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly model: TreeModel;
  private readonly changed = new vscode.EventEmitter<TreeNode[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly subscriptions: vscode.Disposable;
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly service: Service,
    private readonly arrangement: Arrangement,
  ) {
    this.model = new TreeModel(
      () => service.portfolio(),
      () => arrangement.now,
    );
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      service.onDidChangePortfolio(() => this.updateSoon()),
      service.onIdle(() => this.update()),
      arrangement.onDidChange(() => this.rearrange()),
      // The playbooks of several folders say in which they are.
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.changed.fire(undefined)),
    );
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    switch (node?.kind) {
      case undefined:
        await this.service.start();
        this.model.update();
        return [...this.model.roots];
      case 'group':
        return [...node.playbooks];
      case 'playbook':
        return this.gatesOf(node);
      case 'gate':
        return checksOf(node);
      case 'check':
        return [];
    }
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return toTreeItem(node, this.arrangement.now.group);
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    item.tooltip = tooltipOf(node);
    return item;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.dispose();
  }

  private async gatesOf(node: PlaybookNode): Promise<TreeNode[]> {
    const file = await this.service.load(node.summary.uri);
    const analysis = file?.analyses.find(({ playbook }) => playbook.document === node.summary.document);
    return analysis ? gatesOf(node, analysis) : [];
  }

  /** All is drawn anew: what a row says depends on how the tree is arranged. */
  private rearrange(): void {
    this.model.update();
    this.changed.fire(undefined);
  }

  private updateSoon(): void {
    this.timer ??= setTimeout(() => this.update(), this.service.isBusy ? PAUSE_WHILE_READING : PAUSE);
  }

  private update(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const nodes = this.model.update();
    if (!nodes || nodes.length) this.changed.fire(nodes && [...nodes]);
  }
}
