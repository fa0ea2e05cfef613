import type { Position } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { withCursor } from '../../core/support/cursor';
import { at } from '../support/memoryFiles';
import { setUp } from '../support/setUp';

export const A = '/site/a.pilot.yaml';

/** Opens a text with a cursor, which `|` marks, in an editor, among files. */
export async function openedAt(marked: string, files: Readonly<Record<string, string>> = {}, path = A) {
  const { text, offset } = withCursor(marked);
  const all = setUp(files);
  all.editor.open(path, text);
  await all.settled();
  return { ...all, uri: at(path), text, position: positionIn(text, offset) };
}

const positionIn = (text: string, offset: number): Position => TextDocument.create('', '', 0, text).positionAt(offset);

/** The text of a range. */
export const textIn = (text: string, range: { start: Position; end: Position }): string =>
  TextDocument.create('', '', 0, text).getText(range);
