import path from 'node:path';
import { readFileSync } from 'node:fs';
import { UsageError, reasonOf } from './exit';
import type { Report } from '../core/report';
import { readReport } from '../core/report';

/** Reads a file with a JSON report. Throws a `UsageError` for what is none. */
export function readReportFile(file: string, cwd: string): Report {
  const report = readReport(parsed(file, cwd));
  if (typeof report !== 'string') return report;
  throw new UsageError(`${file} is not a JSON report of this command line. ${report}`);
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
