import { spawnSync } from 'node:child_process';
import { folderOf, playbook } from './support';

/** A commit to be made: nobody has to wait for git to make a thousand of them. */
export interface CommitToMake {
  /** When it was made, at noon of UTC. */
  readonly on: string;
  /** When it was written, where that is another day. */
  readonly written?: string;
  /** What it writes, by path; null takes a file away. */
  readonly files: Readonly<Record<string, string | Buffer | null>>;
  /** The number of another commit that it merges, from 1. */
  readonly merges?: number;
  /** The number of the commit that it follows; the one before where nothing is said. */
  readonly after?: number;
}

/** A repository with these commits, checked out; its folder is gone after the test. */
export function historyIn(commits: readonly CommitToMake[], folder = folderOf({})): string {
  const parts: (string | Buffer)[] = [];
  for (const [index, { on, written = on, files, merges, after = index }] of commits.entries()) {
    const at = (day: string) => `A <a@example.com> ${Date.parse(`${day}T12:00:00Z`) / 1000} +0000`;
    parts.push(`commit refs/heads/main\nmark :${index + 1}\nauthor ${at(written)}\ncommitter ${at(on)}\ndata 0\n`);
    if (after > 0) parts.push(`from :${after}\n`);
    if (merges !== undefined) parts.push(`merge :${merges}\n`);
    for (const [name, content] of Object.entries(files)) {
      if (content === null) parts.push(`D ${name}\n`);
      else {
        const bytes = Buffer.from(content);
        parts.push(`M 100644 inline ${name}\ndata ${bytes.length}\n`, bytes, '\n');
      }
    }
  }
  git(folder, ['init', '-q', '-b', 'main']);
  git(folder, ['fast-import', '--quiet'], Buffer.concat(parts.map((part) => Buffer.from(part))));
  git(folder, ['reset', '-q', '--hard']);
  return folder;
}

/** Runs git; gives what it prints. */
export function git(folder: string, args: readonly string[], input?: Buffer): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, input });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr.toString()}`);
  return stdout.toString().trim();
}

/** A playbook at pilot that names its owner, as well as what is added. */
export const owned = (rest = '', stage = 'pilot'): string =>
  playbook(`ownership:\n  workflow: { name: Head of Claims, contact: claims@example.com }\n${rest}`, stage);
