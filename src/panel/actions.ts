import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Range } from 'vscode-languageserver-types';
import type { FindingView } from '../core/view';

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
