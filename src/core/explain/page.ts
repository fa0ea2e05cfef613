import type { Check, Gate } from '../checklist';
import { missingGateCode } from '../checklist';
import type { Part } from './parts';
import { gateText, paragraphs, partsOf, partsOfAlwaysOn, requiredText, severityText, skeletonText } from './parts';
import type { AlwaysOn } from '../findings';
import { ALWAYS_ON, alwaysOnOf } from '../findings';
import { inertMarkdown } from '../../text';

/** What a page is about. */
export type PageSubject =
  | { readonly kind: 'check'; readonly check: Check; readonly gate: Gate }
  | { readonly kind: 'gate'; readonly gate: Gate }
  | { readonly kind: 'always'; readonly always: AlwaysOn };

/**
 * What a code is about: a check's id, a gate's, `<gate>/missing`, or a code that is always on; undefined for any other.
 * @param gates the gates to look in; of several with a check or gate of that id the first counts
 */
export function subjectOf(code: string, gates: readonly Gate[]): PageSubject | undefined {
  for (const gate of gates) {
    const check = gate.checks.find(({ id, formerIds }) => id === code || formerIds?.includes(code));
    if (check) return { kind: 'check', check, gate };
  }
  const gate = gates.find((one) => code === one.id || code === missingGateCode(one));
  if (gate) return { kind: 'gate', gate };
  const always = alwaysOnOf(code);
  return always && { kind: 'always', always };
}

/** The title and the question of a subject. */
export function headlineOf(subject: PageSubject): { title: string; question: string } {
  switch (subject.kind) {
    case 'check':
      return { title: subject.check.title, question: subject.check.asks };
    case 'gate':
      return subject.gate;
    case 'always':
      return { title: subject.always.code, question: subject.always.title };
  }
}

/** The codes that have a page: each gate and its checks, then what is always on. */
export const pageCodes = (gates: readonly Gate[]): string[] => [
  ...new Set([
    ...gates.flatMap(({ id, checks }) => [id, ...checks.map((check) => check.id)]),
    ...ALWAYS_ON.map(({ code }) => code),
  ]),
];

/**
 * The page that explains a code, as Markdown: a check's id, a gate's, `<gate>/missing`, or one that is always on.
 * @param gates the gates to look in; of several with a check or gate of that id the first counts
 * @returns undefined when nothing is known of the code
 */
export function pageOf(code: string, gates: readonly Gate[]): string | undefined {
  const subject = subjectOf(code, gates);
  switch (subject?.kind) {
    case undefined:
      return undefined;
    case 'check':
      return checkPage(subject.check, subject.gate);
    case 'gate':
      return gatePage(subject.gate, code);
    case 'always':
      return alwaysOnPage(subject.always);
  }
}

function checkPage(check: Check, gate: Gate): string {
  const { id, title, asks, requiredFor, onlyHighRisk } = check;
  return page(
    title,
    asks,
    paragraphs(
      `\`${id}\`, a check of the gate [${inertMarkdown(gate.title)}](${linkTo(gate.id, id)})`,
      `${requiredText(check)} ${onlyHighRisk ? '' : `${severityText(requiredFor)} `}A policy may ask for it at another stage.`,
    ),
    partsOf(check, gate),
  );
}

function gatePage(gate: Gate, code: string): string {
  const list = gate.checks.map(
    ({ id, title, asks, requiredFor }) =>
      `- [${inertMarkdown(title)}](${linkTo(id, code)}) (for ${requiredFor}): ${inertMarkdown(asks)}`,
  );
  const skeleton = skeletonText(gate);
  return page(gate.title, gate.question, paragraphs(gateText(gate), gate.note), [
    { lead: 'Checks', text: list.join('\n') },
    ...(skeleton === undefined ? [] : [{ lead: 'What the fix writes', text: skeleton }]),
  ]);
}

function alwaysOnPage(always: AlwaysOn): string {
  const { code, title, severity } = always;
  const about = `Always on, part of no gate. Severity: ${severity}.`;
  return page(`\`${code}\``, title, about, partsOfAlwaysOn(always));
}

function page(title: string, question: string, about: string, parts: readonly Part[]): string {
  const sections = parts.map(({ lead, text }) => `## ${lead}\n\n${text}`);
  return `${paragraphs(`# ${inertMarkdown(title)}`, `**${inertMarkdown(question)}**`, about, ...sections)}\n`;
}

/** The relative address of one code's page from another's: each is at its code, with `.md` behind it. */
const linkTo = (code: string, from: string): string => `${'../'.repeat(from.split('/').length - 1)}${code}.md`;
