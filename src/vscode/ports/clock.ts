import * as vscode from 'vscode';
import type { Clock, Disposable } from '../../service';
import type { Day } from '../../text';
import { dayOf } from '../../text';

/** The time of this machine. A new day begins at midnight, or when a machine that slept is used again. */
export class SystemClock implements Clock, vscode.Disposable {
  private day = dayOf(new Date());
  private midnight = this.untilMidnight();
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onNewDay = this.changed.event;
  private readonly focus = vscode.window.onDidChangeWindowState(({ focused }) => focused && this.look());

  now(): number {
    return performance.now();
  }

  today(): Day {
    return this.day;
  }

  defer(milliseconds: number, run: () => void): Disposable {
    if (milliseconds === 0) {
      const turn = setImmediate(run);
      return { dispose: () => clearImmediate(turn) };
    }
    const timer = setTimeout(run, milliseconds);
    return { dispose: () => clearTimeout(timer) };
  }

  dispose(): void {
    vscode.Disposable.from(this.midnight, this.focus, this.changed).dispose();
  }

  private look(): void {
    const day = dayOf(new Date());
    if (day === this.day) return;
    this.day = day;
    this.changed.fire();
  }

  private untilMidnight(): Disposable {
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    return this.defer(midnight.getTime() - now.getTime() + 1000, () => {
      this.look();
      this.midnight = this.untilMidnight();
    });
  }
}
