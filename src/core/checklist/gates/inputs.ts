import type { Gate } from '../check';
import { blank, list, map } from '../fix';
import { MET, NOT_APPLICABLE, eachOf, itemsAt, metWith, missingItem } from '../outcomes';
import { SOURCES } from '../sources';
import { at, isPlaceholderNode, items, text, texts } from '../../playbook';

const REQUIRED = ['inputs', 'required'];
const TEMPLATES = ['inputs', 'templates'];
const field = map({ field: blank, whenMissing: blank });

const SENTENCE =
  'Data boundaries are incomplete. List what may go in and what must not. A sentence will do, such as "nothing: all inputs are public".';

export const inputs: Gate = {
  id: 'inputs',
  title: 'Inputs',
  question: 'Are inputs standard: required fields, templates, data boundaries?',
  section: 'inputs',
  skeleton: map({
    required: list(field),
    templates: list(blank),
    boundaries: map({ allowed: list(blank), forbidden: list(blank) }),
  }),
  checks: [
    {
      id: 'inputs/required-fields',
      title: 'Required fields',
      asks: 'Which fields must an input have?',
      requiredFor: 'production',
      message: 'No required fields. List what every input must contain.',
      why: 'Output is only as good as its input. A short list of required fields stops incomplete cases before the tool works on them.',
      how: 'List them under `inputs.required`, each with what happens when it is missing.',
      example: `
inputs:
  required:
    - field: purchase order number
`,
      sources: [SOURCES.mlTestScore('Data 1')],
      judge: (subject) =>
        itemsAt(subject, REQUIRED).length ? MET : missingItem(subject, REQUIRED, field, { label: 'a required field' }),
    },
    {
      id: 'inputs/when-missing',
      title: 'Rule for a missing field',
      asks: 'What happens when a required field is missing?',
      requiredFor: 'production',
      judgesWhatIsThere: true,
      message: 'The playbook does not say what happens when this required field is missing. Add `whenMissing`.',
      why: 'A required field only helps if someone knows what to do when it is missing.',
      how: 'Say what happens under `whenMissing`, for instance "hold and ask the supplier".',
      example: `
inputs:
  required:
    - field: purchase order number
      whenMissing: hold and ask the supplier
`,
      sources: [SOURCES.mlTestScore('Data 1')],
      judge: (subject) => {
        const fields = itemsAt(subject, REQUIRED);
        if (!fields.length) return NOT_APPLICABLE;
        const open = fields.filter(({ node }) => text(at(node, 'whenMissing')) === undefined);
        return eachOf(
          open.map(({ node, path }) => ({
            path: [...path, 'whenMissing'],
            message: `"${text(at(node, 'field'))}" is required, but the playbook does not say what happens when it is missing. Add \`whenMissing\`.`,
          })),
        );
      },
    },
    {
      id: 'inputs/templates',
      title: 'Templates',
      asks: 'Which templates make inputs consistent?',
      requiredFor: 'production',
      message:
        'No template. Link a form, prompt or mail template: inputs written in different ways give uneven answers.',
      why: 'Templates make inputs consistent, so that what worked in the pilot works for everybody else.',
      how: 'Keep the templates with the playbook and link them under `inputs.templates`.',
      example: `
inputs:
  templates: [templates/supplier-mail.md]
`,
      sources: [SOURCES.nist('MAP 3.3')],
      judge: (subject) => {
        const templates = items(at(subject.root, ...TEMPLATES)).flatMap((node, index) =>
          subject.references.has(node) ? [[...TEMPLATES, index]] : [],
        );
        return templates.length
          ? metWith(templates)
          : missingItem(subject, TEMPLATES, blank, {
              label: 'a template',
              naming: ['path'],
              isBegun: (node) => !at(node, 'url'),
            });
      },
    },
    {
      id: 'inputs/boundaries',
      title: 'Data boundaries',
      asks: 'Which data may go in, and which must not?',
      requiredFor: 'pilot',
      message: 'Data boundaries are incomplete. List what may go in and what must not.',
      why: 'People paste what is at hand. What must not go in has to be known before the first user starts.',
      how: 'List both under `inputs.boundaries`: `allowed` and `forbidden`.',
      example: `
inputs:
  boundaries:
    allowed: [supplier invoices in the AP mailbox]
    forbidden: [payroll documents, bank statements]
`,
      sources: [SOURCES.nist('MAP 3.3'), SOURCES.owasp('LLM02:2025')],
      judge: (subject) => {
        const open = ['allowed', 'forbidden'].find(
          (side) => !texts(at(subject.root, 'inputs', 'boundaries', side)).length,
        );
        if (!open) return MET;
        const path = ['inputs', 'boundaries', open];
        const outcome = missingItem(subject, path, blank, { label: `data that is ${open}` });
        const isBegun = items(at(subject.root, ...path)).some(isPlaceholderNode);
        return isBegun ? { ...outcome, spots: [{ ...outcome.spots[0], message: SENTENCE }] } : outcome;
      },
    },
  ],
};
