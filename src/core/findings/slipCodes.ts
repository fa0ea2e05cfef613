import type { AlwaysOn } from './alwaysOnCode';

const slip = (code: string, title: string, how: string, severity: AlwaysOn['severity'] = 'error'): AlwaysOn => ({
  code: `yaml/${code}`,
  kind: 'yaml',
  severity,
  title,
  how,
});

/** The slips of the pen that are known by name: before what else the parser may say. */
export const SLIP_CODES: readonly AlwaysOn[] = [
  slip(
    'comma',
    'A comma tears a text or a number in brackets apart.',
    'Inside of [ ] and { } a comma ends a value. Put a text with a comma in quotes; write a number without commas.',
  ),
  slip(
    'hash',
    'A # takes a value, or the end of a text, for a comment.',
    'A # behind a blank begins a comment. Put the whole text in quotes. Where a comment is meant, write a blank behind the #. It is an error where the value is a contact or must be given.',
    'warning',
  ),
  slip(
    'colon',
    'A colon makes a mapping of a text, or a key lacks the blank behind its colon.',
    'A colon with a blank behind it ends a key. Put a text with one in quotes, and write a blank behind the colon of a key.',
  ),
  slip(
    'template',
    'The place of a template was not filled in.',
    'Let the template be filled in, or put the place in quotes: for YAML, a brace begins a mapping.',
  ),
  slip(
    'conflict',
    'A merge conflict is still in the file.',
    'Keep one of the two versions, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  ),
  slip(
    'blank',
    'A no-break or invisible blank stands where YAML asks for an ordinary one.',
    'Pasted texts often have such blanks. Write ordinary ones in the indentation, behind a dash and around the colon of a key.',
  ),
  slip('tab', 'A line is indented with a tab.', 'Write blanks, two for each level: YAML takes no tabs as indentation.'),
  slip(
    'unclosed',
    'A bracket or a quote is opened and never closed.',
    'Close it where its list, mapping or text ends; the finding stands where it opens.',
  ),
];
