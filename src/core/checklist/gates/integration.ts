import type { Gate } from '../check';
import { blank, canAdd, choice, list, map } from '../fix';
import { MET, NOT_APPLICABLE, answered, eachOf, itemsAt, metWith, missingItem } from '../outcomes';
import { SOURCES } from '../sources';
import { at, text } from '../../playbook';
import type { Access, SystemStatus } from '../../schema';
import { allOf } from '../../schema';

const SYSTEMS = ['integration', 'systems'];
const system = map({
  name: blank,
  access: choice(...allOf<Access>()('read', 'write', 'read-write')),
  status: choice(...allOf<SystemStatus>()('planned', 'live')),
});

export const integration: Gate = {
  id: 'integration',
  title: 'Integration',
  question: 'Does it plug into the systems people already use?',
  section: 'integration',
  skeleton: map({ systems: list(system), entryPoint: blank }),
  checks: [
    {
      id: 'integration/systems',
      title: 'Systems',
      asks: 'Which systems of daily work does it plug into?',
      requiredFor: 'production',
      message:
        'No system is named: a tool beside the systems people use is one more window, and is left after the pilot.',
      why: 'Copying between a tool and the system of record is work that the pilot adds. Tools that stay inside the systems in use are the ones that last.',
      how: 'List the systems under `integration.systems`, each with its `access` and `status`.',
      example: `
integration:
  systems:
    - name: SAP S/4HANA
      access: read-write
      status: planned
`,
      sources: [SOURCES.nanda],
      judge: (subject) =>
        itemsAt(subject, SYSTEMS).length ? MET : missingItem(subject, SYSTEMS, system, { label: 'a system' }),
    },
    {
      id: 'integration/live',
      title: 'Live systems',
      asks: 'Is every one of these systems live?',
      requiredFor: 'production',
      message: 'This system is not live: until it is, people carry data by hand.',
      why: 'A planned interface is a promise. Production starts when data flows without anyone copying it.',
      how: 'Set `status: live` when it is, and name as `evidence` what shows it, for instance the interface document.',
      example: `
integration:
  systems:
    - name: SAP S/4HANA
      access: read-write
      status: live
      evidence: docs/sap-interface.md
`,
      sources: [SOURCES.nanda],
      judge: (subject) => {
        const systems = itemsAt(subject, SYSTEMS);
        if (!systems.length) return NOT_APPLICABLE;
        const open = systems.filter(({ node }) => text(at(node, 'status')) !== 'live');
        const evidence = metWith(systems.map(({ node }) => at(node, 'evidence')));
        return eachOf(
          open.map(({ node, path }) => {
            // Only the team can say that a system is live; what a fix can add is the place for its evidence.
            const [status, proof] = [
              [...path, 'status'],
              [...path, 'evidence'],
            ];
            if (text(at(node, 'status')) !== 'planned') return { path: status };
            const hint = 'Set the status to live as soon as it is.';
            return {
              path: status,
              fix: canAdd(subject.root, proof)
                ? { kind: 'add', path: proof, skeleton: blank }
                : { kind: 'hint', path: status, text: hint },
            };
          }),
          evidence,
        );
      },
    },
    {
      id: 'integration/entry-point',
      title: 'Entry point',
      asks: 'Where in their daily work do people meet it?',
      requiredFor: 'production',
      message: 'No entry point: it is not said where in their daily work people meet the tool.',
      why: 'A tool that has to be remembered and opened is used while it is new. One that stands where the work arrives is used every day.',
      how: 'Say under `integration.entryPoint` where people meet it, for instance "the clerk\'s usual inbox".',
      example: `
integration:
  entryPoint: the clerk's usual SAP inbox
`,
      sources: [SOURCES.nanda],
      judge: answered('integration', 'entryPoint'),
    },
  ],
};
