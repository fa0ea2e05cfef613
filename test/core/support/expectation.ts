/** What a fixture's comment expects of one finding. */
export interface ExpectedFinding {
  /** Of the line on which it starts, in its document's file, from 0. */
  readonly line: number;
  readonly severity: string;
  readonly code: string;
  /** The underlined text. */
  readonly text: string;
  readonly at?: string;
  /** The kind of its fix, or `none`. */
  readonly fix?: string;
  /** A part of its message. */
  readonly says?: string;
}

/** What a fixture's comment says of its document: a word and the rest of the line. */
export interface Statement {
  readonly word: string;
  readonly rest: string;
}

const QUOTED = '(?:"([^"]*)"|`([^`]*)`)';
const FINDING = new RegExp(
  `^(error|warning|information) (\\S+) ${QUOTED}(?: @(\\S*))?(?: fix:(\\S+))?(?: says ${QUOTED})?$`,
);

/**
 * Reads the findings that a line's comment expects.
 * @throws when the comment cannot be read: a slip in a fixture must not pass for no expectation
 */
export function findingsOf(lineText: string, line: number): ExpectedFinding[] {
  const [, comment] = /(?:^|\s)#! (.*)$/.exec(lineText.trimEnd()) ?? [];
  if (comment === undefined) return [];
  const below = comment.startsWith('below: ');
  return (below ? comment.slice('below: '.length) : comment).split(' ; ').map((part) => {
    const [, severity, code, text, text2, at, fix, says, says2] = FINDING.exec(part.trim()) ?? [];
    if (severity === undefined || code === undefined) throw new Error(`Line ${line + 1}: not readable: ${part}`);
    return { line: below ? line + 1 : line, severity, code, text: text ?? text2 ?? '', at, fix, says: says ?? says2 };
  });
}

/** Writes findings as a line's comment expects them, without what it begins with: the inverse of `findingsOf`. */
export const expecting = (findings: readonly ExpectedFinding[]): string =>
  findings
    .map(({ severity, code, text, at, fix, says }) =>
      [
        ...[severity, code, quoted(text)],
        ...(at === undefined ? [] : [`@${at}`]),
        ...(fix === undefined ? [] : [`fix:${fix}`]),
        ...(says === undefined ? [] : [`says ${quoted(says)}`]),
      ].join(' '),
    )
    .join(' ; ');

const quoted = (text: string): string => (text.includes('"') ? `\`${text}\`` : `"${text}"`);

/** Reads what a line says of its document. */
export function statementOf(lineText: string): Statement | undefined {
  const [, word, rest] = /^#: (\S+) ?(.*)$/.exec(lineText.trimEnd()) ?? [];
  return word === undefined ? undefined : { word, rest: rest ?? '' };
}
