// Says which expectations of the fixtures differ from what is judged and fixed now.
//   npm run fixtures               prints the difference; exit status 1 when there is one
//   npm run fixtures -- --update   writes it as well
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createTwoFilesPatch } from 'diff';
import { fixFixtures, FIXTURES, judgedFixtures, textOf } from './support/fixture';
import { mended } from './support/fixing';
import { updatedFixture } from './support/updatedFixture';
import { variantsOf } from './support/variants';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { update: { type: 'boolean' } } });
  const failed: string[] = [];
  let differing = 0;
  const tell = async (name: string, before: string, after: () => string | Promise<string>) => {
    try {
      const text = await after();
      if (text === before) return;
      differing++;
      console.log(createTwoFilesPatch(name, name, before, text, undefined, undefined, { context: 2 }));
      if (values.update) writeFileSync(path.join(FIXTURES, name), text);
    } catch (error) {
      failed.push((error as Error).message);
    }
  };
  for (const fixture of judgedFixtures()) await tell(fixture.name, textOf(fixture), () => updatedFixture(fixture));
  for (const { before, after } of fixFixtures())
    await tell(after.name, textOf(after), () => mended(before, variantsOf(before)[0]!));
  for (const reason of failed) console.error(reason);
  if (!differing && !failed.length) console.log('All fixtures say what is judged.');
  else if (differing) {
    const files = differing === 1 ? '1 file differs' : `${differing} files differ`;
    console.log(values.update ? `${files}, and is written: read the difference.` : `${files}: -- --update writes it.`);
  }
  if (failed.length || (differing && !values.update)) process.exitCode = 1;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
