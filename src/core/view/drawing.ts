import { fieldsOf } from '../../text';

/** What a host asks of any page: to draw an SVG picture as pixels, which only a page can. */
export interface ToDraw {
  readonly type: 'draw';
  readonly svg: string;
}

/** What a page has drawn. */
export interface Drawn {
  readonly type: 'drawn';
  /** A PNG image in base64; null where it could not be drawn. */
  readonly png: string | null;
}

/** The picture that a message asks for, if it asks for one. */
export function asToDraw(message: unknown): ToDraw | undefined {
  const { type, svg } = fieldsOf(message);
  return type === 'draw' && typeof svg === 'string' ? { type, svg } : undefined;
}

/** How every PNG image begins, in base64. */
const SIGNATURE = 'iVBORw0KGgo';

/** What a page says that it has drawn, if it says so. */
export function asDrawn(message: unknown): Drawn | undefined {
  const { type, png } = fieldsOf(message);
  if (type !== 'drawn') return undefined;
  return { type, png: typeof png === 'string' && png.startsWith(SIGNATURE) ? png : null };
}
