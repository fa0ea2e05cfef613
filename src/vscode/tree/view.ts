import * as vscode from 'vscode';
import { isNeeding } from '../../core/view';
import type { Service } from '../../service';
import { count } from '../../text';
import type { PlaybookSelector } from '../playbookSelector';
import { onSetting, setting } from '../settings';
import type { Arrangement } from './arrangement';
import { filterSaid } from './filterSaid';
import type { TreeNode } from './nodes';
import type { PlaybookTree } from './tree';

/** The name of the view that shows the tree. */
const VIEW = 'pilotPlaybook.playbooks';

/**
 * What the tree's view says besides the tree: its progress, a badge for the playbooks that need something now, which
 * part of the setting for playbooks matches no file, and what a filter leaves out.
 */
export class PlaybookView implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable;
  private unmatched = '';

  constructor(
    private readonly view: vscode.TreeView<TreeNode>,
    private readonly tree: PlaybookTree,
    private readonly arrangement: Arrangement,
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

  private say(): void {
    const { isStarted, isBusy } = this.service;
    if (!isStarted) return;
    // Only once all playbooks are read: a number that counts half of them would mislead.
    if (!isBusy) this.showBadge();
    if (!isBusy) this.unmatched = this.unmatchedSaid();
    this.view.message = [this.filteredSaid(), this.unmatched].filter(Boolean).join(' ') || undefined;
  }

  private showBadge(): void {
    const value = this.tree.model.playbooks.filter(({ summary }) => isNeeding(summary)).length;
    const tooltip = `${count(value, 'playbook')} with something to do at ${value === 1 ? 'its' : 'their'} own stage`;
    this.view.badge = value && setting('badge') ? { value, tooltip } : undefined;
  }

  private filteredSaid(): string {
    const said = filterSaid(this.arrangement.now.filter);
    const { shown, playbooks } = this.tree.model;
    return said && `${shown} of ${count(playbooks.length, 'playbook')}: ${said}.`;
  }

  /** Of the built-in setting there is nothing to say: the view's welcome does. */
  private unmatchedSaid(): string {
    const unmatched = this.service.unmatchedGlobs;
    // Several folders may share a setting.
    const names = new Set(this.selector.own.filter(({ glob }) => unmatched.includes(glob)).map(({ name }) => name));
    return names.size ? `No file matches ${[...names].join(', ')}, in the setting pilotPlaybook.files.` : '';
  }
}
