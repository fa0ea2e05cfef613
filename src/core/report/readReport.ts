import type { RawFault } from '../schema/rawFault';
import { faultsOf } from '../schema/generated/validateReport';
import type { Report } from './report';

/** Data as a JSON report, or in a sentence why it is none. */
export function readReport(data: unknown): Report | string {
  const [fault] = faultsOf(data) ?? [];
  return fault ? sentence(fault) : (data as Report);
}

function sentence({ at, keyword, key }: RawFault): string {
  const place = at === '' ? 'It' : `The value at ${at}`;
  if (keyword === 'required') return `${place} has no "${key}".`;
  if (keyword === 'additionalProperties') return `${place} has a key "${key}", which reports don't have.`;
  return `${place} is not what a report has there (${keyword}).`;
}
