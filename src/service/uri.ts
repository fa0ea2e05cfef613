import { URI, Utils } from 'vscode-uri';

/** The folder that a file or folder lies in; of a root the root itself. */
export function parentOf(uri: string): string {
  if (uri.endsWith('/')) return uri;
  const end = uri.lastIndexOf('/');
  return uri[end - 1] === '/' ? uri.slice(0, end + 1) : uri.slice(0, end);
}

/** A path of names that are written in an address as they are, and that don't lead up. */
const PLAIN = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

/**
 * The address of a path from a folder; `..` leads up, and a slash at its end says nothing. Most paths are plain, and evidence
 * has thousands of them.
 */
export const joined = (folder: string, path: string): string =>
  PLAIN.test(path)
    ? `${folder}${folder.endsWith('/') ? '' : '/'}${path}`
    : Utils.joinPath(URI.parse(folder), withoutSlash(path)).toString();

/** Not by a pattern, which would try each slash of a long path. */
function withoutSlash(path: string): string {
  let end = path.length;
  while (end > 1 && path[end - 1] === '/') end--;
  return path.slice(0, end);
}

/** The same address with another path, which begins with `/`. */
export const withPath = (uri: string, path: string): string => URI.parse(uri).with({ path }).toString();

/** The path of an address, decoded. */
export const pathOf = (uri: string): string => URI.parse(uri).path;

/** The last part of an address's path, decoded. */
export const nameOf = (uri: string): string => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));

/** The scheme of an address. */
export const schemeOf = (uri: string): string => uri.slice(0, uri.indexOf(':'));

/** True for a folder itself, and all that is below it. Both as they are written: see `findInside` for links. */
export const isInside = (uri: string, folder: string): boolean =>
  uri.startsWith(folder) && (uri.length === folder.length || folder.endsWith('/') || uri[folder.length] === '/');

/** The path of a file from a folder, decoded; where the file lies outside of it, `..` leads up. */
export function relativePath(folder: string, uri: string): string {
  if (isInside(uri, folder)) return decodeURIComponent(uri.slice(folder.length).replace(/^\//, ''));
  const parent = parentOf(folder);
  return parent === folder ? pathOf(uri).slice(1) : `../${relativePath(parent, uri)}`;
}

/** The folders around a file, nearest first, up to a root; of a file outside of it the nearest alone. */
export function foldersUp(folder: string, root: string): string[] {
  const folders = [folder];
  for (let last = folder, up; (up = parentOf(last)) !== last && isInside(up, root); last = up) folders.push(up);
  return folders;
}

const UNTITLED = 'untitled:';

/** Where an unsaved file would be saved. */
export const onDisk = (uri: string): string =>
  uri.startsWith(UNTITLED) ? URI.parse(uri).with({ scheme: 'file' }).toString() : uri;

/** True for a file that was never saved. */
export const isUntitled = (uri: string): boolean => uri.startsWith(UNTITLED);
