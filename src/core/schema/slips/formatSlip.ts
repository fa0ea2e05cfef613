import type { Mending, PlaybookNode, Span } from '../../playbook';
import type { Format } from '../format';
import type { Shape } from '../shapes';
import { segmentsOf } from '../../../text';

/** A slip of the pen in a document that can be read, though not as it is meant: its value is unanswered. */
export interface Slip {
  /** The finding's. */
  readonly code: `yaml/${string}`;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly node: PlaybookNode;
  readonly span: Span;
  readonly fix?: Mending;
}

/** What a document is read for slips by. */
export interface Looked {
  readonly text: string;
  readonly format: Format;
}

/** The shape of the place at which a value of the file's own text stands; undefined where the format knows none. */
export const shapeOf = ({ at }: PlaybookNode, format: Format): Shape | undefined => format.shapeAt(segmentsOf(at));

/** True for a place that takes any text. */
export const isFreeText = ({ sharedType, allowed, types }: Shape): boolean =>
  !sharedType && !allowed && types.includes('string');

/** True for a place that takes a number, whatever else it takes. */
export const isNumber = ({ allowed, types, sharedType }: Shape): boolean =>
  !allowed && (types.includes('number') || types.includes('integer') || sharedType === 'Measure');

/** True for what stands in a collection that is written with brackets. */
export const isInBrackets = (text: string, parent: PlaybookNode | undefined): boolean =>
  parent !== undefined && /[[{]/.test(text.charAt(parent.span.start));
