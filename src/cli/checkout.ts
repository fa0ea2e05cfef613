import { GitError, gitOrNothing } from '../service/node/git';

/** The commit that is checked out in a folder; null where there is none, or no git. */
export const commitAt = async (folder: string): Promise<string | null> =>
  (await asked(folder, ['rev-parse', '--verify', '--quiet', 'HEAD'])) ?? null;

/** The address that a folder's repository was cloned from; undefined where it has none that is an address. */
export async function remoteOf(folder: string): Promise<string | undefined> {
  const written = await asked(folder, ['config', '--get', 'remote.origin.url']);
  return written === undefined ? undefined : addressOf(written);
}

async function asked(folder: string, args: readonly string[]): Promise<string | undefined> {
  try {
    return (await gitOrNothing(folder, args)) || undefined;
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

/** What git takes for `ssh://user@host/path`. */
const SHORT = /^(?:[^@/:]+@)?([^/:]{2,}):(?!\/\/)\/*(.+)$/;

/**
 * What git has as a remote, as an address without a name, a password or a key: CI writes its token there. A folder of one
 * machine is no address.
 */
export function addressOf(remote: string): string | undefined {
  const address = remote.replace(SHORT, 'ssh://$1/$2');
  if (!/^(?:https?|ssh|git):\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  [url.username, url.password, url.search, url.hash] = ['', '', '', ''];
  return url.href;
}
