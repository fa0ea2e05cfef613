/** A place in a text that is still to be answered: what stands there for now, and what else may. */
export interface Stop {
  readonly text: string;
  readonly options?: readonly string[];
}

/** Text to be written, in pieces, so that a host with tab stops can put one over each placeholder. */
export type Template = readonly (string | Stop)[];

/** The text as it is written without tab stops. */
export const toPlain = (template: Template): string =>
  template.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

/** Counts tab stops from 1. */
export function tabStops(): () => number {
  let stops = 0;
  return () => ++stops;
}

/**
 * The text in VS Code's snippet syntax.
 * @param number gives the next tab stop's number: stops of one edit must not share one, or they change together; by
 * default counted from 1
 */
export function toSnippet(template: Template, number = tabStops()): string {
  return template.map((piece) => (typeof piece === 'string' ? escaped(piece) : stop(piece, number()))).join('');
}

function stop({ text, options = [] }: Stop, number: number): string {
  if (options.length > 1) return `\${${number}|${options.map(escapedOption).join(',')}|}`;
  return text ? `\${${number}:${escaped(text)}}` : `$${number}`;
}

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
const escapedOption = (text: string): string => text.replace(/[\\$},|]/g, '\\$&');
