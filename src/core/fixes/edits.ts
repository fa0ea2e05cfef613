import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { Fix, SingleFix } from '../checklist';
import { literal, singleFixes } from '../checklist';
import { additions } from './additions';
import type { Change } from './change';
import { correction, substituted, written } from './corrections';
import { besideNumber, movedBy } from './moving';
import type { Stop } from './render';
import { tabStops, toPlain, toSnippet } from './render';
import { styleOf } from './style';
import type { MapNode, PlaybookNode, Span } from '../playbook';
import { find, isPlaceholderNode, rangeOf } from '../playbook';
import type { FormatDocument } from '../schema';
import { toPointer } from '../../text';

/** The edits that mend a playbook: the same ones as plain text, and with a tab stop over each placeholder. */
export interface FixEdits {
  readonly edits: readonly TextEdit[];
  /** In VS Code's snippet syntax. */
  readonly snippets: readonly { readonly range: Range; readonly snippet: string }[];
}

/** Changes as edits in the order of the text, those at one place as one. */
function toEdits(playbook: FormatDocument, changes: readonly Change[]): FixEdits {
  const ordered = [...changes].sort((a, b) => a.start - b.start || a.end - b.end || b.depth - a.depth);
  const merged: (Span & { readonly template: (string | Stop)[] })[] = [];
  for (const { start, end, template } of ordered) {
    const last = merged.at(-1);
    if (last?.start === start && last.end === end) for (const piece of template) last.template.push(piece);
    else merged.push({ start, end, template: [...template] });
  }
  const number = tabStops();
  const placed = merged.map(({ template, ...span }) => ({ range: rangeOf(playbook, span), template }));
  return {
    edits: placed.map(({ range, template }) => ({ range, newText: toPlain(template) })),
    snippets: placed.map(({ range, template }) => ({ range, snippet: toSnippet(template, number) })),
  };
}

/**
 * The edits that apply fixes to a playbook, in its file's own style: small insertions and replacements that touch no
 * comment and no empty line. Fixes that meet at one place are written as one. The positions are those of the analysed
 * text, without a byte-order mark. Empty when there is no place for any of them.
 */
export function editsFor(playbook: FormatDocument, wanted: readonly Fix[]): FixEdits {
  const fixes = wanted.flatMap(singleFixes);
  const { root, lines } = playbook;
  const text = lines.getText();
  const style = styleOf(playbook);
  if (!root)
    return toEdits(
      playbook,
      fixes.flatMap((fix) => (fix.kind === 'substitute' ? substituted(fix) : [])),
    );
  const moved = movedBy(text, root, fixes);
  const { added, replaced } = besides(root, fixes);
  return toEdits(playbook, [
    ...additions(text, root, [...added, ...fixes], moved, style),
    ...moved.flatMap((one) => [one.gone, ...besideNumber(one, style)]),
    ...[...replaced].map(([node, value]) => written(text, node.span, value)),
    ...fixes.flatMap((fix) => correction(text, root, fix, style)),
  ]);
}

/** What corrections write beside what they correct: into keys that are missing or empty, and in place of placeholders. */
function besides(root: MapNode, fixes: readonly Fix[]): { added: SingleFix[]; replaced: Map<PlaybookNode, string> } {
  const added: SingleFix[] = [];
  const replaced = new Map<PlaybookNode, string>();
  for (const { path, value } of fixes.flatMap((fix) => (fix.kind === 'correct' ? (fix.beside ?? []) : []))) {
    const node = find(root, toPointer(path));
    if (node && isPlaceholderNode(node) && !node.shared) replaced.set(node, value);
    else added.push({ kind: 'add', path, skeleton: literal(value) });
  }
  return { added, replaced };
}
