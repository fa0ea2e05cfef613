import assert from 'node:assert/strict';
import { PNG } from 'pngjs';
import { difference, packed } from './comparer';

const WIDTH = 600;
const HEIGHT = 400;
type Colour = readonly [red: number, green: number, blue: number];
const PAPER: Colour = [31, 31, 31];
const BADGE: Colour = [97, 97, 97];

/** A page with a badge, a column of lines of letters, and what else is drawn on it. */
function picture(badge: Colour, left: number, more: (x: number, y: number) => Colour | undefined = () => undefined) {
  const png = new PNG({ width: WIDTH, height: HEIGHT });
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const isBadge = x >= 80 && x < 100 && y >= 20 && y < 38;
      const isLetter = x >= left && x < left + 200 && y >= 60 && y % 20 < 9 && (x - left) % 6 < 2;
      const colour = more(x, y) ?? (isBadge ? badge : isLetter ? ([204, 204, 204] as const) : PAPER);
      png.data.set([...colour, 255], 4 * (y * WIDTH + x));
    }
  return PNG.sync.write(png);
}

const kept = picture(BADGE, 300);

describe('Two pictures of a page', () => {
  it('are the same, in fewer bytes as well', () => {
    assert.equal(difference(kept, picture(BADGE, 300)), undefined);
    assert.equal(difference(kept, packed(kept)), undefined);
    assert.ok(packed(kept).length <= kept.length);
  });

  it('are the same when single pixels differ here and there', () => {
    const spots = (x: number, y: number): Colour | undefined =>
      x % 40 === 0 && y % 40 === 0 ? [255, 255, 255] : undefined;
    assert.equal(difference(kept, picture(BADGE, 300, spots)), undefined);
  });

  it('are the same when a colour differs by less than an eye sees', () => {
    assert.equal(difference(kept, picture([99, 98, 97], 300)), undefined);
  });

  it('differ when one badge has another colour', () => {
    assert.match(difference(kept, picture([0, 120, 212], 300))!.said, /^360 pixels, 360 of them close together$/);
    assert.ok(difference(kept, picture([120, 120, 120], 300)));
  });

  it('differ when a column is moved by two pixels', () => {
    assert.ok(difference(kept, picture(BADGE, 302)));
  });

  it('differ when one letter does', () => {
    const letter = (x: number, y: number): Colour | undefined =>
      x >= 20 && x < 26 && y >= 200 && y < 209 ? [204, 204, 204] : undefined;
    assert.match(difference(kept, picture(BADGE, 300, letter))!.said, /^54 pixels/);
  });

  it('differ in their size, or where enough is spread', () => {
    const smaller = PNG.sync.write(new PNG({ width: 300, height: HEIGHT }));
    assert.equal(difference(kept, smaller)!.said, '300 by 400 pixels, not 600 by 400');
    const noise = (x: number, y: number): Colour | undefined =>
      x % 20 === 0 && y % 20 === 0 ? [255, 255, 255] : undefined;
    assert.match(difference(kept, picture(BADGE, 300, noise))!.said, /^600 pixels/);
  });

  it('are drawn with what differs in red', () => {
    const { data } = PNG.sync.read(difference(kept, picture([0, 120, 212], 300))!.picture);
    const at = 4 * (25 * WIDTH + 90);
    assert.deepEqual([...data.subarray(at, at + 3)], [255, 0, 0]);
  });
});
