import type { Range, TextEdit } from 'vscode-languageserver-types';
import { rangeOf } from '../findings/place';
import type { Playbook } from '../playbook/parse';
import type { Template } from './template';
import { tabStops, toPlain, toSnippet } from './template';

/** A change of a text between two offsets. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly template: Template;
  /** Of changes at the same offset the deeper comes first: what is added to a list stands before what follows it. */
  readonly depth: number;
}

/** The edits that mend a playbook: the same ones as plain text, and with a tab stop over each placeholder. */
export interface FixEdits {
  readonly edits: readonly TextEdit[];
  /** In VS Code's snippet syntax. */
  readonly snippets: readonly { readonly range: Range; readonly snippet: string }[];
}

/** Changes as edits in the order of the text, those at one place as one. */
export function toEdits(playbook: Playbook, changes: readonly Change[]): FixEdits {
  const ordered = [...changes].sort((a, b) => a.start - b.start || a.end - b.end || b.depth - a.depth);
  const merged: Change[] = [];
  for (const change of ordered) {
    const last = merged.at(-1);
    const isSamePlace = last?.start === change.start && last.end === change.end;
    if (isSamePlace) merged.splice(-1, 1, { ...last, template: [...last.template, ...change.template] });
    else merged.push(change);
  }
  const number = tabStops();
  const placed = merged.map(({ template, ...span }) => ({ range: rangeOf(playbook, span), template }));
  return {
    edits: placed.map(({ range, template }) => ({ range, newText: toPlain(template) })),
    snippets: placed.map(({ range, template }) => ({ range, snippet: toSnippet(template, number) })),
  };
}
