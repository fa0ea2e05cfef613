import type * as vscode from 'vscode';
import type { ToDraw } from '../../core/view';
import { asDrawn } from '../../core/view';
import { fieldsOf } from '../../text';

/** How long a page may take to draw, in milliseconds: it may be closed meanwhile. */
const PATIENCE = 10_000;

/** Draws pictures in the page of a panel: the extension host has nothing that could. */
export class Canvas {
  private readonly loaded: Promise<void>;
  private onLoaded?: () => void;
  private onDrawn?: (png: string | null) => void;

  constructor(private readonly panel: vscode.WebviewPanel) {
    this.loaded = new Promise((resolve) => (this.onLoaded = resolve));
  }

  /** True while the page is seen: one that is hidden, or gone, draws nothing. */
  get isSeen(): boolean {
    return this.panel.visible;
  }

  /** An SVG picture as a PNG image; undefined where the page can't draw it. */
  async draw(svg: string): Promise<Uint8Array | undefined> {
    const drawn = new Promise<string | null>((resolve) => {
      this.onDrawn = resolve;
      setTimeout(() => resolve(null), PATIENCE).unref();
    });
    void this.loaded.then(() => this.panel.webview.postMessage({ type: 'draw', svg } satisfies ToDraw));
    const png = await drawn;
    return png === null ? undefined : Buffer.from(png, 'base64');
  }

  /** Takes what the page has drawn, and sees that it is there; false for what somebody else is to take. */
  take(message: unknown): boolean {
    if (fieldsOf(message).type === 'ready') this.onLoaded?.();
    const drawn = asDrawn(message);
    if (drawn) this.onDrawn?.(drawn.png);
    return drawn !== undefined;
  }
}
