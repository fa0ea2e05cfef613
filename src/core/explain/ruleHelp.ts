import type { Gate } from '../checklist';
import type { AlwaysOn } from '../findings';
import type { Explained, Part } from './parts';
import { asMarkdown, asText, gateInBrief, gateTexts, paragraphs, partsOf, partsOfAlwaysOn } from './parts';
import { printed, prose } from '../../text';

/** What explains a rule where a result is shown, in both forms. */
export interface Help {
  readonly text: string;
  readonly markdown: string;
}

/** What explains a check. */
export const helpOfCheck = (check: Explained, gate: Pick<Gate, 'note'>): Help => helpOf(partsOf(check, gate));

/** What explains a code that is always on. */
export const helpOfAlwaysOn = (always: AlwaysOn): Help => helpOf(partsOfAlwaysOn(always));

/** What explains a gate whose section is absent. */
export function helpOfGate(gate: Gate): Help {
  const texts = gateTexts(gate);
  const list = gate.checks.map(({ id, asks }) => `- ${id}: ${printed(asks)}`).join('\n');
  return {
    text: paragraphs(...texts, list),
    markdown: paragraphs(...texts.map(prose), gateInBrief(gate, gate.checks)),
  };
}

const helpOf = (parts: readonly Part[]): Help => ({
  text: paragraphs(...parts.map(asText)),
  markdown: paragraphs(...parts.map((part) => paragraphs(`**${part.lead}**`, asMarkdown(part)))),
});
