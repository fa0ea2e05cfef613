import type { Analysis } from '../../../src/core/judge/analysis';
import { analyse } from '../../../src/core/judge/judge';
import { evidenceFolder } from './evidenceFolder';
import type { Fixture } from './fixture';
import { FIXTURES } from './fixture';
import { policyOf } from './policies';

/** Analyses a text as a fixture wants it: on its date, with its packs and its evidence. */
export async function analysesIn({ folder, today, packs }: Fixture, text: string): Promise<Analysis[]> {
  const policy = await policyOf(`pilotPolicy: 1\npacks: [${packs.join(', ')}]\n`);
  return analyse(text, evidenceFolder(folder, FIXTURES), { policy, today });
}
