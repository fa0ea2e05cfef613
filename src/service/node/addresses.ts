import path from 'node:path';
import { URI } from 'vscode-uri';

/** The address of a path. */
export const uriOf = (file: string): string => URI.file(file).toString();

/** The path of an address. */
export const fileOf = (uri: string): string =>
  path.sep === '/' && uri.startsWith('file:///') && !uri.includes('%')
    ? uri.slice('file://'.length)
    : URI.parse(uri).fsPath;

/** The path of a file from a folder, with `/`; empty for the folder itself. */
export const pathFrom = (folder: string, file: string): string => path.relative(folder, file).split(path.sep).join('/');
