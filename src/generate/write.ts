/** Takes one generated file: its path from the repository's root, and its whole text. */
export type Write = (path: string, text: string) => Promise<void>;
