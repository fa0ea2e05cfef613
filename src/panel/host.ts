import { version } from '../../package.json';
import type { Drawn, FromPanel, FromPortfolio, PanelContent, PanelState, PortfolioState } from '../core/view';
import { asPanelState, asToDraw } from '../core/view';
import { pngOf } from './drawing';

interface VsCodeApi {
  postMessage(message: FromPanel | FromPortfolio | Drawn): void;
  getState(): unknown;
  setState(state: PanelState | PortfolioState): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

/** What VS Code gives a page: the way to its host, and a state that survives a reload. It gives it once. */
export const api = acquireVsCodeApi();

/** Sends a command to the host. */
export const send = (message: FromPanel): void => api.postMessage(message);

/**
 * Calls back with what is to be shown, now and whenever it changes: with each message that the page can read. Draws what its
 * host asks for besides.
 */
export function listen<T>(read: (message: unknown) => T | undefined, show: (message: T) => void): void {
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const picture = asToDraw(data);
    if (picture) void pngOf(picture.svg).then((png) => api.postMessage({ type: 'drawn', png }));
    const message = read(data);
    if (message !== undefined) show(message);
  });
  api.postMessage({ type: 'ready' });
}

/** What was kept when the page was last here. */
export const kept = (): PanelState => asPanelState(api.getState());

/** Keeps a part of the page's state, across reloads of the window. */
export const keep = (part: Partial<PanelState>): void => api.setState({ ...kept(), ...part });

/** What the page showed when it was last here; undefined when another version of it did. */
export function lastShown(): PanelContent | undefined {
  const { shown } = kept();
  return shown?.version === version ? shown.content : undefined;
}

/** Keeps what the page shows. */
export const keepShown = (content: PanelContent): void =>
  keep({ shown: content.kind === 'playbook' ? { version, content } : undefined });
