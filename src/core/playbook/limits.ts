/** Limits that keep any input from hanging or ending the host. Each has a finding of its own. */
export const LIMITS = {
  /** Collections inside one another. Deeper: `yaml/too-deep`. */
  depth: 200,
  /** Nodes that aliases and merge keys stand for, added up. More: `yaml/too-many-aliases`. */
  aliasNodes: 100_000,
  /** Bytes of one file, a playbook or a piece of evidence. Larger files are not read. */
  bytes: 2 * 1024 * 1024,
  /** Parser errors reported of one document: after a binary file's first ones the rest says nothing new. */
  yamlErrors: 50,
} as const;
