import { homedir } from 'node:os';
import path from 'node:path';

/** Where the caches of this program are for whoever runs it, as the system has it; undefined where nobody has a place. */
export function cacheFolder(env = process.env, platform = process.platform): string | undefined {
  const home = () => homedir() || undefined;
  const base =
    absolute(env.XDG_CACHE_HOME) ??
    (platform === 'win32'
      ? absolute(env.LOCALAPPDATA)
      : below(home(), platform === 'darwin' ? 'Library/Caches' : '.cache'));
  return below(base, 'pilot-playbooks');
}

const absolute = (folder: string | undefined): string | undefined =>
  folder !== undefined && path.isAbsolute(folder) ? folder : undefined;

const below = (folder: string | undefined, name: string): string | undefined =>
  folder === undefined ? undefined : path.join(folder, name);
