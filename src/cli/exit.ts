/** Exit statuses, as the command line's documentation names them. */
export const EXIT = {
  ok: 0,
  /** Findings at error level, or a threshold missed. */
  findings: 1,
  /** Wrong usage, a path that does not exist, a file that could not be read. */
  usage: 2,
  /** By Ctrl-C. */
  interrupted: 130,
  terminated: 143,
} as const;

/** Something that the caller of the command can mend: printed as one line, without a stack. */
export class UsageError extends Error {}

/** What an operating system's error says, in words. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return (code !== undefined && REASONS[code]) || (error instanceof Error ? error.message : String(error));
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'may not be read or written: permission denied',
  EPERM: 'may not be read or written: permission denied',
  EISDIR: 'is a folder',
  ELOOP: 'is a link that leads to itself',
  EROFS: 'lies on a read-only file system',
  ENOSPC: 'does not fit: the disk is full',
};
