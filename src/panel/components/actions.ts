import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Range } from 'vscode-languageserver-types';
import type { FindingView } from '../../core/view';

/** What a reader can do with what is shown. What is absent cannot be done there: the component shows plain text instead. */
export interface Actions {
  /** Goes to a place in the file. */
  readonly reveal?: (place: Range) => void;
  /** Applies a finding's fix, or one of those that it has a reader choose between, by its words. */
  readonly fix?: (finding: FindingView, choice?: string) => void;
  readonly addMissingGates?: () => void;
  /** Waives one of some checks. */
  readonly waive?: (checks: readonly string[]) => void;
  /** Declares that a check does not apply. */
  readonly declare?: (check: string) => void;
  /** Moves the playbook to its next stage. */
  readonly promote?: () => void;
  readonly openPolicy?: () => void;
  /** Opens a part of the page that folds, and goes to it. */
  readonly show?: (id: string) => void;
}

/** A page without a host does nothing: all its actions are absent. */
export const ActionsContext = createContext<Actions>({});

export const useActions = (): Actions => useContext(ActionsContext);

/** Which parts of a page are open; a page without a script leaves that to the browser. */
export interface Folds {
  readonly isOpen: (id: string, byDefault: boolean) => boolean;
  readonly set?: (id: string, isOpen: boolean) => void;
}

export const FoldsContext = createContext<Folds>({ isOpen: (_id, byDefault) => byDefault });
