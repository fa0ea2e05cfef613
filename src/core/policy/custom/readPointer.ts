import type { PlaybookNode } from '../../playbook/node';
import { segmentsOf } from '../../playbook/pointer';
import { text } from '../../playbook/values';
import { closest } from '../../schema/closest';
import { shapeAt } from '../../schema/shape';
import type { PolicyFindings } from '../findings';

/** The segments of a place in a playbook; undefined when none is given, or none that a playbook has (a finding). */
export function readPointer(node: PlaybookNode | undefined, findings: PolicyFindings): string[] | undefined {
  const pointer = node?.kind === 'scalar' && node.value === '' ? '' : text(node);
  if (!node || pointer === undefined) return undefined;
  if (!/^(?:\/(?:[^~/]|~[01])*)*$/.test(pointer)) {
    const suggestion = pointer.startsWith('#/') ? pointer.slice(1) : undefined;
    const message = 'This must be a JSON Pointer that begins with "/", such as /governance/impactAssessment.';
    findings.add('policy/invalid-pointer', node, message, { suggestion });
    return undefined;
  }
  const segments = segmentsOf(pointer);
  const known = segments.findIndex((_segment, index) => !shapeAt(segments.slice(0, index + 1)));
  if (known < 0) return segments;
  const [before, unknown] = [segments.slice(0, known), segments[known]!];
  const meant = closest(unknown, shapeAt(before)?.keys ?? []);
  const suggestion =
    meant === undefined
      ? undefined
      : pointer
          .split('/')
          .with(known + 1, meant)
          .join('/');
  findings.add('policy/invalid-pointer', node, `A playbook has no "${unknown.slice(0, 60)}" there.`, { suggestion });
  return undefined;
}
