import * as vscode from 'vscode';
import type { FileChanges, FileEvents } from './fileEvents';
import { touches } from './fileEvents';

/** Tells whose evidence changed: which files each playbook's last look-up looked at. */
export class EvidenceFollower implements vscode.Disposable {
  private readonly followed = new Map<string, { readonly playbook: vscode.Uri; readonly addresses: Set<string> }>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  /** Fires with a playbook's address when a file that it points to was written, made, moved or removed. */
  readonly onDidChange = this.changed.event;
  private readonly subscription: vscode.Disposable;

  constructor(private readonly events: FileEvents) {
    this.subscription = events.onDidHappen((changes) => this.tell(changes));
  }

  /** Follows these files for a playbook, and no others any more. */
  follow(playbook: vscode.Uri, addresses: Set<string>): void {
    if (!addresses.size) return this.unfollow(playbook);
    this.followed.set(playbook.toString(), { playbook, addresses });
    this.events.start();
  }

  /** Forgets a playbook that is gone. */
  unfollow(playbook: vscode.Uri): void {
    this.followed.delete(playbook.toString());
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  private tell({ created, changed, deleted }: FileChanges): void {
    const touched = new Set([...created, ...changed, ...deleted]);
    for (const { playbook, addresses } of [...this.followed.values()]) {
      if ([...addresses].some((address) => touches(touched, address))) this.changed.fire(playbook);
    }
  }
}
