import type { Analysis } from '../analysis';
import type { EvidenceReference } from '../evidence/references';
import { evidenceProblem } from '../findings/evidence';
import { onValue } from '../findings/place';
import { segmentsOf } from '../playbook/pointer';
import type { EvidenceView } from './model';
import { capitalised } from './words';

/** The evidence that a playbook points to, in the order of the checklist's sections. */
export function evidenceViews(analysis: Analysis): EvidenceView[] {
  const { playbook } = analysis;
  return analysis.evidence.map(({ reference, verdict }) => {
    const problem = evidenceProblem(playbook, reference, verdict);
    return {
      target: targetOf(reference),
      backs: backedBy(analysis, reference),
      state: verdict.state,
      reason: problem?.message ?? null,
      place: problem?.range ?? onValue(playbook, reference.node).range,
    };
  });
}

function targetOf({ path, url, anchor, pointer }: EvidenceReference): string {
  const part = anchor === undefined ? pointer : `#${anchor.replace(/^#/, '')}`;
  return [path ?? url, part].filter((one) => one !== undefined).join(' ');
}

/** The title of the gate whose section names it; another section's key as a label. */
function backedBy({ readiness }: Analysis, { node }: EvidenceReference): string {
  const [section = ''] = segmentsOf(node.at);
  const gate = readiness?.gates.map((result) => result.gate).find((one) => one.section === section);
  return gate?.title ?? capitalised(section);
}
