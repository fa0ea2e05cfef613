import assert from 'node:assert/strict';
import { PNG } from 'pngjs';
import { usePanel, usePortfolio } from './browser';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20" viewBox="0 0 60 20"><title>ü</title>' +
  '<rect width="60" height="20" fill="#ffffff"/><rect width="30" height="20" fill="#c4200f"/></svg>';

describe('A page that its host has draw a picture', () => {
  const [openPanel, openPortfolio] = [usePanel(), usePortfolio()];

  for (const [name, open] of [
    ['the readiness page', openPanel],
    ['the portfolio', openPortfolio],
  ] as const)
    it(`gives it as a PNG image, twice as large: ${name}`, async () => {
      const page = await open();
      await page.page.evaluate((svg) => window.postMessage({ type: 'draw', svg }), SVG);
      await page.page.waitForFunction(() => host().sent.some(({ type }) => type === 'drawn'));
      const [drawn] = (await page.page.evaluate(() => host().sent)).filter(({ type }) => type === 'drawn');
      const image = PNG.sync.read(Buffer.from(drawn!.png!, 'base64'));
      assert.deepEqual([image.width, image.height], [120, 40]);
      const colourAt = (x: number) => image.data.subarray((20 * 120 + x) * 4, (20 * 120 + x) * 4 + 3).toString('hex');
      assert.deepEqual([colourAt(10), colourAt(110)], ['c4200f', 'ffffff']);
      assert.deepEqual(await page.page.evaluate(() => host().refused), []);
    });

  it('says so where it can draw none', async () => {
    const { page } = await openPanel();
    await page.evaluate(() => window.postMessage({ type: 'draw', svg: 'no picture' }));
    await page.waitForFunction(() => host().sent.some(({ type, png }) => type === 'drawn' && png === null));
  });
});

declare function host(): { readonly sent: { type: string; png?: string | null }[]; readonly refused: string[] };
