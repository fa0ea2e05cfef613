import * as vscode from 'vscode';
import type { Day } from '../text';
import { dayOf } from '../text';

/** The date in local time, and when it changes: at midnight, or when a machine that slept is used again. */
export class Today implements vscode.Disposable {
  private day = dayOf(new Date());
  private timer: NodeJS.Timeout;
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly focus = vscode.window.onDidChangeWindowState(({ focused }) => focused && this.check());

  constructor() {
    this.timer = this.atMidnight();
  }

  get value(): Day {
    return this.day;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.focus.dispose();
    this.changed.dispose();
  }

  private check(): void {
    const day = dayOf(new Date());
    if (day === this.day) return;
    this.day = day;
    this.changed.fire();
  }

  private atMidnight(): NodeJS.Timeout {
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    return setTimeout(
      () => {
        this.check();
        this.timer = this.atMidnight();
      },
      midnight.getTime() - now.getTime() + 1000,
    );
  }
}
