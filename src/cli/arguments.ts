import { InvalidArgumentError } from 'commander';
import type { Day } from '../text';
import { parseDay } from '../text';

/** Parsers of option values: each refuses what it cannot take with a sentence that says what it takes. */
export function dayArgument(value: string): Day {
  const day = parseDay(value);
  if (day === undefined) throw new InvalidArgumentError('It is a day of the calendar such as 2026-11-24.');
  return day;
}

export function shareArgument(value: string): number {
  const share = /^(?:\d+\.?\d*|\.\d+)$/.test(value) ? Number(value) : NaN;
  if (!(share >= 0 && share <= 1)) throw new InvalidArgumentError('It is a number from 0 to 1, such as 0.5.');
  return share;
}

export function countArgument(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It is a whole number, 0 or more.');
  return Number(value);
}

/** One of several equal parts; counts from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

export function shardArgument(value: string): Shard {
  const [, index = 0, count = 0] = (/^(\d{1,9})\/(\d{1,9})$/.exec(value) ?? []).map(Number);
  if (index < 1 || index > count) throw new InvalidArgumentError('It is I/N, the I-th of N parts, such as 1/4.');
  return { index, count };
}
