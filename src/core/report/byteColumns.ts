import type { Position } from 'vscode-languageserver-types';
import type { Playbook } from '../schema';

/** How many characters a sum is kept for. */
const STEP = 1024;

/** Columns of a text in bytes of UTF-8. Each line is counted once, however many places in it are asked for. */
export class ByteColumns {
  private readonly sums = new Map<number, { readonly text: string; readonly bytes: readonly number[] }>();

  constructor(private readonly lines: Playbook['lines']) {}

  /** How many bytes stand in a line before a position in UTF-16 units. */
  at({ line, character }: Position): number {
    const { text, bytes } = this.sums.get(line) ?? this.count(line);
    const step = Math.min(Math.floor(character / STEP), bytes.length - 1);
    return bytes[step]! + bytesBetween(text, step * STEP, character);
  }

  private count(line: number): { readonly text: string; readonly bytes: readonly number[] } {
    const text = this.lines.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    const bytes = [0];
    for (let start = 0; start + STEP <= text.length; start += STEP)
      bytes.push(bytes.at(-1)! + bytesBetween(text, start, start + STEP));
    const counted = { text, bytes };
    this.sums.set(line, counted);
    return counted;
  }
}

/** The bytes of some UTF-16 units: those of a pair count with its first half. */
function bytesBetween(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let index = start; index < Math.min(end, text.length); index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit < 0xd800 || unit > 0xdfff) bytes += 3;
    else if (unit < 0xdc00) bytes += 4;
  }
  return bytes;
}
