import type { Check, Gate, Source } from '../checklist';
import { inertMarkdown } from '../../text';

/** A word that has a meaning where it stands, such as a check's id. */
export interface Word {
  readonly text: string;
  /** A few words. */
  readonly title: string;
  /** What it means, as Markdown. */
  readonly description: string;
}

/** What a check asks, why, how to meet it, and where the rule comes from, as Markdown. */
export function checkInBrief({ id, asks, why, how, sources }: Check): string {
  const said = [`**${inertMarkdown(asks)}**`, inertMarkdown(why), `*How to meet it.* ${inertMarkdown(how)}`];
  return [...said, [`\`${id}\``, ...sources.map(sourceLink)].join(' · ')].join('\n\n');
}

/** A check's id as a word. */
export const checkWord = (check: Check): Word => ({
  text: check.id,
  title: check.title,
  description: checkInBrief(check),
});

/** What a gate asks, and its checks, as Markdown. */
export function gateInBrief({ title, question }: Gate, checks: readonly Check[]): string {
  const list = checks.map(({ id, asks }) => `- ${inertMarkdown(asks)} \`${id}\``).join('\n');
  return [`**${inertMarkdown(title)}: ${question}**`, list].join('\n\n');
}

/** A source, as a link where it has an address. */
export const sourceLink = ({ name, url }: Source): string =>
  url === undefined ? name : `[${inertMarkdown(name)}](<${url}>)`;
