import type { Fixture, FixtureDocument } from './fixture';
import { SEPARATOR, textOf } from './fixture';

/** A text that a fixture's documents stand in, and where. */
export interface Variant {
  readonly name: string;
  readonly text: string;
  readonly documents: readonly FixtureDocument[];
  /** How many lines and how many playbooks stand before the first of the documents, and playbooks after the last. */
  readonly linesBefore: number;
  readonly before: number;
  readonly after: number;
}

/** A playbook with nothing to say about: not even an open item, as it is retired. */
const QUIET = 'pilotPlaybook: 1\nname: Its neighbour\nstage: production\nstatus: retired\n';
const BYTE_ORDER_MARK = '\uFEFF';

const withCrLf = (text: string): string => text.replaceAll('\n', '\r\n');

/**
 * A fixture's file as it is, as CRLF, with a byte-order mark, between other documents, and each document alone. A quick run
 * takes the first and the one that joins the others: together they are a thousand tests.
 */
export function variantsOf(fixture: Fixture): Variant[] {
  const { documents } = fixture;
  const text = textOf(fixture);
  const plain = { documents, linesBefore: 0, before: 0, after: 0 };
  const among = { ...plain, linesBefore: lineCount(QUIET + SEPARATOR), before: 1, after: 1 };
  const amongText = [QUIET, text, QUIET].join(SEPARATOR);
  return [
    { ...plain, name: 'as it is', text },
    { ...plain, name: 'with CRLF @slow', text: withCrLf(text) },
    { ...plain, name: 'with a byte-order mark @slow', text: BYTE_ORDER_MARK + text },
    { ...among, name: 'among other documents @slow', text: amongText },
    { ...among, name: 'all of that', text: BYTE_ORDER_MARK + withCrLf(amongText) },
    ...(documents.length > 1
      ? documents.map((document, index) => ({
          ...{ ...plain, documents: [document] },
          name: `document ${index} alone @slow`,
          text: document.text,
        }))
      : []),
  ];
}

/** How many line breaks a text has. */
export const lineCount = (text: string): number => text.split('\n').length - 1;
