import type { Gate } from '../check';
import { blank, map } from '../fix';
import { MET, NOT_APPLICABLE, answered, unmetAt } from '../outcomes';
import { SOURCES } from '../sources';
import type { PlaybookNode } from '../../playbook';
import { at, text } from '../../playbook';

const IDENTITY = ['name', 'contact'] as const;

/** A party's name or contact, letter case and blanks aside. */
const identity = (party: PlaybookNode | undefined, key: string): string | undefined =>
  text(at(party, key))?.toLowerCase().replace(/\s+/g, '');

export const ownership: Gate = {
  id: 'ownership',
  title: 'Ownership',
  question: 'Who is accountable for the workflow, not just the tool?',
  section: 'ownership',
  appliesToAll: true,
  skeleton: map({ workflow: map({ name: blank, contact: blank }) }),
  checks: [
    {
      id: 'ownership/workflow-owner',
      title: 'Workflow owner',
      asks: 'Who is accountable for the workflow?',
      requiredFor: 'pilot',
      message: 'The playbook names no workflow owner. Name the person or role that answers for the work, not the tool.',
      why: 'A tool often has a team while the work it changes has no owner. Then nobody decides on rules, errors or stopping.',
      how: 'Name the person or role that answers for the workflow under `ownership.workflow.name`.',
      example: `
ownership:
  workflow:
    name: Head of Accounts Payable
`,
      sources: [SOURCES.nist('GOVERN 2.1')],
      judge: answered('ownership', 'workflow', 'name'),
    },
    {
      id: 'ownership/contact',
      title: "Owner's contact",
      asks: 'How is the workflow owner reached?',
      requiredFor: 'pilot',
      message: 'The workflow owner has no contact. Add one, so that people can report a wrong result.',
      why: 'An owner who cannot be reached cannot act.',
      how: 'Write an e-mail address, a URL, or a handle in quotes such as "#ap-oncall" under `ownership.workflow.contact`.',
      example: `
ownership:
  workflow:
    name: Head of Accounts Payable
    contact: "#ap-lead" # in quotes: YAML takes # for a comment
`,
      sources: [SOURCES.nist('GOVERN 2.1')],
      judge: answered('ownership', 'workflow', 'contact'),
    },
    {
      id: 'ownership/beyond-tool',
      title: 'Independent workflow owner',
      asks: 'Is the workflow owned by someone other than the tool team?',
      requiredFor: 'production',
      message: 'The workflow and the tool have the same owner. Name a workflow owner outside the tool team.',
      why: 'The tool team is judged by the tool. The workflow needs an owner who is judged by its results and can say no.',
      how: 'Set `ownership.workflow` to the person or role that answers for the work; it must differ from `ownership.tool`.',
      example: `
ownership:
  workflow: { name: Head of Accounts Payable, contact: ap-lead@example.com }
  tool: { name: Document AI team, contact: "#doc-ai" }
`,
      sources: [SOURCES.nist('GOVERN 2.1'), SOURCES.nanda],
      judge: ({ root }) => {
        const workflow = at(root, 'ownership', 'workflow');
        const tool = at(root, 'ownership', 'tool');
        const parties = [workflow, tool];
        if (!parties.every((party) => IDENTITY.some((key) => identity(party, key) !== undefined)))
          return NOT_APPLICABLE;
        // One mailbox may serve two owners: it tells them apart only where one of them has no name.
        const key = parties.every((party) => identity(party, 'name') !== undefined) ? 'name' : 'contact';
        const [owner, toolOwner] = parties.map((party) => identity(party, key));
        if (owner === undefined || owner !== toolOwner) return MET;
        const path = ['ownership', 'tool'];
        const text = 'Name a workflow owner outside the tool team.';
        return unmetAt(path, { fix: { kind: 'hint', path, text } });
      },
    },
  ],
};
