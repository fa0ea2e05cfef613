import type { Range } from 'vscode-languageserver-types';
import type { PlaybookView } from './model';

/** One of the playbooks of a file: the file's address, and the index of the YAML document in it. */
export interface PlaybookRef {
  readonly uri: string;
  readonly document: number;
}

/** What the readiness page shows. */
export type PanelContent =
  /** No playbook has been opened yet. */
  | { readonly kind: 'none' }
  /** The file that was shown is no longer there. */
  | { readonly kind: 'gone'; readonly file: string }
  | {
      readonly kind: 'playbook';
      readonly ref: PlaybookRef;
      /** The file's name. */
      readonly file: string;
      /** The file's playbooks, for choosing one where there are several. */
      readonly siblings: readonly { readonly document: number; readonly name: string }[];
      readonly view: PlaybookView;
    };

/** What a host tells the page. */
export interface ToPanel {
  readonly type: 'show';
  readonly content: PanelContent;
}

/** What the page asks its host for. A command names the playbook that it was given on: another may be shown by then. */
export type FromPanel =
  /** The page is loaded, and listens. */
  | { readonly type: 'ready' }
  | { readonly type: 'reveal'; readonly ref: PlaybookRef; readonly range: Range }
  /** Apply the fix of a finding, named by its id. */
  | { readonly type: 'fix'; readonly ref: PlaybookRef; readonly id: string }
  | { readonly type: 'addMissingGates'; readonly ref: PlaybookRef }
  /** Show another playbook of the same file. */
  | { readonly type: 'choose'; readonly ref: PlaybookRef };

/** What survives a reload of the window. */
export interface PanelState {
  /** Undefined when no playbook was shown. */
  readonly ref?: PlaybookRef;
  /** Ids of the gates that are unfolded. */
  readonly unfolded: readonly string[];
  /** How far the page is scrolled, in pixels. */
  readonly scroll: number;
}
