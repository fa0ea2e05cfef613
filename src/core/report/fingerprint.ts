import type { FindingReport, PlaybookReport } from './report';

type Marked = Pick<FindingReport, 'code' | 'at'>;

/**
 * Names each finding of a playbook in a way that outlives edits elsewhere in the file: by path, document, code and the
 * place in the data, never by line. Several findings of one code at one place are numbered.
 */
export function fingerprints({ path, document }: PlaybookReport, findings: readonly Marked[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ code, at }) => {
    const name = JSON.stringify([path, document, code, at]);
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return `${fnv1a64(name)}:${number}`;
  });
}

const PRIME = 0x100000001b3n;
const OFFSET = 0xcbf29ce484222325n;

/** The 64-bit FNV-1a hash over UTF-16 units, in hexadecimal. Not for secrets: it only names. */
function fnv1a64(text: string): string {
  let hash = OFFSET;
  for (let index = 0; index < text.length; index++)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * PRIME);
  return hash.toString(16).padStart(16, '0');
}
