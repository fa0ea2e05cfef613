import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { GitError, failureOf, startGit } from './program';

/** An object of a repository: its first bytes, and how many it has. */
export interface GitObject {
  readonly kind: string;
  readonly bytes: Buffer;
  readonly size: number;
}

/** Where the objects of a repository are read from. */
export interface ObjectReader {
  /** See `GitObjects`. */
  read(name: string, most?: number): Promise<GitObject | undefined>;
}

interface Request {
  readonly name: string;
  readonly most: number;
  readonly resolve: (object: GitObject | undefined) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The objects of a repository, read by one `git cat-file` for as many as are asked for, each as git keeps it: no filter, no
 * conversion, nothing that the repository configures. It starts with the first request; `close` ends it.
 */
export class GitObjects implements ObjectReader {
  private child?: ChildProcessWithoutNullStreams;
  private readonly waiting: Request[] = [];
  private next = 0;
  private failure?: GitError;
  private chunks: Buffer[] = [];
  private unwritten = '';
  /** The answer that is being read: what is left of it, its line's end included. */
  private answer?: { readonly kind: string; readonly size: number; left: number; kept: Buffer[]; keeps: number };

  /** @param folder any folder of the repository's work tree */
  constructor(private readonly folder: string) {}

  /**
   * The object of a name, which git wrote itself, as far as its first `most` bytes; undefined for one that is not here, as
   * in a clone that is not whole. Rejects with a `GitError` where git fails.
   */
  read(name: string, most = Infinity): Promise<GitObject | undefined> {
    return new Promise((resolve, reject) => {
      if (this.failure) return reject(this.failure);
      try {
        this.child ??= this.start();
      } catch (error) {
        return reject(error as Error);
      }
      this.waiting.push({ name, most, resolve, reject });
      // What is asked for together is written together.
      if (!this.unwritten) setImmediate(() => this.write());
      this.unwritten += `${name}\n`;
    });
  }

  close(): void {
    this.child?.stdin.end(this.unwritten);
    this.unwritten = '';
  }

  private write(): void {
    if (this.unwritten) this.child?.stdin.write(this.unwritten);
    this.unwritten = '';
  }

  private start(): ChildProcessWithoutNullStreams {
    const child = startGit(this.folder, ['cat-file', '--batch']);
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.stdout.on('data', (bytes: Buffer) => this.take(bytes));
    const fail = (failure: GitError) => {
      this.failure = failure;
      for (const { reject } of this.waiting.splice(this.next)) reject(failure);
    };
    child.once('error', ({ message }) => fail(new GitError(`git could not be started: ${message}.`)));
    child.once('close', (status) => fail(failureOf(said, status)));
    return child;
  }

  private take(bytes: Buffer): void {
    let rest = bytes;
    while (rest.length) rest = this.answer ? this.takeBytes(rest) : this.takeLine(rest);
  }

  /** The line before an object: its name, kind and size, or that it is missing. */
  private takeLine(bytes: Buffer): Buffer {
    const end = bytes.indexOf('\n');
    this.chunks.push(end < 0 ? bytes : bytes.subarray(0, end));
    if (end < 0) return bytes.subarray(bytes.length);
    const [, kind = '', size] = Buffer.concat(this.chunks).toString('latin1').split(' ');
    this.chunks = [];
    if (size === undefined) this.done(undefined);
    else {
      const most = Math.min(Number(size), this.waiting[this.next]!.most);
      this.answer = { kind, size: Number(size), left: Number(size) + 1, kept: [], keeps: most };
    }
    return bytes.subarray(end + 1);
  }

  /** An object's bytes, and the line's end behind them. What nobody wants of a large one is not kept. */
  private takeBytes(bytes: Buffer): Buffer {
    const answer = this.answer!;
    const part = bytes.subarray(0, answer.left);
    answer.left -= part.length;
    if (answer.keeps > 0) {
      const kept = part.subarray(0, answer.keeps);
      answer.kept.push(kept);
      answer.keeps -= kept.length;
    }
    if (answer.left === 0) {
      this.answer = undefined;
      this.done({ kind: answer.kind, size: answer.size, bytes: Buffer.concat(answer.kept) });
    }
    return bytes.subarray(part.length);
  }

  private done(object: GitObject | undefined): void {
    this.waiting[this.next++]!.resolve(object);
    if (this.next < 1_000) return;
    this.waiting.splice(0, this.next);
    this.next = 0;
  }
}
