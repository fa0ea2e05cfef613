import { createReadStream } from 'node:fs';
import path from 'node:path';
import { readBytes } from './bytes';
import { UsageError } from './exit';
import type { PlaybookReport, Report } from '../core/report';
import { readReport } from '../core/report';
import { reasonOf } from '../service/node';

/** Bytes of one report: half of what a text can hold, and several times what ten thousand playbooks give. */
export const REPORT_BYTES = 256 * 1024 * 1024;

/** A report, and what was kept of each of its playbooks. */
export interface ReportRead<T> extends Omit<Report, 'playbooks'> {
  readonly playbooks: readonly T[];
}

/**
 * Reads a file, or a pipe, with a JSON report, and keeps of each playbook what `keep` gives for it. Throws a `UsageError`
 * for what is no report.
 */
export async function readReportFile<T>(
  file: string,
  cwd: string,
  keep: (playbook: PlaybookReport) => T,
): Promise<ReportRead<T>> {
  const bytes = await bytesOf(file, cwd);
  return inParts(bytes, keep) ?? asWhole(file, bytes, keep);
}

async function bytesOf(file: string, cwd: string): Promise<Buffer> {
  // The last byte is one more than there may be.
  const stream = createReadStream(path.resolve(cwd, file), { end: REPORT_BYTES, highWaterMark: 1024 * 1024 });
  const { bytes, size } = await readBytes(stream).catch((error: unknown) => {
    throw new UsageError(`${file} ${reasonOf(error)}.`);
  });
  if (size > REPORT_BYTES) throw new UsageError(`${file} is larger than 256 MB: split the files into more shards.`);
  return bytes;
}

/** How this command line lays a list of playbooks out; no text in JSON has such a line. */
const [START, BETWEEN, END] = ['\n  "playbooks": [\n    {\n', '\n    },\n    {\n', '\n    }\n  ]'];

/**
 * A report in the layout of this command line, read playbook by playbook: all objects of a long one at once would take
 * twice the room of its text. Undefined for another layout, and for what is no report.
 */
function inParts<T>(bytes: Buffer, keep: (playbook: PlaybookReport) => T): ReportRead<T> | undefined {
  const start = bytes.indexOf(START);
  const end = bytes.indexOf(END, start + START.length);
  if (start < 0 || end < 0) return undefined;
  // A value stands for the list. Where the rest and each part between are JSON, the whole is, and says the same.
  const around = parsed(
    `${textOf(bytes.subarray(0, start))}"playbooks":null${textOf(bytes.subarray(end + END.length))}`,
  );
  if (around === undefined || (around as Partial<ReportRead<T>>).playbooks !== null) return undefined;
  const report = readReport({ ...(around as object), playbooks: [] });
  if (typeof report === 'string') return undefined;
  const alone = { ...report, rules: [], changes: [], missed: [], errors: [], statistics: [] };
  const playbooks: T[] = [];
  for (let at = start + START.length; at < end;) {
    const next = bytes.indexOf(BETWEEN, at);
    const isLast = next < 0 || next > end;
    const found = readReport({ ...alone, playbooks: [parsed(`{${textOf(bytes.subarray(at, isLast ? end : next))}}`)] });
    if (typeof found === 'string') return undefined;
    playbooks.push(keep(found.playbooks[0]!));
    at = isLast ? end : next + BETWEEN.length;
  }
  return { ...report, playbooks };
}

function asWhole<T>(file: string, bytes: Buffer, keep: (playbook: PlaybookReport) => T): ReportRead<T> {
  const data = parsed(textOf(bytes));
  if (data === undefined)
    throw new UsageError(`${file} is not JSON: "check --format json --output ${file}" writes what "merge" takes.`);
  const report = readReport(data);
  if (typeof report === 'string') throw new UsageError(`${file} is not a JSON report of this command line. ${report}`);
  return { ...report, playbooks: report.playbooks.map(keep) };
}

const textOf = (bytes: Buffer): string => bytes.toString().replace(/^\uFEFF/, '');

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
