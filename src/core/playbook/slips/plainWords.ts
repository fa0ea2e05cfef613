import type { YAMLError } from 'yaml';

/** What the parser says, by how it begins, and what a reader can do about it. Code and place stay the parser's. */
const SAYINGS: readonly (readonly [RegExp, string])[] = [
  [
    /^All mapping items must start at the same column/,
    'This line is indented neither like the keys above it nor like a part of them. Indent it like its neighbours.',
  ],
  [
    /^All sequence items must start at the same column/,
    'This item is indented differently from the items above it. Indent them alike.',
  ],
  [
    /^Flow .* must be sufficiently indented|^Flow .* must end with/,
    'A bracket that opens above is not closed before this place. Close it, or indent this line deeper.',
  ],
  [
    /^Block scalar values in collections must be indented|^Block scalars with more-indented leading/,
    'The text behind | or > is not indented. Indent its lines deeper than their key.',
  ],
  [
    /^The indicator|^The .* block .* indicator/,
    'This mark stands too far to the left. Indent it deeper than the key above it.',
  ],
  [
    /^Plain value cannot start with (?:flow indicator character ,|block|a tab)/,
    'A value cannot begin like this. Put it in quotes, or remove what stands before it.',
  ],
  [/^Plain value cannot start/, 'A text cannot begin with this character. Put it in quotes.'],
  [
    /^Nested mappings are not allowed in compact mappings|^A block sequence may not be used as an implicit map key/,
    'There is more than one key on this line, or a text with a colon in it. Start a new line for the second key, or put the text in quotes.',
  ],
  [
    /^Block collections are not allowed within flow collections/,
    'Inside of brackets, a comma is missing here, or a text with a colon in it needs quotes.',
  ],
  [
    /^Implicit keys need to be on a single line|^Implicit map keys need to be followed by map values/,
    'There is no key with its colon here. Write "key: value", or indent the line deeper than the key that its text belongs to.',
  ],
  [/^Implicit keys of flow sequence pairs/, 'A key in brackets has to stand on one line with its colon.'],
  [/^Map keys must be unique/, 'This key is there twice. Keep one of the two, and write under it what both say.'],
  [/^Missing closing/, 'A quote is opened and never closed. Close it where its text ends.'],
  [/^Missing , (?:or : )?between/, 'A comma is missing between two parts in brackets.'],
  [/^Missing space after :/, 'A blank is missing behind this colon.'],
  [/^Comments must be separated/, 'A blank is missing before the # of this comment.'],
  [/^Sequence item without - indicator/, 'This item of a list has no dash. Write "- " before it.'],
  [
    /^Missing directives-end|^Block collection cannot start on same line with directives-end/,
    'A document begins with --- on a line of its own.',
  ],
  [/^Tags and anchors must be separated/, 'A blank is missing behind this anchor or tag.'],
  [
    /^Unexpected block-seq-ind on same line with key/,
    'An item of a list starts on a line of its own. Move the dash to the next line; where it belongs to a text, put the text in quotes.',
  ],
  [
    /^Block scalar header includes extra characters|^Not a YAML token/,
    'Behind | or >, a text starts on the next line. Move it there, or put the whole in quotes.',
  ],
  [
    /^Unexpected flow-(?:seq|map)-end/,
    'This bracket closes nothing. Remove it, or write the one that opens before it.',
  ],
  [
    /^Unexpected .* at node end/,
    'The value before this place is complete already. Put the whole text in quotes, or start a new line.',
  ],
  [/^Unexpected ,/, 'There is a comma too many here. Remove it.'],
  [/^Unexpected|^Unsupported token|^Expected a flow scalar/, 'YAML cannot read this here. Put the text in quotes.'],
  [
    /^Invalid escape sequence/,
    'In double quotes, a backslash begins a special character, and this one does not exist. Write \\\\ for a backslash, or use single quotes.',
  ],
  [
    /^Unresolved alias/,
    'There is no anchor of this name before this place. Write the anchor first, with & and the name.',
  ],
  [
    /^An alias node must not|^Alias |^Anchor |^A node can have at most one|^Anchors and tags must/,
    'An anchor, alias or tag cannot stand here like this.',
  ],
  [
    /^%|^Unknown directive|directive/i,
    'A line that begins with % is an instruction for YAML, and this one cannot be read. Remove it.',
  ],
];

/** What is said of an error of the parser that is no slip known here; its own words where they are plain. */
export const plainWords = ({ message }: Pick<YAMLError, 'message'>): string =>
  SAYINGS.find(([said]) => said.test(message))?.[1] ?? message;
