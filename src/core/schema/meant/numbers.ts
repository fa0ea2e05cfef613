import { CURRENCIES, unitOf, usualUnit } from './units';

/** A number as people write it, and the unit that they wrote with it. */
export interface Figure {
  readonly value: number;
  readonly unit?: string;
}

/** A longer text is no figure. */
const LONGEST = 60;
/** A number of more digits is not the one that was written. */
const DIGITS = 15;

/** A number with its thousands parted by commas, by blanks or the like, or by dots, with or without a fraction. */
const WRITTEN = [
  String.raw`(?<comma>[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?)`,
  String.raw`(?<blank>[1-9]\d{0,2}(?<apart>[ '’_])\d{3}(?:\k<apart>\d{3})*(?:[.,]\d+)?)`,
  String.raw`(?<dot>[1-9]\d{0,2}(?:\.\d{3})+,\d+|[1-9]\d{0,2}(?:\.\d{3}){2,})`,
  // Three digits behind a comma may be thousands.
  String.raw`(?<fraction>\d+,(?!\d{3}(?!\d))\d+|0,\d+)`,
  String.raw`(?<plain>\d+\.\d+|\.\d+|\d+)`,
];
/** A currency, a number, and what stands behind it. */
const FIGURE = new RegExp(`^(?<before>[^\\d.,+-]*?) ?(?<sign>[+-]?)(?:${WRITTEN.join('|')})(?![\\d.,])(?<behind>.*)$`);

/** What a word behind a number multiplies it by, as a power of ten. */
const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ...(['k', 'K', 'thousand'] as const).map((word) => [word, 3] as const),
  ...(['M', 'mn', 'mio', 'million', 'millions'] as const).map((word) => [word, 6] as const),
  ...(['bn', 'billion', 'billions'] as const).map((word) => [word, 9] as const),
]);

/**
 * The number that a text such as `20%`, `3.5 hours`, `$1,200`, `1.2M` or `1 200` stands for; undefined for any that is no
 * single number, such as `< 5`, `~5` or `10-20`, and for one that may be two, such as `1.200 EUR`.
 */
export function readFigure(text: string): Figure | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = text
    .trim()
    .replace(/[\u00A0\u2009\u202F]/g, ' ')
    .replace(/\u2212/g, '-');
  const parts = FIGURE.exec(plain)?.groups;
  if (!parts) return undefined;
  const { before = '', behind = '' } = parts;
  const currency = CURRENCIES.get(before);
  if (before && currency === undefined) return undefined;
  const [, word = '', rest = ''] = /^ ?(\p{L}*)(.*)$/u.exec(behind) ?? [];
  const power = MAGNITUDES.get(word) ?? (word === 'm' && currency !== undefined ? 6 : 0);
  const unit = unitBehind(power ? rest : behind, currency);
  if (unit === null) return undefined;
  // Elsewhere a dot parts thousands.
  if (unit !== undefined && /^[1-9]\d{0,2}\.\d{3}$/.test(parts['plain'] ?? '')) return undefined;
  const value = numberOf(dotted(parts), power);
  if (value === undefined) return undefined;
  return { value: parts['sign'] === '-' ? -value : value, ...(unit !== undefined && { unit }) };
}

/** The unit that stands around a number; null where what stands behind it is none. */
function unitBehind(behind: string, currency: string | undefined): string | undefined | null {
  const words = behind.trim();
  if (!words) return currency;
  // `3rd` is no number of `rd`.
  const isApart = /^[\s/]/.test(behind);
  if (currency === undefined) return (isApart ? unitOf(words) : usualUnit(words)) ?? null;
  return /^(?:per|a|an|\/) ?\p{L}+$/u.test(words) ? `${currency} ${words.replace(/^\/ ?/, 'per ')}` : null;
}

/** The digits with nothing but a dot among them. */
function dotted({ comma, blank, dot, fraction, plain }: Readonly<Record<string, string | undefined>>): string {
  if (comma !== undefined) return comma.replaceAll(',', '');
  if (blank !== undefined) return blank.replace(/[ '’_]/g, '').replace(',', '.');
  return (dot?.replaceAll('.', '') ?? fraction)?.replace(',', '.') ?? plain ?? '';
}

/** A number times a power of ten; undefined where it has more digits than a number keeps. */
function numberOf(written: string, power: number): number | undefined {
  const [whole = '', part = ''] = written.split('.');
  const digits = part.padEnd(power, '0');
  if (`${whole}${digits}`.replace(/^0+/, '').length > DIGITS) return undefined;
  return Number(`${whole}${digits.slice(0, power)}.${digits.slice(power)}0`);
}
