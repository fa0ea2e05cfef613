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
      asks: 'What does it do with an input that carries instructions of its own?',
      requiredFor: 'production',
      message: 'No injection test: nobody tried what it does when an input tells it to do something else.',
      why: 'To a language model, a mail that it reads and the task that it was given are the same kind of text. Attackers know.',
      how: 'Try inputs with instructions of their own and name the report or the tests under `security.injectionTest`.',
      example: `
security:
  injectionTest: security/injection-2026.md
`,
      sources: [SOURCES.owasp('LLM01:2025')],
      judge: evidenceAt('security', 'injectionTest'),
    },
    {
      id: 'security/least-privilege',
      title: 'Approval of writes',
      asks: 'Who or what confirms before it changes a system?',
      requiredFor: 'production',
      message: 'It may write into a system and nothing says who approves: one wrong output becomes a wrong record.',
      why: 'What it may only read, it can get wrong. What it may write, it can break.',
      how: 'Say under `security.writeApproval` who or what confirms a change, or give the systems `access: read`.',
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
        const message = `It may write into "${name}" and nothing says who approves: one wrong output becomes a wrong record.`;
        return unmetAt(WRITE_APPROVAL, { message });
      },
    },
    {
      id: 'security/output-handling',
      title: 'Handling of outputs',
      asks: 'How are outputs checked before another system takes them?',
      requiredFor: 'production',
      message: 'No output handling: whatever it answers would go unchecked into the next system.',
      why: 'An output can carry a query, a script or a link. The system that takes it must treat it like input from a stranger.',
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
      message: 'Nothing is said on sensitive data: what the model sees, an answer can give away.',
      why: 'Data reaches the tool with the first user, not with the rollout. It cannot be taken back.',
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
      asks: 'Who might attack it, how, and what stands against it?',
      requiredFor: 'production',
      onlyHighRisk: true,
      message: 'No threat model: at high risk, someone must have thought about who might attack it, and how.',
      why: 'Protection that nobody planned protects what was easy to protect.',
      how: 'Write down who might attack it, how, and what stands against it, and name the file under `security.threatModel`.',
      example: `
security:
  threatModel: security/threat-model.md
`,
      sources: [SOURCES.nist('MEASURE 2.7')],
      judge: evidenceAt('security', 'threatModel'),
    },
  ],
};
