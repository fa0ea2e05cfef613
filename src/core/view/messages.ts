import type { Range } from 'vscode-languageserver-types';
import { fieldsOf, isFields } from '../../text';
import type { HistoryView } from './history';
import { isHistory } from './history';
import type { PlaybookView } from './model';

/** One of the playbooks of a file: the file's address, and the index of the YAML document in it. */
export interface PlaybookRef {
  readonly uri: string;
  readonly document: number;
}

/** True for two references to one playbook. */
export const isSamePlaybook = (a: PlaybookRef | undefined, b: PlaybookRef | undefined): boolean =>
  a?.uri === b?.uri && a?.document === b?.document;

/** What the readiness page shows. */
export type PanelContent =
  /** No playbook has been opened yet. */
  | { readonly kind: 'none'; readonly hasPortfolio: boolean }
  /** The file that was shown is no longer there. */
  | { readonly kind: 'gone'; readonly file: string; readonly hasPortfolio: boolean }
  | {
      readonly kind: 'playbook';
      readonly ref: PlaybookRef;
      /** The file's name. */
      readonly file: string;
      /** The file's playbooks, for choosing one where there are several. */
      readonly siblings: readonly { readonly document: number; readonly name: string }[];
      /** False while it follows the active editor. */
      readonly isPinned: boolean;
      readonly view: PlaybookView;
    };

/** What a host tells the page. */
export type ToPanel =
  | { readonly type: 'show'; readonly content: PanelContent }
  /** What git knows of a playbook, which comes later. */
  | { readonly type: 'history'; readonly ref: PlaybookRef; readonly history: HistoryView };

/** What the page asks its host for. A command names the playbook that it was given on: another may be shown by then. */
export type FromPanel =
  /** The page is loaded, and listens. */
  | { readonly type: 'ready' }
  | { readonly type: 'newPlaybook' }
  | { readonly type: 'openPortfolio' }
  /** Put a text on the clipboard. */
  | { readonly type: 'copy'; readonly text: string }
  | { readonly type: 'reveal'; readonly ref: PlaybookRef; readonly range: Range }
  /** Apply the fix of a finding, named by its id, or that of its choices which has these words. */
  | { readonly type: 'fix'; readonly ref: PlaybookRef; readonly id: string; readonly choice?: string }
  | { readonly type: 'addMissingGates'; readonly ref: PlaybookRef }
  /** Waive one of some checks. */
  | { readonly type: 'waive'; readonly ref: PlaybookRef; readonly checks: readonly string[] }
  /** Declare that a check does not apply. */
  | { readonly type: 'declare'; readonly ref: PlaybookRef; readonly check: string }
  | { readonly type: 'promote'; readonly ref: PlaybookRef }
  | { readonly type: 'openPolicy'; readonly ref: PlaybookRef }
  /** Stay with this playbook, or follow the active editor. */
  | { readonly type: 'pin'; readonly ref: PlaybookRef; readonly isPinned: boolean }
  /** Show another playbook of the same file. */
  | { readonly type: 'choose'; readonly ref: PlaybookRef };

/** What survives a reload of the window. */
export interface PanelState {
  /** Undefined when no playbook was shown. */
  readonly ref?: PlaybookRef;
  readonly isPinned?: boolean;
  /** The parts that a reader opened or closed, by their ids. */
  readonly folds: Readonly<Record<string, boolean>>;
  /** How far the page is scrolled, in pixels. */
  readonly scroll: number;
  /** The playbook as it was shown last: it is there again before the host has read it. */
  readonly shown?: KeptContent;
}

/** What the page showed, and which version of it did: another one may read it differently. */
export interface KeptContent {
  readonly version: string;
  readonly content: Extract<PanelContent, { kind: 'playbook' }>;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isIndex = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isPosition = (value: unknown) => isFields(value) && isIndex(value.line) && isIndex(value.character);
const isRange = (value: unknown) => isFields(value) && isPosition(value.start) && isPosition(value.end);
const isRef = (value: unknown) => isFields(value) && isText(value.uri) && isIndex(value.document);
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);

/** What each message has besides its type. */
const FROM_PANEL: Readonly<Record<FromPanel['type'], Readonly<Record<string, (value: unknown) => boolean>>>> = {
  ready: {},
  newPlaybook: {},
  openPortfolio: {},
  copy: { text: isText },
  reveal: { ref: isRef, range: isRange },
  fix: { ref: isRef, id: isText, choice: (value) => value === undefined || isText(value) },
  addMissingGates: { ref: isRef },
  waive: { ref: isRef, checks: isTexts },
  declare: { ref: isRef, check: isText },
  promote: { ref: isRef },
  openPolicy: { ref: isRef },
  pin: { ref: isRef, isPinned: (value) => typeof value === 'boolean' },
  choose: { ref: isRef },
};

/** A message of the page's, if it is one: nothing else is obeyed. */
export function asFromPanel(message: unknown): FromPanel | undefined {
  if (!isFields(message) || !isText(message.type) || !Object.hasOwn(FROM_PANEL, message.type)) return undefined;
  const wanted = Object.entries(FROM_PANEL[message.type as FromPanel['type']]);
  return wanted.every(([key, isFit]) => isFit(message[key])) ? (message as unknown as FromPanel) : undefined;
}

/** A message of the host's, if it is one: a page hears of other windows as well. */
export function asToPanel(message: unknown): ToPanel | undefined {
  if (!isFields(message)) return undefined;
  if (message.type === 'history')
    return isRef(message.ref) && isHistory(message.history) ? (message as unknown as ToPanel) : undefined;
  if (message.type !== 'show' || !isFields(message.content)) return undefined;
  const { kind } = message.content;
  const isFit = kind === 'none' || kind === 'gone' || isPlaybook(message.content);
  return isFit ? (message as unknown as ToPanel) : undefined;
}

/** What a page kept, as far as it is that: it may be of an older version. */
export function asPanelState(kept: unknown): PanelState {
  const { ref, isPinned, folds, scroll, shown } = fieldsOf(kept);
  return {
    ...(isRef(ref) ? { ref: ref as PlaybookRef } : {}),
    isPinned: isPinned === true,
    folds: isFields(folds) ? (folds as PanelState['folds']) : {},
    scroll: typeof scroll === 'number' ? scroll : 0,
    ...(isShown(shown) ? { shown: shown as unknown as KeptContent } : {}),
  };
}

const isShown = (kept: unknown): boolean =>
  isFields(kept) && isText(kept.version) && isFields(kept.content) && isPlaybook(kept.content);

const isPlaybook = ({ kind, ref, view }: Readonly<Record<string, unknown>>): boolean =>
  kind === 'playbook' && isRef(ref) && isFields(view);
