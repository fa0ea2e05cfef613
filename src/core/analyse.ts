import type { Analysis } from './analysis';
import type { EvidenceFiles } from './evidence/facts';
import { lookUp } from './evidence/facts';
import type { Circumstances } from './judge';
import { judge } from './judge';
import { parse } from './playbook/parse';

/**
 * Analyses a file's text whole: parses it, looks its evidence up, judges each playbook. For hosts that need one final
 * result; an editor shows `judge` with the facts known so far first.
 */
export async function analyse(
  text: string,
  files: EvidenceFiles,
  { policy, today }: Omit<Circumstances, 'facts'>,
): Promise<Analysis[]> {
  const playbooks = parse(text);
  const facts = await lookUp(
    playbooks.flatMap(({ references }) => references),
    files,
  );
  return playbooks.map((playbook) => judge(playbook, { policy, today, facts }));
}
