import * as fs from 'node:fs';
import * as vscode from 'vscode';
import { promisify } from 'node:util';
import type { FileFact } from '../core/evidence';
import { LIMITS } from '../core/playbook';

// A third of the cost of `node:fs/promises`, which counts where a thousand files are read.
const stat = promisify(fs.stat);
const readFile = promisify(fs.readFile);
const realpath = promisify(fs.realpath.native);

/** Reads a text file. Never rejects; nothing over the limit, that is no UTF-8, or that is no regular file is read. */
export async function readText(uri: vscode.Uri): Promise<FileFact> {
  try {
    const bytes = uri.scheme === 'file' ? await readFromDisk(uri.fsPath) : await readThroughEditor(uri);
    return bytes instanceof Uint8Array ? decode(bytes) : bytes;
  } catch (error) {
    return ofError(error);
  }
}

/**
 * The address behind links; only a disk has them.
 * @throws when there is nothing, or links lead in a circle
 */
export async function realAddress(uri: vscode.Uri): Promise<vscode.Uri> {
  if (uri.scheme === 'file') return vscode.Uri.file(await realpath(uri.fsPath));
  await vscode.workspace.fs.stat(uri);
  return uri;
}

/** What stands at an address, without reading it. Never rejects. */
export async function lookAt(uri: vscode.Uri): Promise<FileFact> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return { state: type & vscode.FileType.Directory ? 'folder' : 'file' };
  } catch (error) {
    return ofError(error);
  }
}

const TOO_LARGE: FileFact = { state: 'unreadable', reason: 'is larger than 2 MB' };
const NOT_REGULAR: FileFact = { state: 'unreadable', reason: 'is not a regular file' };

/** Straight from the disk: an address through VS Code takes a message to its window and back for each file. */
async function readFromDisk(path: string): Promise<Uint8Array | FileFact> {
  const stats = await stat(path);
  if (stats.isDirectory()) return { state: 'folder' };
  if (!stats.isFile()) return NOT_REGULAR;
  return stats.size > LIMITS.bytes ? TOO_LARGE : readFile(path);
}

async function readThroughEditor(uri: vscode.Uri): Promise<Uint8Array | FileFact> {
  const { type, size } = await vscode.workspace.fs.stat(uri);
  if (type & vscode.FileType.Directory) return { state: 'folder' };
  if (!(type & vscode.FileType.File)) return NOT_REGULAR;
  return size > LIMITS.bytes ? TOO_LARGE : vscode.workspace.fs.readFile(uri);
}

function decode(bytes: Uint8Array): FileFact {
  try {
    return { state: 'file', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { state: 'unreadable', reason: 'is not UTF-8 text' };
  }
}

/** Codes of Node.js and of VS Code that mean that nothing is there. */
const NOTHING_THERE = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE', 'FileNotFound']);

/** The fact that an error of a file system stands for. */
export function ofError(error: unknown): FileFact {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return NOTHING_THERE.has(code) ? { state: 'missing' } : { state: 'unreadable', reason: 'cannot be read' };
}

/** Where an unsaved file would be saved. */
export const onDisk = (uri: vscode.Uri): vscode.Uri => (uri.scheme === 'untitled' ? uri.with({ scheme: 'file' }) : uri);

/** True for a folder itself, and all that is below it. */
export function isWithin(uri: vscode.Uri, folder: vscode.Uri): boolean {
  const path = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  const isSame = uri.scheme === folder.scheme && uri.authority === folder.authority;
  return isSame && (uri.path.startsWith(path) || `${uri.path}/` === path);
}
