import { capitalised } from '../../text';

/**
 * What a description says of one of the words that it explains: `pilot: a few people work with it.`; undefined where it
 * says nothing of the word. Several words may share a meaning: `missing, late: the input.`
 */
export function meaningOf(word: string, description: string): string | undefined {
  for (const sentence of description.split(/(?<=\.)\s+/)) {
    const [, words = '', meaning] = /^([^:]*): (.+)$/.exec(sentence) ?? [];
    if (meaning !== undefined && words.split(', ').includes(word)) return capitalised(meaning);
  }
  return undefined;
}
