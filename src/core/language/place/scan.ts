import type { Quote, Span } from '../../playbook';
import type { Touched, WrittenKey } from './draft';
import { Draft } from './draft';
import { scanFlow } from './flow';
import {
  closingQuote,
  commentFrom,
  endOfLine,
  isGap,
  nextContent,
  nextLine,
  skipBlanks,
  trimmed,
  unquoted,
} from './lines';

/** A document that may be half written, and where the cursor is in it. */
export interface Scanned {
  readonly root: Draft;
  /** Undefined where nothing may be written: in a comment, in prose, behind a finished value. */
  readonly touched: Touched | undefined;
}

/**
 * Reads one document's text line by line, in one pass, whatever is wrong with it: what is indented deeper belongs to what
 * stands above, and what is still open ends with its line. Of long stretches away from the cursor the lines are read when
 * somebody asks for what stands in them.
 * @param span the document's stretch of the text
 */
export const scan = (text: string, span: Span, offset: number): Scanned => new Scanner(text, span, offset).run();

/** A block collection that goes on, with the column of its keys or dashes. */
interface Frame {
  readonly node: Draft;
  readonly column: number;
}

const BLOCK_SCALAR = /^[|>][-+\d]{0,2}[ \t]*(?:#.*)?$/;

/** A key or an item that a line begins with. */
interface Entry {
  readonly node: Draft;
  readonly column: number;
  readonly isItem: boolean;
}

class Scanner {
  private touched: Touched | undefined;
  private isTaken = false;
  private lineStart = 0;
  private lineEnd = 0;
  /** What the line begins with. */
  private begun: Entry | undefined;

  constructor(
    private readonly text: string,
    private readonly span: Span,
    private readonly offset: number,
    private readonly root = new Draft(undefined, '', { start: span.start, end: span.start }),
    private readonly frames: Frame[] = [],
  ) {}

  run(): Scanned {
    this.lines(this.span.start);
    return { root: this.root, touched: this.isTaken ? undefined : this.touched };
  }

  /** Reads lines up to the one that starts at `end`, else to the document's end. */
  private lines(start: number, end = Infinity): void {
    const { text, span } = this;
    for (let line: number | undefined = start; line !== undefined; line = nextLine(text, this.lineEnd, span.end)) {
      if (line >= end) return;
      this.begun = undefined;
      this.line(line);
      if (this.begun) this.passOver(line, this.begun);
    }
  }

  /** Passes over the lines below an entry that the cursor is not near, if nothing that is still open may go on behind them. */
  private passOver(start: number, entry: Entry): void {
    const { text, span, offset, root } = this;
    const { node } = entry;
    if (depthOf(node) > DEEPEST) return;
    const below = nextLine(text, this.lineEnd, span.end);
    const behind = below === undefined ? undefined : lineBehind(text, below, span.end, entry);
    if (below === undefined || !behind || behind.isOpen || behind.start === below) return;
    const behindEnd = endOfLine(text, behind.start, span.end);
    if (start <= offset && offset <= behindEnd) return;
    // Behind a list at its key's own column, a word that stands alone may belong to either.
    if (behind.isUnindented && behind.start < span.end && !keyIn(text, behind.content, behindEnd)) return;
    const frames = [...this.frames];
    node.leaveBelow(() => {
      // What stands below belongs to it, whatever was added behind it since.
      const then = frames.map((frame) => (frame.node === node.parent ? { ...frame, node: node.asLast() } : frame));
      new Scanner(text, span, NO_OFFSET, root, then).lines(below, behind.start);
    });
    this.lineEnd = behind.start < span.end ? behind.start - 1 : span.end;
  }

  private line(start: number): void {
    const { text, offset, span } = this;
    this.lineStart = start;
    this.lineEnd = endOfLine(text, start, span.end);
    const at = skipBlanks(text, start);
    const isHere = start <= offset && offset <= this.lineEnd;
    if (at >= this.lineEnd) {
      if (isHere) this.blankLine(offset - start);
    } else if (text[at] === '#' || (text[at] === '%' && at === start && !this.frames.length)) {
      if (isHere) this.isTaken = true;
    } else {
      // Before what stands on the line nothing may be written.
      if (isHere && offset < at) this.isTaken = true;
      this.content(at);
    }
  }

  /** Nothing is on the cursor's line: what would stand at its column must fit what stands around it. */
  private blankLine(column: number): void {
    const { text, offset, span } = this;
    const next = nextContent(text, nextLine(text, offset, span.end), span.end);
    const here = { start: offset, end: offset };
    const top = this.frames.findLast((frame) => frame.column <= column);
    if (!top) {
      const isFree = !this.frames.length && this.root.kind === 'none';
      if (!isFree || (next && (next.column !== column || next.isDash))) return;
      this.touched = { on: 'value', node: this.root, span: here, isFirst: true };
    } else if (top.column < column) {
      const node = top.node.children.at(-1);
      const isBelow = next && (next.column > column || (next.column < column && next.column > top.column));
      const isOfUnindented = next?.column === top.column && next.isDash && top.node.kind === 'map';
      if (node?.kind !== 'none' || isBelow || isOfUnindented) return;
      this.touched = { on: 'value', node, span: here, isFirst: true };
    } else if (!next || next.column <= column) {
      const { map, list } = this.collectionsAt(top);
      const isInList = next?.isDash === true && next.column === column;
      const isUnindented = isInList && !list;
      this.touched = isUnindented ? undefined : { on: 'line', map: isInList ? undefined : map, list, span: here };
    }
  }

  /** A list whose dashes stand under its own key shares its column with the mapping around it. */
  private collectionsAt(top: Frame): { map: Draft | undefined; list: Draft | undefined } {
    if (top.node.kind === 'map') return { map: top.node, list: undefined };
    const around = this.frames.find(({ node, column }) => node.kind === 'map' && column === top.column);
    return { map: around?.node, list: top.node };
  }

  private content(start: number): void {
    const { text, offset } = this;
    let at = start;
    let isDashed = false;
    while (text[at] === '-' && isGap(text[at + 1])) {
      const column = at - this.lineStart;
      const item = this.item(column, at + 1);
      this.begun ??= { node: item, column, isItem: true };
      isDashed = true;
      const behind = at + 1;
      at = Math.min(skipBlanks(text, behind), this.lineEnd);
      if (at < this.lineEnd && text[at] !== '#') {
        // Between a dash and its item.
        if (offset >= behind - 1 && offset < at) this.isTaken = true;
        continue;
      }
      if (offset >= behind && offset <= at)
        this.touched = { on: 'value', node: item, span: { start: offset, end: offset }, isFirst: true };
      else if (offset > at || offset === behind - 1) this.isTaken ||= this.isOnLine();
      return;
    }
    this.entry(at, isDashed);
  }

  private isOnLine(): boolean {
    return this.lineStart <= this.offset && this.offset <= this.lineEnd;
  }

  /** A key with its value, or a text alone. */
  private entry(at: number, isDashed: boolean): void {
    const key = keyIn(this.text, at, this.lineEnd);
    if (!key) return this.alone(at, isDashed);
    const { span, quote, colon } = key;
    const segment = unquoted(this.text.slice(span.start, span.end));
    const column = span.start - this.lineStart;
    const node = this.child(column, segment, { span, quote });
    this.begun ??= { node, column, isItem: false };
    node.span = { start: colon + 1, end: colon + 1 };
    if (span.start <= this.offset && this.offset <= span.end) this.touched = { on: 'key', node, span, hasColon: true };
    else if (this.offset > span.end && this.offset <= colon) this.isTaken = true;
    this.value(node, colon + 1, this.frames.at(-1)!.column, false);
  }

  /** A text that is no key: the value that is waited for, more of the last one, or a key without its colon. */
  private alone(at: number, isDashed: boolean): void {
    const column = at - this.lineStart;
    while (this.frames.length && this.frames.at(-1)!.column > column) this.frames.pop();
    const top = this.frames.at(-1);
    if (!top) {
      if (this.root.kind === 'none') return this.value(this.root, at, -1, true);
      this.isTaken ||= this.isOnLine();
      return;
    }
    const last = top.node.children.at(-1);
    if (top.column < column) {
      if (last?.kind === 'none' && !last.isFlow) return this.value(last, at, top.column, true);
      // More of a text, or what belongs nowhere.
      if (last?.kind === 'scalar') {
        last.kind = 'other';
        if (this.touched?.on === 'value' && this.touched.node === last) this.isTaken = true;
      }
      this.isTaken ||= this.isOnLine();
      return;
    }
    this.strayWord(top, at, isDashed);
  }

  /** A word at the column of keys or dashes. */
  private strayWord(top: Frame, at: number, isDashed: boolean): void {
    const { text, offset } = this;
    const end = trimmed(text, at, commentFrom(text, at, this.lineEnd));
    const span = { start: at, end };
    const word = text.slice(at, end);
    const isTouched = at <= offset && offset <= end && !isDashed;
    if (/\s/.test(word) || (this.isOnLine() && !isTouched)) this.isTaken ||= this.isOnLine();
    const { map, list } = this.collectionsAt(top);
    if (map && !/\s/.test(word)) {
      if (list) this.frames.pop();
      const quote = /^["']/.test(word) ? (word[0] as Quote) : '';
      map.add(unquoted(word), end, { span, quote });
    }
    const next = isTouched ? nextContent(text, nextLine(text, this.lineEnd, this.span.end), this.span.end) : undefined;
    const isInList = next?.isDash === true && next.column === top.column && list !== undefined;
    if (isTouched) this.touched = { on: 'line', map: isInList ? undefined : map, list, span };
  }

  /** @param around the column of the key or dash before the value: what belongs to it is indented deeper */
  private value(node: Draft, from: number, around: number, isFirst: boolean): void {
    const { text, offset, lineEnd } = this;
    const start = this.behindProperties(from);
    const first = text[start];
    if (start >= lineEnd || first === '#') {
      const stop = Math.min(start, lineEnd);
      if (offset >= from && offset <= stop && !this.isTaken) {
        // A comment needs the blank before it.
        const span = { start: offset, end: offset };
        this.touched ??= { on: 'value', node, span, isFirst };
      } else if (offset > stop) this.isTaken ||= this.isOnLine();
      return;
    }
    if (offset >= from && offset < start && this.isOnLine() && !this.touched) this.isTaken = true;
    if (first === '[' || first === '{') this.flow(node, start, around, isFirst);
    else if ((first === '|' || first === '>') && BLOCK_SCALAR.test(text.slice(start, lineEnd)))
      this.block(node, start, around);
    else this.scalar(node, start, around, isFirst);
  }

  /** Behind anchors and tags. */
  private behindProperties(from: number): number {
    const { text, offset, lineEnd } = this;
    let at = Math.min(skipBlanks(text, from), lineEnd);
    while (text[at] === '&' || text[at] === '!') {
      const start = at;
      while (at < lineEnd && !isGap(text[at])) at++;
      if (offset >= start && offset <= at) this.isTaken = true;
      at = Math.min(skipBlanks(text, at), lineEnd);
    }
    return at;
  }

  private flow(node: Draft, start: number, around: number, isFirst: boolean): void {
    const { text, offset, span } = this;
    const scanned = scanFlow(node, start, { text, limit: span.end, offset, around, isFirst });
    if (offset === start) this.isTaken = true;
    if (scanned.isInside) {
      if (scanned.touched) this.touched = scanned.touched;
      else this.isTaken = true;
    }
    this.lineStart = Math.max(this.lineStart, text.lastIndexOf('\n', scanned.end - 1) + 1);
    this.lineEnd = endOfLine(text, scanned.end, span.end);
    if (!scanned.isInside && offset >= scanned.end && offset <= this.lineEnd) this.isTaken = true;
  }

  /** A block scalar: the lines below that are indented deeper than what is around. */
  private block(node: Draft, start: number, around: number): void {
    const { text, offset, span } = this;
    node.kind = 'other';
    let end = this.lineEnd;
    for (let line = nextLine(text, end, span.end); line !== undefined;) {
      const next = nextContentOrComment(text, line, span.end);
      if (!next || next.column <= around) break;
      end = endOfLine(text, next.start, span.end);
      line = nextLine(text, end, span.end);
    }
    node.span = { start, end };
    if (offset >= start && offset <= end) this.isTaken = true;
    this.lineEnd = end;
    // Of the empty lines behind it those are its own that are indented deeper.
    if (offset <= end || offset - end > LONGEST_GAP || text.slice(end, offset).trim() !== '') return;
    const ownLine = text.lastIndexOf('\n', offset - 1) + 1;
    if (ownLine > end && offset - ownLine > around)
      this.isTaken ||= skipBlanks(text, offset) >= endOfLine(text, offset, span.end);
  }

  private scalar(node: Draft, start: number, around: number, isFirst: boolean): void {
    const { text, offset, lineEnd, span } = this;
    const first = text[start]!;
    const isQuoted = first === '"' || first === "'";
    const closed = isQuoted ? closingQuote(text, start, around, span.end) : undefined;
    const isLong = closed !== undefined && closed > lineEnd;
    const end = closed ?? trimmed(text, start, isQuoted ? lineEnd : commentFrom(text, start, lineEnd));
    const written = text.slice(start, end);
    const isText = !isLong && first !== '*';
    node.kind = isText ? 'scalar' : 'other';
    node.span = { start, end };
    if (isText) node.text = unquoted(written);
    if (isLong) this.lineEnd = endOfLine(text, end, span.end);
    if (offset >= start && offset <= end) {
      if (isText) this.touched = { on: 'value', node, span: node.span, isFirst };
      else this.isTaken = true;
    } else if (offset > end && offset <= this.lineEnd) this.isTaken = true;
  }

  /** The next key of a mapping at a column. */
  private child(column: number, segment: string, key: WrittenKey): Draft {
    while (this.frames.length) {
      const top = this.frames.at(-1)!;
      if (top.column < column || (top.column === column && top.node.kind === 'map')) break;
      this.frames.pop();
    }
    return this.collection('map', column).add(segment, key.span.end, key);
  }

  /** The next item of a list at a column. */
  private item(column: number, at: number): Draft {
    while (this.frames.length && this.frames.at(-1)!.column > column) this.frames.pop();
    const list = this.collection('list', column);
    return list.add(String(list.children.length), at);
  }

  /** The collection whose keys or dashes stand at a column: the one that goes on, or the value that is waited for. */
  private collection(kind: 'map' | 'list', column: number): Draft {
    const top = this.frames.at(-1);
    if (top?.column === column && top.node.kind === kind) return top.node;
    const node = top ? (top.node.children.at(-1) ?? top.node) : this.root;
    // What was a text or another collection there is none: of what fits nowhere, the nearest place counts.
    node.become(kind);
    this.frames.push({ node, column });
    return node;
  }
}

/** How many characters of empty lines behind a block scalar are looked at. */
const LONGEST_GAP = 10_000;

/** The next line from a line's start on that is not empty. */
function nextContentOrComment(
  text: string,
  from: number,
  limit: number,
): { column: number; start: number } | undefined {
  for (let start: number | undefined = from; start !== undefined; start = nextLine(text, start, limit)) {
    const at = skipBlanks(text, start);
    if (at < limit && !isGap(text[at])) return { column: at - start, start: at };
  }
  return undefined;
}

/** Written nowhere: of lines that are read without a cursor. */
const NO_OFFSET = -1;

/** How deep keys and items may be whose lines are passed over: each level looks through them once. */
const DEEPEST = 3;

function depthOf(node: Draft): number {
  let depth = 0;
  for (let one = node.parent; one && depth <= DEEPEST; one = one.parent) depth++;
  return depth;
}

/** The line behind all that is indented deeper than an entry. */
interface LineBehind {
  /** Where it starts; the document's end if there is none. */
  readonly start: number;
  readonly content: number;
  /** True where it begins with a bracket that closes one above. */
  readonly isOpen: boolean;
  /** True where the dashes of a list stand at the column of its key. */
  readonly isUnindented: boolean;
}

/** @param from the start of the line below the entry */
function lineBehind(text: string, from: number, limit: number, { column, isItem }: Entry): LineBehind {
  let isUnindented = false;
  for (let start: number | undefined = from; start !== undefined; start = nextLine(text, start, limit)) {
    const content = skipBlanks(text, start);
    if (content - start > column || content >= limit) continue;
    const first = text[content]!;
    if (first === '\n' || first === '\r' || first === '#') continue;
    const isDash = !isItem && content - start === column && first === '-' && isGap(text[content + 1]);
    isUnindented ||= isDash;
    if (!isDash) return { start, content, isOpen: first === ']' || first === '}', isUnindented };
  }
  return { start: limit, content: limit, isOpen: false, isUnindented };
}

/** The key that a text begins with, up to its line's end. */
function keyIn(text: string, start: number, lineEnd: number): { span: Span; quote: Quote; colon: number } | undefined {
  const first = text[start]!;
  if (/[[{|>*&!%@`?,\]}]/.test(first)) return undefined;
  const isQuoted = first === '"' || first === "'";
  const stop = commentFrom(text, start, lineEnd);
  let colon = start;
  if (isQuoted) colon = skipBlanks(text, closingQuote(text, start, -1, lineEnd) ?? lineEnd);
  else while (colon < stop && !(text[colon] === ':' && isGap(text[colon + 1]))) colon++;
  if (colon >= stop || text[colon] !== ':' || !isGap(text[colon + 1])) return undefined;
  return { span: { start, end: trimmed(text, start, colon) }, quote: isQuoted ? (first as Quote) : '', colon };
}
