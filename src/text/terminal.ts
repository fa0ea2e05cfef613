import { oneLine } from './words';

/**
 * A text of others as it is printed, in one line of an output that a terminal or a CI server reads: all that either acts
 * on is escaped. Whatever comes of it begins no line as a command of GitHub's runner (`::add-mask::`) and holds none of
 * those that are read anywhere in a line (`##[…]`, `##vso[…]`, `##teamcity[…]`). All that is printed passes it.
 */
export const printed = (text: string): string =>
  oneLine(text)
    .replace(/^(\s*):/, '$1\\u{3a}')
    .replace(COMMAND, '#\\u{23}');

const COMMAND = /##(?=\w*\[)/g;

/** A value as indented JSON: the same for whoever parses it, and nothing that a terminal or a CI server acts on. */
export const printedJson = (value: unknown): string =>
  JSON.stringify(value, null, 2)
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, inJson)
    .replace(COMMAND, '#\\u0023');

const inJson = (character: string): string =>
  Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('');
