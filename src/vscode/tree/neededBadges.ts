import * as vscode from 'vscode';
import { count } from '../../text';
import { BADGE_SCHEME, badgeAddress } from './items';
import type { PlaybookTree } from './tree';

/** How much a playbook needs now, at the end of its row: there it is seen however long the name is. */
export class NeededBadges implements vscode.FileDecorationProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri[]>();
  readonly onDidChangeFileDecorations = this.changed.event;
  /** The numbers that were asked for, by the node's id. */
  private readonly told = new Map<string, number>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly tree: PlaybookTree) {
    this.subscriptions = [
      vscode.window.registerFileDecorationProvider(this),
      tree.onDidChangeTreeData(() => this.tellChanges()),
    ];
  }

  provideFileDecoration({ scheme, path }: vscode.Uri): vscode.FileDecoration | undefined {
    if (scheme !== BADGE_SCHEME) return undefined;
    const id = path.slice(1);
    const number = this.numberOf(id);
    this.told.set(id, number);
    // A badge has room for two characters.
    return number
      ? new vscode.FileDecoration(number > 99 ? '9+' : String(number), `Needed now: ${count(number, 'open check')}`)
      : undefined;
  }

  dispose(): void {
    for (const disposable of [...this.subscriptions, this.changed]) disposable.dispose();
  }

  private numberOf(id: string): number {
    return this.tree.model.playbook(id)?.summary.open.now ?? 0;
  }

  private tellChanges(): void {
    const ids = [...this.told].filter(([id, number]) => this.numberOf(id) !== number).map(([id]) => id);
    for (const id of ids) this.told.delete(id);
    if (ids.length) this.changed.fire(ids.map((id) => badgeAddress({ id })));
  }
}
