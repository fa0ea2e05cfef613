/** A word that has a meaning where it stands, such as a check's id. */
export interface Word {
  readonly text: string;
  /** A few words. */
  readonly title: string;
  /** What it means, as Markdown. */
  readonly description: string;
}

/** The words of a format that its schema does not list, or says too little of. Paths are keys and indexes. */
export interface Vocabulary {
  /** What may stand as a key in the mapping at a path. */
  readonly keys?: (path: readonly string[]) => readonly Word[];
  /** What may stand as the value at a path. */
  readonly values?: (path: readonly string[]) => readonly Word[];
}
