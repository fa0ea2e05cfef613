import type { Check, Gate } from '../checklist';
import type { Part } from './parts';
import { asMarkdown, declarableText, gateTexts, paragraphs, partsOf, partsOfAlwaysOn, requiredText } from './parts';
import type { AlwaysOn } from '../findings';
import { ALWAYS_ON } from '../findings';
import { code, plain, prose } from '../../text';

const INTRODUCTION = `A playbook's stage is \`investigation\`, \`pilot\` or \`production\`, and each check is required from one of them on. An
open check that is required for the playbook's own stage or an earlier one is an error; for the next stage a warning;
later, information. A policy may turn a check off or require it for another stage.

A playbook may declare under \`notApplicable\` that a check cannot apply to its pilot, and why: it is left out of the scores,
and always listed. Checks for which that is possible say so. A policy may say which of them must apply all the same.

A check that the playbook only states counts half a point; one with evidence found counts a whole point, and so does a
check that needs no evidence. A gate's score is the mean of its checks that apply; readiness is the score of the weakest gate.`;

/** All checks on one page, as Markdown: gate by gate, then what is always on. */
export function referencePage(gates: readonly Gate[]): string {
  const contents = gates.map(({ title, question, pack }) => {
    const packed = pack === undefined ? '' : ` (pack ${code(pack)})`;
    return `- [${plain(title)}](#${slug(title)})${packed}: ${plain(question)}`;
  });
  return `${paragraphs(
    '# The production checklist',
    INTRODUCTION,
    [...contents, '- [Always on](#always-on)'].join('\n'),
    ...gates.map(gateSection),
    '## Always on',
    'These codes belong to no gate, and no policy turns them off.',
    ...ALWAYS_ON.map(alwaysOnSection),
  )}\n`;
}

const gateSection = (gate: Gate): string =>
  paragraphs(
    `## ${plain(gate.title)}`,
    `**${plain(gate.question)}**`,
    ...[...gateTexts(gate), gate.note ?? ''].map(prose),
    ...gate.checks.map((check) => checkSection(check, gate)),
  );

function checkSection(check: Check, gate: Gate): string {
  const required = [requiredText(check), declarableText(check, gate)].filter(Boolean).join(' ');
  return section(plain(check.title), check.asks, `${code(check.id)} · ${prose(required)}`, partsOf(check));
}

const alwaysOnSection = (always: AlwaysOn): string =>
  section(code(always.code), always.title, `Severity: ${always.severity}.`, partsOfAlwaysOn(always));

const section = (title: string, question: string, about: string, parts: readonly Part[]): string =>
  paragraphs(`### ${title}`, `**${plain(question)}**`, about, ...parts.map(led));

/** A part as a paragraph that starts with its lead; a list stands below it. */
const led = (part: Part): string =>
  part.sources ? paragraphs(`**${part.lead}:**`, asMarkdown(part)) : `**${part.lead}.** ${asMarkdown(part)}`;

/** The project's pages about it, as its repository shows them. */
export const PROJECT = 'https://github.com/pilot-playbooks/pilot-playbooks';
const PAGES = `${PROJECT}/blob/main/media/docs`;

/** The address of what the page of all checks says under a heading: the title of a gate or a check, or a code that is always on. */
export const referenceAddress = (title: string): string => `${PAGES}/checklist.md#${encodeURIComponent(slug(title))}`;

/** The address of what is said of runs that fail. */
export const RUNS_ADDRESS = `${PAGES}/ci.md#when-a-run-fails`;

/** A heading's anchor, as sites make it. */
const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
