import type { FileFact } from '../core/evidence';
import type { Day } from '../text';

/** What is told to whoever listens, until the subscription is disposed of. VS Code's events are such. */
export type Event<T> = (listener: (value: T) => void) => Disposable;

export interface Disposable {
  dispose(): unknown;
}

/** Why there is nothing to read at an address. `reason` is put behind the file's name: "is not UTF-8 text". */
export type NoFile = Exclude<FileFact, { state: 'file' | 'outside' }>;

/** What happened to a file or a folder on disk. */
export interface FileEvent {
  readonly type: 'created' | 'changed' | 'deleted';
  readonly uri: string;
}

/** How a file is looked at. Addresses are URIs as text, as `vscode-uri` writes them. Nothing here rejects. */
export interface FileAccess {
  /**
   * The bytes of a file at an address as `realPath` gives it: at most `limit` + 1 of them, where the last one says that it
   * is larger. What is known to be larger may as well be `TOO_LARGE`. Only a regular file is read: a device or a pipe is
   * `unfit`, and keeps nobody waiting. So is what a link leads to that was put there since: nothing behind it is read.
   */
  read(uri: string, limit: number): Promise<{ readonly state: 'file'; readonly bytes: Uint8Array } | NoFile>;
  /**
   * What stands at an address, behind all links, without opening it. A file whose `stamp` is the same as before has not
   * been written to since. What cannot be looked at is `unfit`.
   */
  stat(uri: string): Promise<{ readonly state: 'file'; readonly stamp: string } | NoFile>;
  /** The address behind all links, whether anything is there or not: it does not tell. Links in a circle are not followed. */
  realPath(uri: string): Promise<string>;
  /** Names of files and folders in a folder: of a large one some, of what is no folder none. */
  names(uri: string): Promise<readonly string[]>;
}

/** How many names of a folder are told. */
export const MOST_NAMES = 500;

/** Where files are looked for and followed, besides being looked at. */
export interface FileSystem extends FileAccess {
  /** The files below a folder whose path from there fits a glob. Rejects when the folder cannot be searched. */
  list(folder: string, glob: string): Promise<readonly string[]>;
  /** Follows all files of the workspace, and saved files outside of it, until it is disposed of. */
  watch(listener: (event: FileEvent) => void): Disposable;
}

/** What time it is. */
export interface Clock {
  /** Milliseconds since some moment; never runs backwards. */
  now(): number;
  /** The date in local time. */
  today(): Day;
  /** Fires when `today` is another day than before. */
  readonly onNewDay: Event<void>;
  /** Runs something after so many milliseconds, with 0 as soon as others had their turn, unless it is disposed of before. */
  defer(milliseconds: number, run: () => void): Disposable;
}

/** A text in an editor: `version` and `text` are those of now. */
export interface OpenText {
  readonly uri: string;
  /** Greater with each change. */
  readonly version: number;
  readonly text: string;
  /** True when it differs from what is on disk. */
  readonly isDirty: boolean;
}

/** The texts that editors have open: what they hold counts before what is on disk. */
export interface OpenTexts {
  all(): Iterable<OpenText>;
  readonly onOpen: Event<OpenText>;
  readonly onChange: Event<OpenText>;
  /** Fires with an address: from now on the file on disk counts. */
  readonly onClose: Event<string>;
}

/** Where trouble is told that no finding says. */
export interface Log {
  info(message: string): void;
  error(message: string, error: unknown): void;
}
