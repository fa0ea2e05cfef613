import type { PlaybookReport } from './report';
import { isReady } from './report';
import { percent } from '../../text';

/** What a badge says: of one active playbook its readiness, of several how many are ready for their next stage. */
interface Badge {
  readonly label: string;
  readonly value: string;
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
  const { readiness } = first;
  return {
    label: 'pilot readiness',
    value: readiness ? percent(readiness.score) : 'unreadable',
    share: readiness?.score ?? null,
  };
}

/** A badge as an SVG picture, in the shape that badges in a README have. It loads nothing. */
export function badgeSvg({ label, value, share }: Badge): string {
  const [left, right] = [widthOf(label), widthOf(value)];
  const text = (content: string, start: number, width: number) =>
    `<text x="${start + width / 2}" y="14" textLength="${width - 2 * PADDING}">${content}</text>`;
  const title = `${label}: ${value}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${title}">
  <title>${title}</title>
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
