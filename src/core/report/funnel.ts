import type { Stage } from '../checklist';
import { STAGES } from '../checklist';
import type { PlaybookReport } from './report';
import { isReady } from './report';

/** How many playbooks stand at a stage, and how many of them could move on. */
export interface FunnelStage {
  readonly stage: Stage;
  readonly all: number;
  readonly active: number;
  /** Active ones that are ready for the next stage; at production those that meet all that it requires. */
  readonly ready: number;
}

/** The playbooks by stage, from the first stage to the last. One whose stage cannot be read is in none. */
export function funnelOf(playbooks: Iterable<PlaybookReport>): FunnelStage[] {
  const counts = STAGES.map((stage) => ({ stage, all: 0, active: 0, ready: 0 }));
  for (const playbook of playbooks) {
    const at = counts.find(({ stage }) => stage === playbook.stage);
    if (!at) continue;
    at.all++;
    if (playbook.status !== 'active') continue;
    at.active++;
    if (isReady(playbook)) at.ready++;
  }
  return counts;
}
