import type { Gate } from '../check';
import { blank, canAdd, choice, list, map } from '../fix';
import { MET, NOT_APPLICABLE, answered, backedBy, eachOf, itemsAt, metWith, missingItem } from '../outcomes';
import { SOURCES } from '../sources';
import { at, text } from '../../playbook';
import type { Access, SystemStatus } from '../../schema';
import { allOf } from '../../schema';

const SYSTEMS = ['integration', 'systems'];
const STATUSES = allOf<SystemStatus>()('planned', 'live');
const system = map({
  name: blank,
  access: choice(...allOf<Access>()('read', 'write', 'read-write')),
  status: choice(...STATUSES),
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
      asks: 'Which systems of daily work does the tool connect to?',
      requiredFor: 'production',
      message: 'No system is listed. Name the systems the tool reads from or writes to.',
      why: 'Copying between the tool and the system of record is extra work. Tools that live inside existing systems are used longer.',
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
      asks: 'Is the connection to every system live?',
      requiredFor: 'production',
      judgesWhatIsThere: true,
      message: 'This connection is not live yet. Set `status: live` once it works.',
      why: 'A planned interface helps nobody yet. Production starts when data flows without anyone copying it.',
      how: 'Set `status: live` once it works, and link `evidence`, such as the interface document.',
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
        const evidence = metWith(systems.map(({ path }) => [...path, 'evidence']));
        return eachOf(
          open.map(({ node, path }) => {
            // Only the team can say that a system is live; what a fix can add is the place for its evidence.
            const [status, proof] = [
              [...path, 'status'],
              [...path, 'evidence'],
            ];
            const selection = { path: status, options: STATUSES, label: 'status', of: text(at(node, 'name')) };
            if (text(at(node, 'status')) !== 'planned') return { path: status, selection };
            const hint = 'Set `status: live` once the connection works.';
            return {
              path: status,
              selection: { ...selection, options: ['live'] },
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
      asks: 'Where in their daily work do people meet the tool?',
      requiredFor: 'production',
      message: 'No entry point. Say where in their daily work people meet the tool.',
      why: 'A tool that has to be remembered and opened is used only while it is new. One that appears where the work arrives is used every day.',
      how: 'Say under `integration.entryPoint` where people meet the tool, for instance "the clerk\'s usual inbox".',
      example: `
integration:
  entryPoint: the clerk's usual SAP inbox
`,
      sources: [SOURCES.nanda],
      judge: backedBy('integration', answered('integration', 'entryPoint')),
    },
  ],
};
