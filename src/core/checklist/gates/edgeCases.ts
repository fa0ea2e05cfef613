import type { Check, Gate, Outcome, Subject } from '../check';
import { blank, list, literal, map } from '../fix';
import { NOT_APPLICABLE, eachOf, itemsAt, missingItem } from '../outcomes';
import { SOURCES } from '../sources';
import type { PlaybookNode } from '../../playbook';
import { at, text } from '../../playbook';
import type { EdgeCaseKind } from '../../schema';

const SECTION = 'edgeCases';
const edgeCase = (kind: EdgeCaseKind) => map({ kind: literal(kind), case: blank, response: blank });

/** A check that wants a case of one kind; any verified `test` of such a case is its evidence. */
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
    return { state: 'met', evidence: cases.map(({ node }) => at(node, 'test')), any: true };
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
      message:
        'No edge case of kind "missing": in daily work inputs are missing, and without an agreed response the tool guesses.',
      why: 'A pilot sees chosen inputs, production sees all of them. A tool that meets a gap without an agreed response fills it with a guess that nobody notices.',
      how: 'Add an edge case of kind `missing` that names the input and says what happens then; name a `test` that proves it.',
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
      message:
        'No edge case of kind "contradictory": when sources disagree, someone must have decided which one counts.',
      why: 'Records, mails and documents disagree every day. A fluent answer that silently picks one side is the error that people trust.',
      how: 'Add an edge case of kind `contradictory` that names the two sources and says what happens when they disagree.',
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
      asks: 'What happens when an input comes late?',
      message:
        'No edge case of kind "late": production has to say whether it waits, retries or goes on when an input is late.',
      why: 'In a pilot everything is at hand. In daily work half of it arrives afterwards, and work that went ahead without it must be found and mended.',
      how: 'Add an edge case of kind `late` that names the input and says how long to wait and what happens then.',
      example: `
edgeCases:
  - kind: late
    case: the goods receipt comes after the invoice
    response: re-tried daily for 10 days, then escalated
    test: tests/edge/late-receipt.yaml
`,
    }),
    {
      id: 'edge-cases/response',
      title: 'Response to each case',
      asks: 'What does the workflow do in each edge case?',
      requiredFor: 'production',
      message: 'This edge case has no response: a case that is known but has no answer still stops the work.',
      why: 'Listing a case is half the work: people need to know what the tool does then, and what is left to them.',
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
