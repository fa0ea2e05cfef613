import { formerIdsOf } from '../core/checklist';
import { PACK_GATES } from '../core/checklist/packs';
import type { Write } from './write';

/**
 * Writes the ids of the packs' checks as a file of their own: waivers may name them where no pack is on, and then the
 * packs themselves need not be loaded.
 */
export async function generatePackChecks(write: Write): Promise<void> {
  const ids = PACK_GATES.flatMap(({ checks }) => checks.map(({ id }) => `  '${id}',\n`));
  const former = [...formerIdsOf(PACK_GATES)].map(([old, id]) => `  ['${old}', '${id}'],\n`);
  const text = `// Generated from src/core/checklist/packs.ts by "npm run generate". Do not edit.

/** The ids of the packs' checks, in checklist order. */
export const PACK_CHECKS: readonly string[] = [
${ids.join('')}];

/** The ids that they had before, with those that they have now. */
export const PACK_FORMER_IDS: readonly (readonly [former: string, id: string])[] = [${former.length ? '\n' : ''}${former.join('')}];
`;
  await write('src/core/checklist/generated/packChecks.ts', text);
}
