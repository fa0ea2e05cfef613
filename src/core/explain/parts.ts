import type { Check, Gate, Source, Stage } from '../checklist';
import { SEVERITIES, STAGES, barOf, missingGateCode, severityOf } from '../checklist';
import type { AlwaysOn } from '../findings';
import { DEFAULT_STYLE, afterKey, toPlain } from '../fixes';
import { block, code, link, plain, printed, prose } from '../../text';

/** One thing that is said, in no format yet: a lead such as *Why it matters*, and what follows it. Words may have code in backticks. */
export interface Part {
  readonly lead: string;
  readonly words?: string;
  /** A part of a playbook, as YAML. */
  readonly yaml?: string;
  readonly sources?: readonly Source[];
}

/** What a check itself says of why it is there. */
export type Explained = Pick<Check, 'why' | 'how' | 'example' | 'sources'>;

const WHY = 'Why it matters';
const HOW = 'How to meet it';

/** What is said of a check, in the order in which a reader asks. */
export function partsOf({ why, how, example, sources }: Explained, { note }: Pick<Gate, 'note'> = {}): Part[] {
  return [
    { lead: WHY, words: why },
    { lead: HOW, words: how, yaml: example },
    ...(sources.length ? [{ lead: 'Source', sources }] : []),
    ...(note === undefined ? [] : [{ lead: 'Please note', words: note }]),
  ];
}

/** What is said of a code that is part of no gate. */
export const partsOfAlwaysOn = ({ how }: AlwaysOn): Part[] => [{ lead: 'What to do', words: how }];

/** What a part says, as Markdown. */
export const asMarkdown = ({ words, yaml, sources }: Part): string =>
  paragraphs(
    words !== undefined && prose(words),
    yaml !== undefined && block(yaml.trim(), 'yaml'),
    sources?.map((source) => `- ${sourceLink(source)}`).join('\n'),
  );

/** A part with its lead, as plain text that can be printed. */
export const asText = ({ lead, words, yaml, sources }: Part): string =>
  paragraphs(
    words !== undefined && `${lead}: ${printed(words)}`,
    yaml
      ?.trim()
      .split(/\r\n?|\n/)
      .map((line) => `  ${printed(line)}`)
      .join('\n'),
    sources && `${lead}: ${sources.map(sourceText).join('; ')}`,
  );

const sourceText = ({ name, url }: Source): string =>
  url && url !== name ? `${printed(name)} (${printed(url)})` : printed(name);

/** What a check asks, why, how to meet it, and where the rule comes from, as Markdown in few lines. */
export function checkInBrief(check: Check): string {
  const { id, asks, why, how, sources } = check;
  const about = [code(id), ...sources.map(sourceLink)].join(' · ');
  return paragraphs(`**${plain(asks)}**`, prose(why), `*${HOW}.* ${prose(how)}`, about);
}

/** What a gate asks, and its checks, as Markdown. */
export const gateInBrief = ({ title, question }: Gate, checks: readonly Check[]): string =>
  paragraphs(
    `**${plain(title)}: ${plain(question)}**`,
    checks.map(({ id, asks }) => `- ${plain(asks)} ${code(id)}`).join('\n'),
  );

/** A source, as a link where it has an address. */
const sourceLink = ({ name, url }: Source): string => (url === undefined ? plain(name) : link(name, url));

/** From which stage on a check is required, in a sentence. */
export function requiredText({ requiredFor, requiredForHighRisk, onlyHighRisk }: Check): string {
  if (onlyHighRisk) return `Required for ${requiredFor} when \`risk\` is \`high\`; otherwise it does not apply.`;
  return requiredForHighRisk
    ? `Required for ${requiredFor}; when \`risk\` is \`high\`, already for ${requiredForHighRisk}.`
    : `Required for ${requiredFor}.`;
}

/** Whether a playbook may declare that a check does not apply, in a sentence; empty where it may not. */
export function declarableText(check: Check, gate: Gate): string {
  const bar = barOf({ mustApply: NO_CHECKS }, gate, check, check.requiredFor);
  return bar ? '' : 'May be declared not applicable.';
}

const NO_CHECKS: ReadonlySet<string> = new Set();

/** What an open check is at each stage, in a sentence. */
export function severityText(required: Stage): string {
  const said = STAGES.map((stage) => ({ stage, severity: severityOf(required, stage) }));
  const parts = SEVERITIES.flatMap((severity) => {
    const stages = said.filter((one) => one.severity === severity).map(({ stage }) => stage);
    return stages.length ? `${SEVERITY[severity]} at ${stages.join(' and ')}` : [];
  });
  return `While it is open, it is ${parts.join(', ')}.`;
}

const SEVERITY = { error: 'an error', warning: 'a warning', information: 'information' } as const;

/** How a gate is met, and what stands for it while its section is absent: sentences, a paragraph each. */
export function gateTexts({ id, section, pack, checks }: Gate): string[] {
  const isAbsent = section !== '' && checks.some(({ readsOtherSection }) => !readsOtherSection);
  return [
    section === ''
      ? 'The gate is met when all of its checks that apply are met.'
      : `The gate is met when all of its checks that apply are met. Its section is \`${section}\`.`,
    ...(pack === undefined ? [] : [`It belongs to the pack \`${pack}\`, which a policy turns on.`]),
    ...(isAbsent
      ? [
          `If the whole section is missing, you see one finding, \`${missingGateCode({ id })}\`, with the highest severity of its open checks.`,
        ]
      : []),
  ];
}

/** What the fix of a missing gate writes; none for a gate without a section. */
export function skeletonPart({ section, skeleton }: Gate): Part[] {
  if (section === '') return [];
  return [{ lead: 'What the fix writes', yaml: `${section}:${toPlain(afterKey(skeleton, 0, DEFAULT_STYLE))}` }];
}

/** Paragraphs with an empty line between them; what is not there is left out. */
export const paragraphs = (...texts: readonly (string | false | undefined)[]): string =>
  texts.filter(Boolean).join('\n\n');
