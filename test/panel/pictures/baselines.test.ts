import assert from 'node:assert/strict';
import { findBrowser } from '../../editor/install/browser';
import { drawnBy, howItDiffers, whyIncomparable } from './baseline';
import { SCENES } from './scenes';
import { Studio } from './studio';

describe('The pages look as they are kept in pictures:', () => {
  let studio: Studio | undefined;
  before(async function () {
    studio = await Studio.open(await findBrowser());
    const why = whyIncomparable(drawnBy(studio.version));
    if (why === undefined) return;
    console.log(`    ${why}`);
    this.skip();
  });
  after(() => studio?.close());

  for (const scene of SCENES)
    it(`${scene.name}, ${scene.theme}, ${scene.width} pixels`, async () => {
      assert.equal(howItDiffers(scene.name, await studio!.take(scene)), undefined);
    });
});
