/** Limits that keep any input from hanging or ending the host. Each has a finding of its own. */
export const LIMITS = {
  /** Collections inside one another. Deeper: `yaml/too-deep`. */
  depth: 200,
  /** Nodes that aliases and merge keys stand for, added up. More: `yaml/too-many-aliases`. */
  aliasNodes: 100_000,
  /** Bytes of one file, a playbook or a piece of evidence. Larger files are not read. */
  bytes: 2 * 1024 * 1024,
  /** YAML documents of one file. On the first one more: `yaml/too-many-documents`. */
  documents: 1_000,
  /** Values of a YAML file that is evidence, its keys included. Of a file with more none is read. */
  evidenceValues: 50_000,
  /** Parser errors reported of one document: after a binary file's first ones the rest says nothing new. */
  yamlErrors: 50,
} as const;

/** True for a text that takes more bytes than a file may have. */
export function isTooLarge(text: string): boolean {
  // A UTF-16 unit takes at most three bytes of UTF-8.
  if (text.length * 3 <= LIMITS.bytes) return false;
  let bytes = 0;
  for (let i = 0; i < text.length && bytes <= LIMITS.bytes; i++) bytes += bytesOf(text.charCodeAt(i));
  return bytes > LIMITS.bytes;
}

/** How many bytes of UTF-8 a UTF-16 unit takes; each half of a surrogate pair takes half of its four. */
function bytesOf(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
}
