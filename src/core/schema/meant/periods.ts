import { readDates } from './dates';
import { sameKey } from './places';
import { parseDate } from '../../../text';

/** Words for the time from one date to another. */
const WORDS = ['period', 'pilot period', 'dates', 'time frame', 'duration', 'time'];

const FROM_TO = /^\s*(?:from\s)?(.{1,60}?)\s?(?:\sto\s|\suntil\s|\still\s|\sthrough\s|\s[-–—]\s|[–—/])\s?(.{1,60})$/;

/** When a pilot started and ended, of a text such as `2024-09-30 to 2024-12-31` under a key such as `period`. */
export function readPeriod(
  word: string,
  value: unknown,
): { readonly started: string; readonly ended: string } | undefined {
  if (typeof value !== 'string' || sameKey(word, WORDS) === undefined) return undefined;
  const [, from, to] = FROM_TO.exec(value) ?? [];
  const [started, ended] = [from, to].map((text) => (text === undefined ? undefined : onlyDate(text)));
  return started !== undefined && ended !== undefined ? { started, ended } : undefined;
}

function onlyDate(text: string): string | undefined {
  if (parseDate(text.trim())) return text.trim();
  const dates = readDates(text);
  return dates.length === 1 ? dates[0] : undefined;
}
