import type { Quote, Span } from '../../playbook';
import type { Draft, Touched } from './draft';
import {
  closingQuote,
  commentFrom,
  endOfLine,
  isBlank,
  isGap,
  nextCharacter,
  skipBlanks,
  trimmed,
  unquoted,
} from './lines';

/** What a scanner of brackets needs to know of its surroundings. */
interface Surroundings {
  readonly text: string;
  /** Where the document ends. */
  readonly limit: number;
  /** The cursor. */
  readonly offset: number;
  /** The column of what is around: a line that is indented by no more ends brackets that are still open. */
  readonly around: number;
  /** True when nothing but its indentation and dashes stands before the first bracket on its line. */
  readonly isFirst: boolean;
}

/** What stands next in brackets: a key, what is behind it, a value, or what parts entries. */
type Next = 'entry' | 'colon' | 'value' | 'comma';

interface Open {
  readonly node: Draft;
  next: Next;
  /** The value that is to come, or was last. */
  current?: Draft;
}

/** What was found in brackets. */
interface Scanned {
  /** Behind the last bracket, or where the brackets' text stops. */
  readonly end: number;
  readonly touched?: Touched;
  /** True when the cursor is inside. */
  readonly isInside: boolean;
}

/** Reads a collection in brackets into its draft, up to the bracket that closes it, or as far as it can belong to it. */
export function scanFlow(target: Draft, start: number, around: Surroundings): Scanned {
  return new FlowScanner(target, start, around).run();
}

const CLOSING = /[\]}]/;
const INDICATOR = /[,[\]{}]/;

class FlowScanner {
  private readonly stack: Open[] = [];
  private at: number;
  private touched?: Touched;
  /** Where the cursor is for sure: nothing may be written there. */
  private isTaken = false;

  constructor(
    private readonly target: Draft,
    private readonly start: number,
    private readonly around: Surroundings,
  ) {
    this.at = start;
  }

  run(): Scanned {
    const { text, limit, offset } = this.around;
    this.open(this.target);
    while (this.stack.length && this.at < limit) {
      this.gap();
      if (this.at >= limit) break;
      const character = text[this.at]!;
      if (character === '\n' || character === '\r') {
        if (this.endsHere()) break;
        this.at++;
      } else this.token(character);
    }
    if (this.at >= limit && this.stack.length) this.gap();
    for (const { node } of this.stack) node.span = { start: node.span.start, end: this.at };
    return {
      end: this.at,
      touched: this.isTaken ? undefined : this.touched,
      isInside: offset > this.start && (offset < this.at || (offset === this.at && this.stack.length > 0)),
    };
  }

  /** Between two tokens: the cursor may be there. */
  private gap(): void {
    const { text, offset } = this.around;
    const start = this.at;
    this.at = skipBlanks(text, this.at);
    if (offset < start || offset > this.at || this.touched) return;
    const open = this.stack.at(-1)!;
    const span = { start: offset, end: offset };
    if (open.next === 'entry') this.touched = { on: 'entry', node: open.node, span };
    else if (open.next === 'value' && !/[^,\]}]/.test(nextCharacter(text, offset)))
      this.touched = { on: 'value', node: open.current!, span, isFirst: false };
  }

  /** True where a line below is not indented deeper than what is around: the brackets are still open, and end here. */
  private endsHere(): boolean {
    const { text, limit, around } = this.around;
    const line = text.indexOf('\n', this.at) + 1;
    const content = skipBlanks(text, line);
    if (line === 0 || content >= limit || text[content] === '\n' || text[content] === '\r') return false;
    return content - line <= around && !CLOSING.test(text[content]!);
  }

  private token(character: string): void {
    const { text, limit, offset } = this.around;
    const open = this.stack.at(-1)!;
    if (character === '#' && (this.at === 0 || isGap(text[this.at - 1]))) {
      const end = endOfLine(text, this.at, limit);
      if (offset > this.at && offset <= end) this.isTaken = true;
      this.at = end;
    } else if (character === ',') {
      open.next = 'entry';
      open.current = undefined;
      this.at++;
    } else if (character === '[' || character === '{') this.open(this.place(this.at));
    else if (CLOSING.test(character)) this.close();
    else if (character === ':' && open.next === 'colon') {
      open.next = 'value';
      this.at++;
      open.current!.span = { start: this.at, end: this.at };
    } else this.scalar(character);
  }

  private open(node: Draft): void {
    const isMap = this.around.text[this.at] === '{';
    node.kind = isMap ? 'map' : 'list';
    node.isFlow = true;
    node.span = { start: this.at, end: this.at + 1 };
    this.stack.push({ node, next: 'entry' });
    this.at++;
  }

  private close(): void {
    this.at++;
    const { node } = this.stack.pop()!;
    node.span = { start: node.span.start, end: this.at };
    const parent = this.stack.at(-1);
    if (parent) parent.next = 'comma';
  }

  private scalar(character: string): void {
    const { text, limit, offset, around } = this.around;
    const start = this.at;
    const line = endOfLine(text, start, limit);
    const isQuoted = character === '"' || character === "'";
    const closed = isQuoted ? closingQuote(text, start, around, limit) : undefined;
    const end = isQuoted ? (closed ?? this.openQuoteEnd(line)) : this.plainEnd(line);
    this.at = Math.max(end, start + 1);
    const span = { start, end: this.at };
    const isTouched = start <= offset && offset <= this.at;
    if (/[&*!]/.test(character)) {
      if (isTouched) this.isTaken = true;
      const open = this.stack.at(-1)!;
      if (character === '*') this.finish(open, this.place(start), span);
      return;
    }
    this.take(span, isQuoted ? (character as Quote) : '', isTouched, this.at > line);
  }

  private take(span: Span, quote: Quote, isTouched: boolean, isLong: boolean): void {
    const { text } = this.around;
    const open = this.stack.at(-1)!;
    const written = unquoted(text.slice(span.start, span.end));
    if (open.next === 'comma' || open.next === 'colon') {
      // More words where an entry was over: a text of several lines, or one whose comma is missing.
      if (isTouched) this.isTaken = true;
      return;
    }
    if (open.node.kind === 'map' && open.next === 'entry') {
      const node = open.node.add(written, span.end, { span, quote });
      open.current = node;
      open.next = 'colon';
      const hasColon = text[skipBlanks(text, span.end)] === ':';
      if (isTouched && !isLong) this.touched = { on: 'key', node, span, hasColon };
    } else {
      const node = this.place(span.start);
      this.finish(open, node, span, isLong ? undefined : written);
      if (isTouched && !isLong) this.touched = { on: 'value', node, span, isFirst: false };
    }
    if (isTouched && isLong) this.isTaken = true;
  }

  private finish(open: Open, node: Draft, span: Span, text?: string): void {
    node.kind = text === undefined ? 'other' : 'scalar';
    node.span = span;
    node.text = text;
    if (open.next !== 'colon') open.next = 'comma';
  }

  /** The value that starts here: of the key before it, or an item. */
  private place(at: number): Draft {
    const open = this.stack.at(-1)!;
    if (open.node.kind === 'map' && open.current && open.next !== 'comma') return open.current;
    return open.node.add(String(open.node.children.length), at);
  }

  private plainEnd(line: number): number {
    const { text } = this.around;
    const stop = commentFrom(text, this.at, line);
    let end = this.at;
    for (; end < stop; end++) {
      if (INDICATOR.test(text[end]!)) break;
      if (text[end] === ':' && (isGap(text[end + 1]) || INDICATOR.test(text[end + 1]!))) break;
      if (isBlank(text[end]) && /[&*!]/.test(text[this.at]!)) break;
    }
    return trimmed(text, this.at, end);
  }

  /** An open quote is taken for closed before the next comma or bracket of its line. */
  private openQuoteEnd(line: number): number {
    const { text } = this.around;
    let end = this.at + 1;
    while (end < line && !INDICATOR.test(text[end]!)) end++;
    return trimmed(text, this.at, end);
  }
}
