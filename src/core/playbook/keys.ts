/** The keys of a file's format, as far as reading its text takes them. */
export interface Keys {
  /** True for a key that the mapping at a path may have; the path is that of keys, `0` for an item of a list. */
  readonly takes: (path: readonly string[], key: string) => boolean;
  /** True for a word that is a key anywhere in the format. */
  readonly isWord: (word: string) => boolean;
  /** True where texts and figures stand under them, in which a comma may be meant as one. */
  readonly ofTexts: boolean;
}
