import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How far apart two colours may be that count as equal: 1 is black and white. */
const COLOUR = 0.05;

/** The part of all pixels that may differ, when they are spread over the picture. */
const SPREAD = 0.002;

/** The pixels that may differ inside of a square: one letter differs in more, a badge in far more. */
const SQUARE = 24;
const TOGETHER = 24;

/** What differs of two pictures. */
export interface Difference {
  /** In words, such as `312 pixels, 290 of them close together`. */
  readonly said: string;
  /** The picture with what differs in red, as PNG. */
  readonly picture: Buffer;
}

/** Compares two pictures, both PNG: undefined when nobody could tell them apart. */
export function difference(expected: Buffer, actual: Buffer): Difference | undefined {
  if (expected.equals(actual)) return undefined;
  const [before, after] = [PNG.sync.read(expected), PNG.sync.read(actual)];
  const { width, height } = after;
  if (before.width !== width || before.height !== height)
    return { said: `${width} by ${height} pixels, not ${before.width} by ${before.height}`, picture: actual };
  const drawn = new PNG({ width, height });
  const count = (output: Buffer | null, windowSize?: number) =>
    pixelmatch(before.data, after.data, output, width, height, { threshold: COLOUR, windowSize });
  const all = count(drawn.data);
  const together = count(null, SQUARE);
  if (all <= SPREAD * width * height && together <= TOGETHER) return undefined;
  return { said: `${all} pixels, ${together} of them close together`, picture: PNG.sync.write(drawn) };
}

/** The same picture in fewer bytes: pages are flat, so that each line is best kept as it is. */
export const packed = (picture: Buffer): Buffer =>
  PNG.sync.write(PNG.sync.read(picture), {
    colorType: 2,
    inputHasAlpha: true,
    deflateLevel: 9,
    deflateStrategy: 0,
    filterType: 0,
  });
