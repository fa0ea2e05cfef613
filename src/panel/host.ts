import type { FindingView, FromPanel, PanelContent, PanelState, ToPanel } from '../core/view';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Range } from 'vscode-languageserver-types';

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

/** What a reader can do with the playbook that is shown. */
export interface Actions {
  /** Goes to a place in the file. */
  readonly reveal: (place: Range) => void;
  /** Applies a finding's fix. Undefined while the text cannot be read: nothing can be written into it then. */
  readonly fix?: (finding: FindingView) => void;
  readonly addMissingGates?: () => void;
  /** Unfolds a gate and goes to it. */
  readonly showGate: (id: string) => void;
}

export const ActionsContext = createContext<Actions | undefined>(undefined);

export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('Rendered outside of a playbook.');
  return actions;
}
