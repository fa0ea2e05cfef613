import type { PlaybookReport } from './report';
import { isReady } from './report';
import { progressSentence, scoreSaid } from '../readiness';

/** What a badge says: of one active playbook its progress, of several how many are ready for their next stage. */
interface Badge {
  readonly label: string;
  readonly value: string;
  /** What is said to who asks: more than there is room for. */
  readonly more?: string;
  /** How good that is, 0 to 1; null when there is nothing to say. */
  readonly share: number | null;
}

export function badgeOf(playbooks: Iterable<PlaybookReport>): Badge {
  let first: PlaybookReport | undefined;
  let [active, ready] = [0, 0];
  for (const playbook of playbooks) {
    if (playbook.status !== 'active') continue;
    first ??= playbook;
    active++;
    if (isReady(playbook)) ready++;
  }
  if (!first) return { label: 'AI pilots', value: 'none active', share: null };
  if (active > 1) return { label: 'AI pilots', value: `${ready} of ${active} ready`, share: ready / active };
  const { readiness, stage, findings } = first;
  if (!readiness) return { label: 'AI pilot', value: 'unreadable', share: null };
  const goal = readiness.next?.stage ?? stage ?? 'production';
  const { met, applicable } = readiness.progress[goal];
  const hasError = findings.some(({ severity }) => severity === 'error');
  return {
    label: `needed for ${goal}`,
    value: `${met} of ${applicable}`,
    more: [progressSentence(readiness.progress, first), scoreSaid(readiness.score)].filter(Boolean).join(' · '),
    share: hasError ? 0 : applicable ? met / applicable : null,
  };
}

/** A badge as an SVG picture, in the shape that badges in a README have. It loads nothing. */
export function badgeSvg({ label, value, share, more = `${label}: ${value}` }: Badge): string {
  const [left, right] = [widthOf(label), widthOf(value)];
  const text = (content: string, start: number, width: number) =>
    `<text x="${start + width / 2}" y="14" textLength="${width - 2 * PADDING}">${content}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${more}">
  <title>${more}</title>
  <clipPath id="round"><rect width="${left + right}" height="20" rx="3"/></clipPath>
  <g clip-path="url(#round)">
    <rect width="${left}" height="20" fill="#444"/>
    <rect x="${left}" width="${right}" height="20" fill="${colorOf(share)}"/>
  </g>
  <g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">
    ${text(label, 0, left)}
    ${text(value, left, right)}
  </g>
</svg>
`;
}

const PADDING = 6;

/** Characters of the font are about this wide; `textLength` makes up for the rest. */
const widthOf = (text: string): number => Math.round(text.length * 6.6) + 2 * PADDING;

/** Colours that white text can be read on. */
function colorOf(share: number | null): string {
  if (share === null) return '#6b6b6b';
  return share >= 0.75 ? '#2a7d34' : share >= 0.5 ? '#8a6d00' : '#b3372f';
}
