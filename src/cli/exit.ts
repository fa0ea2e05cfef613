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
