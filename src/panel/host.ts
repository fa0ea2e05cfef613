import type { FromPanel, FromPortfolio, PanelContent, PanelState, PortfolioState } from '../core/view';
import { asPanelState, asToPanel } from '../core/view';

interface VsCodeApi {
  postMessage(message: FromPanel | FromPortfolio): void;
  getState(): unknown;
  setState(state: PanelState | PortfolioState): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

/** What VS Code gives a page: the way to its host, and a state that survives a reload. It gives it once. */
export const api = acquireVsCodeApi();

/** Sends a command to the host. */
export const send = (message: FromPanel): void => api.postMessage(message);

/** Calls back with what is to be shown, now and whenever it changes. */
export function listen(show: (content: PanelContent) => void): void {
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = asToPanel(data);
    if (message) show(message.content);
  });
  send({ type: 'ready' });
}

/** What was kept when the page was last here. */
export const kept = (): PanelState => asPanelState(api.getState());

/** Keeps a part of the page's state, across reloads of the window. */
export const keep = (part: Partial<PanelState>): void => api.setState({ ...kept(), ...part });
