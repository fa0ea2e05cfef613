import path from 'node:path';
import { URI } from 'vscode-uri';

/** The address of a path. */
export const uriOf = (file: string): string => URI.file(file).toString();

/** The path of an address. */
export const fileOf = (uri: string): string =>
  path.sep === '/' && uri.startsWith('file:///') && !uri.includes('%')
    ? uri.slice('file://'.length)
    : URI.parse(uri).fsPath;
