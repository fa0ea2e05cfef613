import type { Check, Gate } from '../checklist';
import { missingGateCode } from '../checklist';
import type { Part } from './parts';
import {
  asMarkdown,
  declarableText,
  gateTexts,
  paragraphs,
  partsOf,
  partsOfAlwaysOn,
  requiredText,
  severityText,
  skeletonPart,
} from './parts';
import type { AlwaysOn } from '../findings';
import { ALWAYS_ON, alwaysOnOf } from '../findings';
import { code, linkText, plain, prose } from '../../text';

/** What a page is about. */
type PageSubject =
  | { readonly kind: 'check'; readonly check: Check; readonly gate: Gate }
  | { readonly kind: 'gate'; readonly gate: Gate }
  | { readonly kind: 'always'; readonly always: AlwaysOn };

/**
 * What a code is about: a check's id, a gate's, `<gate>/missing`, or a code that is always on; undefined for any other.
 * @param gates the gates to look in; of several with a check or gate of that id the first counts
 */
export function subjectOf(wanted: string, gates: readonly Gate[]): PageSubject | undefined {
  for (const gate of gates) {
    const check = gate.checks.find(({ id, formerIds }) => id === wanted || formerIds?.includes(wanted));
    if (check) return { kind: 'check', check, gate };
  }
  const gate = gates.find((one) => wanted === one.id || wanted === missingGateCode(one));
  if (gate) return { kind: 'gate', gate };
  const always = alwaysOnOf(wanted);
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
export function pageOf(wanted: string, gates: readonly Gate[]): string | undefined {
  const subject = subjectOf(wanted, gates);
  switch (subject?.kind) {
    case undefined:
      return undefined;
    case 'check':
      return checkPage(subject.check, subject.gate);
    case 'gate':
      return gatePage(subject.gate, wanted);
    case 'always':
      return alwaysOnPage(subject.always);
  }
}

function checkPage(check: Check, gate: Gate): string {
  const { id, title, asks, requiredFor, onlyHighRisk } = check;
  const required = `${requiredText(check)} ${onlyHighRisk ? '' : `${severityText(requiredFor)} `}`;
  return page(
    plain(title),
    asks,
    [
      `${code(id)}, a check of the gate [${linkText(gate.title)}](${linkTo(gate.id, id)})`,
      prose(`${required}A policy may require it for another stage.`),
      declarableText(check, gate),
    ],
    partsOf(check, gate),
  );
}

function gatePage(gate: Gate, from: string): string {
  const list = gate.checks.map(
    ({ id, title, asks, requiredFor }) =>
      `- [${linkText(title)}](${linkTo(id, from)}) (for ${requiredFor}): ${plain(asks)}`,
  );
  const checks = paragraphs('## Checks', list.join('\n'));
  const about = [...gateTexts(gate), gate.note ?? ''].map(prose);
  return page(plain(gate.title), gate.question, [...about, checks], skeletonPart(gate));
}

function alwaysOnPage(always: AlwaysOn): string {
  const about = `Always on, part of no gate. Severity: ${always.severity}.`;
  return page(code(always.code), always.title, [about], partsOfAlwaysOn(always));
}

/** A page; its title and what it is about are Markdown already. */
function page(title: string, question: string, about: readonly string[], parts: readonly Part[]): string {
  const sections = parts.map((part) => paragraphs(`## ${part.lead}`, asMarkdown(part)));
  return `${paragraphs(`# ${title}`, `**${plain(question)}**`, ...about, ...sections)}\n`;
}

/** The relative address of one code's page from another's: each is at its code, with `.md` behind it. */
const linkTo = (to: string, from: string): string => `${'../'.repeat(from.split('/').length - 1)}${to}.md`;
