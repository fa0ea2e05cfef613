import type { FromPanel, PanelContent, PanelState, ToPanel } from '../core/view';

interface VsCodeApi {
  postMessage(message: FromPanel): void;
  getState(): PanelState | undefined;
  setState(state: PanelState): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

/** Sends a command to the host. */
export const send = (message: FromPanel): void => api.postMessage(message);

/** Calls back with what is to be shown, now and whenever it changes. */
export function listen(show: (content: PanelContent) => void): void {
  window.addEventListener('message', ({ data }: MessageEvent<ToPanel>) => {
    if (data.type === 'show') show(data.content);
  });
  send({ type: 'ready' });
}

/** What was kept when the page was last here. */
export const kept = (): PanelState => api.getState() ?? { unfolded: [], scroll: 0 };

/** Keeps a part of the page's state, across reloads of the window. */
export const keep = (part: Partial<PanelState>): void => api.setState({ ...kept(), ...part });
