import type { Gate } from '../check';
import { blank, map } from '../fix';
import { MET, NOT_APPLICABLE, answered, evidenceAt, itemsAt, unmetAt } from '../outcomes';
import { SOURCES } from '../sources';
import { at, text } from '../../playbook';
import type { Access } from '../../schema';

const WRITE_APPROVAL = ['security', 'writeApproval'];
const WRITES: readonly Access[] = ['write', 'read-write'];

export const security: Gate = {
  id: 'security',
  title: 'Security',
  question: 'What happens when someone attacks it?',
  section: 'security',
  pack: 'security',
  skeleton: map({ injectionTest: blank, writeApproval: blank, outputHandling: blank, sensitiveData: blank }),
  checks: [
    {
      id: 'security/injection',
      title: 'Injection test',
      asks: 'What does the tool do with an input that contains instructions?',
      requiredFor: 'production',
      message: 'No injection test. Try inputs that contain instructions, and link the results.',
      why: 'To a language model, a mail that it reads and the task that it was given are the same kind of text.',
      how: 'Try inputs that contain instructions and link the report or the tests under `security.injectionTest`.',
      example: `
security:
  injectionTest: security/injection-2026.md
`,
      sources: [SOURCES.owasp('LLM01:2025')],
      judge: evidenceAt('security', 'injectionTest'),
    },
    {
      id: 'security/least-privilege',
      title: 'Write approval',
      asks: 'Who or what approves before the tool changes a system?',
      requiredFor: 'production',
      judgesWhatIsThere: true,
      message: 'The tool may write to a system, but the playbook does not say who approves. Name who or what does.',
      why: 'With read access, the tool can give a wrong answer. With write access, it can damage records.',
      how: 'Say under `security.writeApproval` who or what approves a change, or give the systems `access: read`.',
      example: `
integration:
  systems:
    - name: SAP S/4HANA
      access: read-write
security:
  writeApproval: a clerk confirms every posting
`,
      sources: [SOURCES.owasp('LLM06:2025')],
      judge: (subject) => {
        const systems = itemsAt(subject, ['integration', 'systems']);
        if (!systems.length) return NOT_APPLICABLE;
        const writing = systems.find(({ node }) => WRITES.some((access) => access === text(at(node, 'access'))));
        if (!writing || text(at(subject.root, ...WRITE_APPROVAL)) !== undefined) return MET;
        const name = text(at(writing.node, 'name'));
        const message = `The tool may write to "${name}", but the playbook does not say who approves. Name who or what does.`;
        return unmetAt(WRITE_APPROVAL, { message });
      },
    },
    {
      id: 'security/output-handling',
      title: 'Output checks',
      asks: 'How are outputs checked before another system uses them?',
      requiredFor: 'production',
      message: 'No output checks. Say how outputs are checked before another system uses them.',
      why: 'An output can contain a query, a script or a link. The system that uses it must treat it like input from a stranger.',
      how: 'Say under `security.outputHandling` how outputs are checked, for instance against a list of allowed values.',
      example: `
security:
  outputHandling: codes are checked against the chart of accounts
`,
      sources: [SOURCES.owasp('LLM05:2025')],
      judge: answered('security', 'outputHandling'),
    },
    {
      id: 'security/sensitive-data',
      title: 'Sensitive data',
      asks: 'How is sensitive data kept out or protected?',
      requiredFor: 'pilot',
      message:
        'Sensitive data is not covered. Say how it is protected: anything the model sees can end up in an answer.',
      why: 'Data reaches the tool with the first user, so decide before that. It cannot be taken back.',
      how: 'Say under `security.sensitiveData` how it is kept out, masked or protected.',
      example: `
security:
  sensitiveData: bank details are masked before the model sees them
`,
      sources: [SOURCES.owasp('LLM02:2025')],
      judge: answered('security', 'sensitiveData'),
    },
    {
      id: 'security/threat-model',
      title: 'Threat model',
      asks: 'Who might attack the tool, how, and what protects against it?',
      requiredFor: 'production',
      onlyHighRisk: true,
      message: 'No threat model. At high risk, write down who might attack the tool, and how, and link it.',
      why: 'Without a plan, only the easy parts get protected.',
      how: 'Write down who might attack the tool, how, and what protects against it, and link the file under `security.threatModel`.',
      example: `
security:
  threatModel: security/threat-model.md
`,
      sources: [SOURCES.nist('MEASURE 2.7')],
      judge: evidenceAt('security', 'threatModel'),
    },
  ],
};
