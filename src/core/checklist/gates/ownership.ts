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
  skeleton: map({ workflow: map({ name: blank, contact: blank }) }),
  checks: [
    {
      id: 'ownership/workflow-owner',
      title: 'Workflow owner',
      asks: 'Who is accountable for the workflow?',
      requiredFor: 'pilot',
      message: 'Nobody is named as accountable for the workflow: without an owner a pilot ends with its project.',
      why: 'A tool can have a team and the work that it changes still have nobody: then no one decides on its rules, its errors and its end.',
      how: 'Name the role or person that answers for the workflow under `ownership.workflow.name`.',
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
      title: 'Contact of the owner',
      asks: 'How is the owner of the workflow reached?',
      requiredFor: 'pilot',
      message: 'The workflow owner has no contact: whoever meets a wrong result must know whom to reach.',
      why: 'An owner who cannot be reached when a result is wrong is an owner on paper.',
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
      title: 'Owner beyond the tool',
      asks: 'Is the workflow owned by someone other than the team of the tool?',
      requiredFor: 'production',
      message:
        'The workflow and the tool have the same owner: a tool team cannot answer for the work of those who use it.',
      why: 'Who builds the tool is measured by the tool. The workflow needs an owner who is measured by its outcome and may say no.',
      how: 'Name as `ownership.workflow` the party that answers for the work itself, another than `ownership.tool`.',
      example: `
ownership:
  workflow: { name: Head of Accounts Payable, contact: ap-lead@example.com }
  tool: { name: Document AI team, contact: "#doc-ai" }
`,
      sources: [SOURCES.nist('GOVERN 2.1'), SOURCES.nanda],
      judge: ({ root }) => {
        const workflow = at(root, 'ownership', 'workflow');
        const tool = at(root, 'ownership', 'tool');
        const isNamed = (party: typeof tool) => IDENTITY.some((key) => identity(party, key) !== undefined);
        if (!isNamed(workflow) || !isNamed(tool)) return NOT_APPLICABLE;
        const isSame = (key: string) =>
          identity(tool, key) !== undefined && identity(tool, key) === identity(workflow, key);
        if (!IDENTITY.some(isSame)) return MET;
        const path = ['ownership', 'tool'];
        const text = 'Name a workflow owner other than the owner of the tool.';
        return unmetAt(path, { fix: { kind: 'hint', path, text } });
      },
    },
  ],
};
