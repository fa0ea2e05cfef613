import type { Check, Gate, Outcome, Subject } from '../check';
import { blank, list, literal, map } from '../fix';
import { NOT_APPLICABLE, eachOf, itemsAt, missingItem } from '../outcomes';
import { SOURCES } from '../sources';
import type { PlaybookNode } from '../../playbook';
import { at, text } from '../../playbook';
import type { EdgeCaseKind } from '../../schema';

const SECTION = 'edgeCases';
const edgeCase = (kind: EdgeCaseKind) => map({ kind: literal(kind), case: blank, response: blank });

/** A check that wants a case of one kind; the strongest `test` of such a case is its evidence. */
function caseOf(
  kind: EdgeCaseKind,
  words: Pick<Check, 'id' | 'title' | 'asks' | 'message' | 'why' | 'how' | 'example'>,
): Check {
  const isOfKind = (node: PlaybookNode) => text(at(node, 'kind')) === kind;
  const judge = (subject: Subject): Outcome => {
    const cases = itemsAt(subject, [SECTION]).filter(({ node }) => isOfKind(node));
    if (!cases.length)
      return missingItem(subject, [SECTION], edgeCase(kind), {
        label: `an edge case for ${kind} input`,
        isBegun: isOfKind,
      });
    return { state: 'met', evidence: cases.map(({ path }) => [...path, 'test']), any: true };
  };
  return {
    ...words,
    requiredFor: 'production',
    sources: [SOURCES.nist('MEASURE 2.6'), SOURCES.mlTestScore('Data 1')],
    judge,
  };
}

export const edgeCases: Gate = {
  id: 'edge-cases',
  title: 'Edge cases',
  question: 'What happens when inputs are missing, contradictory, or late?',
  section: SECTION,
  skeleton: list(edgeCase('missing'), edgeCase('contradictory'), edgeCase('late')),
  checks: [
    caseOf('missing', {
      id: 'edge-cases/missing-input',
      title: 'Missing input',
      asks: 'What happens when an input is missing?',
      message: 'No edge case for a missing input. Add one that says what happens when something is left out.',
      why: 'A pilot sees hand-picked inputs; production sees everything. Without an agreed response, the tool fills a gap with a guess that nobody notices.',
      how: 'Add an edge case of kind `missing` that says which input is missing and what happens then; link a `test` that shows it.',
      example: `
edgeCases:
  - kind: missing
    case: the invoice has no purchase order number
    response: held in the clerk's queue; the supplier gets the template mail
    test: tests/edge/missing-po.yaml
`,
    }),
    caseOf('contradictory', {
      id: 'edge-cases/contradictory-input',
      title: 'Contradictory input',
      asks: 'What happens when two inputs contradict each other?',
      message: 'No edge case for contradictory inputs. Say which source wins, or who decides.',
      why: 'Records, mails and documents disagree every day. A fluent answer that silently picks one side looks right, so nobody checks it.',
      how: 'Add an edge case of kind `contradictory` that says which sources disagree and what happens then; link a `test` that shows it.',
      example: `
edgeCases:
  - kind: contradictory
    case: the total differs from the sum of the lines
    response: both figures are shown side by side; nothing is posted
    test: tests/edge/totals.yaml
`,
    }),
    caseOf('late', {
      id: 'edge-cases/late-input',
      title: 'Late input',
      asks: 'What happens when an input arrives late?',
      message: 'No edge case for late input. Say whether the workflow waits, retries or continues.',
      why: 'In a pilot everything is at hand. In daily work some inputs arrive later, and work done without them has to be found and corrected.',
      how: 'Add an edge case of kind `late` that says which input is late, how long to wait and what happens then; link a `test` that shows it.',
      example: `
edgeCases:
  - kind: late
    case: the goods receipt arrives after the invoice
    response: re-tried daily for 10 days, then escalated
    test: tests/edge/late-receipt.yaml
`,
    }),
    {
      id: 'edge-cases/response',
      title: 'A response for every case',
      asks: 'What does the workflow do in each edge case?',
      requiredFor: 'production',
      judgesWhatIsThere: true,
      message: 'This edge case has no response. Say what the tool does and who takes over.',
      why: 'Listing a case is half the work: people need to know what the tool does, and what they have to do themselves.',
      how: 'Write the `response` of each case: what the tool does, and who takes over.',
      example: `
edgeCases:
  - kind: malformed
    case: the scan cannot be read
    response: goes to the scanning desk; the tool proposes nothing
    handledBy: scanning desk
`,
      sources: [SOURCES.nist('MEASURE 2.6')],
      judge: (subject) => {
        const cases = itemsAt(subject, [SECTION]);
        if (!cases.length) return NOT_APPLICABLE;
        const open = cases.filter(({ node }) => text(at(node, 'response')) === undefined);
        return eachOf(open.map(({ path }) => ({ path: [...path, 'response'] })));
      },
    },
  ],
};
