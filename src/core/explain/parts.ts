import type { Check, Gate, Stage } from '../checklist';
import { STAGES, missingGateCode, severityOf } from '../checklist';
import { sourceLink } from './inBrief';
import type { AlwaysOn } from '../findings';
import { DEFAULT_STYLE, afterKey, toPlain } from '../fixes';
import { inertMarkdown } from '../../text';

/** One thing that a page says, as Markdown: a lead such as *Why it matters*, and its paragraphs. */
export interface Part {
  readonly lead: string;
  readonly text: string;
}

/** What is said of a check, in the order in which a reader asks. */
export function partsOf({ why, how, example, sources }: Check, { note }: Gate): Part[] {
  return [
    { lead: 'Why it matters', text: inertMarkdown(why) },
    { lead: 'How to meet it', text: paragraphs(inertMarkdown(how), example && yaml(example)) },
    ...(sources.length
      ? [{ lead: 'Source', text: sources.map((source) => `- ${sourceLink(source)}`).join('\n') }]
      : []),
    ...(note === undefined ? [] : [{ lead: 'Please note', text: note }]),
  ];
}

/** What is said of a code that is part of no gate. */
export const partsOfAlwaysOn = ({ how }: AlwaysOn): Part[] => [{ lead: 'What to do', text: how }];

/** From which stage on a check is required, in a sentence. */
export function requiredText({ requiredFor, requiredForHighRisk, onlyHighRisk }: Check): string {
  if (onlyHighRisk) return `Required for ${requiredFor} where \`risk\` is \`high\`; at another risk it does not apply.`;
  return requiredForHighRisk
    ? `Required for ${requiredFor}, and for ${requiredForHighRisk} already where \`risk\` is \`high\`.`
    : `Required for ${requiredFor}.`;
}

/** What an open check is at each stage, in a sentence. */
export function severityText(required: Stage): string {
  const said = STAGES.map((stage) => ({ stage, severity: severityOf(required, stage) }));
  const parts = (['error', 'warning', 'information'] as const).flatMap((severity) => {
    const stages = said.filter((one) => one.severity === severity).map(({ stage }) => stage);
    return stages.length ? `${SEVERITY[severity]} at ${stages.join(' and ')}` : [];
  });
  return `While it is open, it is ${parts.join(', ')}.`;
}

const SEVERITY = { error: 'an error', warning: 'a warning', information: 'information' } as const;

/** How a gate is met, and what stands for it while its section is absent. */
export function gateText({ id, section, pack, checks }: Gate): string {
  const isAbsent = section !== '' && checks.some(({ readsOtherSection }) => !readsOtherSection);
  return paragraphs(
    section === ''
      ? 'The gate is met when all of its checks that apply are met.'
      : `The gate is met when all of its checks that apply are met. Its section is \`${section}\`.`,
    pack && `It belongs to the pack \`${pack}\`, which a policy turns on.`,
    isAbsent &&
      `\`${missingGateCode({ id })}\` says that the section is absent: that one finding stands for all open checks of the section, at the worst of their severities.`,
  );
}

/** What the fix of a missing gate writes, as a block of YAML; undefined for a gate without a section. */
export function skeletonText({ section, skeleton }: Gate): string | undefined {
  if (section === '') return undefined;
  return yaml(`${section}:${toPlain(afterKey(skeleton, 0, DEFAULT_STYLE))}`);
}

const yaml = (text: string): string => `\`\`\`yaml\n${text.trim()}\n\`\`\``;

/** Paragraphs with an empty line between them; what is not there is left out. */
export const paragraphs = (...texts: readonly (string | false | undefined)[]): string =>
  texts.filter(Boolean).join('\n\n');
