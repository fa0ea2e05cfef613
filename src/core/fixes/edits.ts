import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { Fix, SingleFix } from '../checklist';
import { literal, singleFixes } from '../checklist';
import { additions } from './additions';
import type { Change } from './change';
import { correction, substituted, written } from './corrections';
import { besideNumber, movedBy } from './moving';
import type { Stop } from './render';
import { entries, joined, tabStops, toPlain, toSnippet } from './render';
import { styleOf } from './style';
import type { MapNode, PlaybookNode, Span } from '../playbook';
import { find, isPlaceholderNode, rangeOf } from '../playbook';
import type { FormatDocument } from '../schema';
import type { Segment } from '../../text';
import { firstIndex, toPointer } from '../../text';

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
  const { root, lines } = playbook;
  const all = withoutTwins(wanted.flatMap(singleFixes));
  if (!root)
    return toEdits(
      playbook,
      all.flatMap((fix) => (fix.kind === 'substitute' ? substituted(fix) : firstLines(playbook, fix))),
    );
  const text = lines.getText();
  const style = styleOf(playbook);
  const fixes = outsideOfMoved(root, all);
  const moved = movedBy(text, root, fixes);
  const { added, replaced } = besides(root, fixes);
  return toEdits(playbook, [
    ...intoGone(
      text,
      additions(text, root, [...added, ...fixes], moved, style),
      moved.map(({ gone }) => gone),
    ),
    ...moved.flatMap((one) => besideNumber(one, style)),
    ...[...replaced].map(([node, value]) => written(text, node.span, value)),
    ...fixes.flatMap((fix) => correction(text, root, fix, style)),
  ]);
}

/** What writes the first lines of a file that holds nothing, behind its comments. */
function firstLines(playbook: FormatDocument, fix: SingleFix): Change[] {
  if (fix.kind !== 'add' || fix.path.length || fix.skeleton.kind !== 'map') return [];
  const text = playbook.lines.getText();
  const style = styleOf(playbook);
  const lines = joined(entries(fix.skeleton.entries, 0, style), 0, style);
  const isOnLine = text !== '' && !text.endsWith('\n');
  return [
    {
      ...{ start: text.length, end: text.length, depth: 0 },
      template: [isOnLine ? style.lineEnd : '', ...lines, style.lineEnd],
    },
  ];
}

/**
 * What is added, and what is gone where it was moved from. In braces the last key goes with the comma before it, and what
 * is added before that key is written in its place.
 */
function intoGone(text: string, added: readonly Change[], gone: readonly Change[]): Change[] {
  const ordered = [...added].sort((a, b) => a.start - b.start);
  const taken = new Set<Change>();
  const replaced = gone.map((one): Change => {
    const within = ordered[firstIndex(ordered, ({ start }) => start > one.start)];
    if (!within || within.end >= one.end) return one;
    taken.add(within);
    const last = within.template.at(-1);
    const end = typeof last === 'string' ? [last.replace(/,\s*$/, '')] : [];
    return { ...one, template: [text.slice(one.start, within.start), ...within.template.slice(0, -1), ...end] };
  });
  return [...added.filter((one) => !taken.has(one)), ...replaced];
}

/** The fixes but those that would write a key a second time which another one gives its right name. They come up again then. */
function withoutTwins(fixes: readonly SingleFix[]): readonly SingleFix[] {
  const named = new Set<string>();
  const kept = fixes.filter((fix) => {
    if (fix.kind !== 'rename') return true;
    const pointer = toPointer([...fix.path.slice(0, -1), fix.key]);
    return !named.has(pointer) && named.add(pointer);
  });
  const isTwin = (path: readonly Segment[]) => path.some((_, index) => named.has(toPointer(path.slice(0, index + 1))));
  const isWritten = (fix: SingleFix) => {
    if (fix.kind === 'move') return isTwin(fix.to);
    if (fix.kind === 'add') return isTwin(fix.path);
    return fix.kind === 'correct' && (fix.beside ?? []).some(({ path }) => isTwin(path));
  };
  return named.size ? kept.filter((fix) => !isWritten(fix)) : kept;
}

/** The fixes but those in what another one moves: what is written there would be left behind. They come up again where it goes. */
function outsideOfMoved(root: MapNode, fixes: readonly SingleFix[]): readonly SingleFix[] {
  const moved = new Map(fixes.flatMap((fix) => (fix.kind === 'move' ? [[toPointer(fix.path), fix] as const] : [])));
  if (!moved.size) return fixes;
  const spans = [...moved.keys()].flatMap((pointer) => find(root, pointer)?.span ?? []);
  const ordered = spans.sort((a, b) => a.start - b.start || b.end - a.end);
  // The furthest end so far: of spans one of which may stand in another, that tells whether any reaches so far.
  let end = -1;
  const reach = ordered.map((span) => ({ start: span.start, end: (end = Math.max(end, span.end)) }));
  return fixes.filter((fix) => {
    if (fix.kind === 'substitute')
      return fix.end > (reach[firstIndex(reach, ({ start }) => start > fix.start) - 1]?.end ?? -1);
    return !fix.path.some((_, index) => {
      const around = moved.get(toPointer(fix.path.slice(0, index + 1)));
      return around !== undefined && around !== fix;
    });
  });
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
