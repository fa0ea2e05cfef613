/** What an operating system's error says, in words to be put behind a file's name. */
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
  EROFS: 'is on a read-only file system',
  ENOSPC: 'does not fit: the disk is full',
  EAGAIN: 'has nothing to read just now',
};
