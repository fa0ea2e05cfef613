// `npm run baselines`: takes the pictures of the pages again, and keeps those that look different.
import { findBrowser } from '../editor/install/browser';
import { drawnBy, keep, keepOnly } from './pictures/baseline';
import { SCENES } from './pictures/scenes';
import { Studio } from './pictures/studio';

async function main(): Promise<void> {
  const studio = await Studio.open(await findBrowser());
  let written = 0;
  for (const scene of SCENES) {
    if (!keep(scene.name, await studio.take(scene))) continue;
    written++;
    console.log(`${scene.name}.png is new: look at it.`);
  }
  keepOnly(
    SCENES.map(({ name }) => name),
    drawnBy(studio.version),
  );
  console.log(`${written} of ${SCENES.length} pictures in test/panel/baselines are new.`);
  await studio.close();
}

main().then(
  () => process.exit(),
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
