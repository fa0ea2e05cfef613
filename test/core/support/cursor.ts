import assert from 'node:assert/strict';

/** A text with a cursor, which `|` marks. */
export function withCursor(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('|');
  assert.ok(offset >= 0, 'the text has a |');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}
