import type { Check, Gate, Source } from '../checklist/check';
import type { Word } from './vocabulary';

/** What a check asks, why, how to meet it, and where the rule comes from, as Markdown. */
export function checkInBrief({ id, asks, why, how, sources }: Check): string {
  return [`**${asks}**`, why, `*How to meet it.* ${how}`, origin(id, sources)].join('\n\n');
}

/** A check's id as a word. */
export const checkWord = (check: Check): Word => ({
  text: check.id,
  title: check.title,
  description: checkInBrief(check),
});

/** What a gate asks, and its checks, as Markdown. */
export function gateInBrief({ title, question }: Gate, checks: readonly Check[]): string {
  const list = checks.map(({ id, asks }) => `- ${asks} \`${id}\``).join('\n');
  return [`**${title}: ${question}**`, list].join('\n\n');
}

function origin(id: string, sources: readonly Source[]): string {
  const names = sources.map(({ name, url }) => (url === undefined ? name : `[${name}](${url})`));
  return [`\`${id}\``, ...names].join(' · ');
}
