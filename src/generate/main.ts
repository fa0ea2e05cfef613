import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { generateCheckReads } from './checkReads';
import { generateChecklist, generateFormatPage } from './docsPages';
import { generatePackChecks } from './packChecks';
import { generateSchemas } from './schema';
import { generateTypes } from './types';
import type { Write } from './write';

/** What writes generated files, each run in turn. */
const GENERATORS: readonly ((write: Write) => Promise<void>)[] = [
  generateSchemas,
  generateTypes,
  generatePackChecks,
  generateCheckReads,
  generateChecklist,
  generateFormatPage,
];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
  const stale: string[] = [];
  const write: Write = async (path, text) => {
    const before = await readFile(path, 'utf8').catch(() => undefined);
    if (before === text) return;
    stale.push(path);
    if (values.check) return;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  };
  for (const generate of GENERATORS) await generate(write);
  if (!values.check) console.log(stale.length ? `Written: ${stale.join(', ')}` : 'All generated files are fresh.');
  else if (stale.length) {
    console.error(`Stale, run "npm run generate" and commit:\n  ${stale.join('\n  ')}`);
    process.exitCode = 1;
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
