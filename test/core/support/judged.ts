import { DEFAULT_POLICY } from '../../../src/core/checklist/policy';
import type { EvidenceFiles } from '../../../src/core/evidence/verification';
import type { Analysis } from '../../../src/core/judge/analysis';
import { analyse } from '../../../src/core/judge/judge';

const NOTHING: EvidenceFiles = { look: async () => ({ state: 'missing' }), names: async () => [] };

/** Analyses a text on the fixtures' date; there are no evidence files unless they are given. */
export const judged = (text: string, files: EvidenceFiles = NOTHING): Promise<Analysis[]> =>
  analyse(text, files, { policy: DEFAULT_POLICY, today: '2026-11-24' });

/** `document: codes` of each playbook of a text. */
export const codesOf = async (text: string): Promise<string[]> =>
  (await judged(text)).map(({ playbook, findings }) => `${playbook.document}: ${findings.map(({ code }) => code)}`);
