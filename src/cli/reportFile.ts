import path from 'node:path';
import { readFileSync } from 'node:fs';
import { Validator } from '@cfworker/json-schema';
import schema from '../../schemas/report.schema.json';
import type { Report } from '../core';
import { reasonOf, UsageError } from './exit';

/** Reads a JSON report. Throws a `UsageError` for what is none. */
export function readReport(file: string, cwd: string): Report {
  const data = parsed(file, cwd);
  const { valid, errors } = new Validator(schema as object, '7').validate(data);
  if (valid) return data as Report;
  // The last one is the innermost.
  const { instanceLocation = '#', error = '' } = errors.at(-1) ?? {};
  const place = instanceLocation === '#' ? 'it' : instanceLocation.slice(1);
  throw new UsageError(`${file} is not a JSON report of this command line: at ${place}: ${error}`);
}

function parsed(file: string, cwd: string): unknown {
  let text: string;
  try {
    text = readFileSync(path.resolve(cwd, file), 'utf8');
  } catch (error) {
    throw new UsageError(`${file} ${reasonOf(error)}.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${file} is not JSON: "check --format json --output ${file}" writes what "merge" takes.`);
  }
}
