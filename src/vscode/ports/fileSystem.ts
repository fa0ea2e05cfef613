import * as fs from 'node:fs';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import type { Disposable, FileEvent, FileSystem, NoFile } from '../../service';
import { TOO_LARGE, factOfError } from '../../service';

// A third of the cost of `node:fs/promises`, which counts where a thousand files are read.
const [open, fstat, close] = [promisify(fs.open), promisify(fs.fstat), promisify(fs.close)];
const [readInto, realpath] = [promisify(fs.read), promisify(fs.realpath.native)];

type Read = { readonly state: 'file'; readonly bytes: Uint8Array } | NoFile;

const FOLDER: NoFile = { state: 'folder' };
const NOT_REGULAR: NoFile = { state: 'unreadable', reason: 'is not a regular file' };

/** Files as VS Code reaches them; those on a disk straight from there, which spares a message to the window and back. */
export class EditorFiles implements FileSystem {
  read(uri: string, limit: number): Promise<Read> {
    const address = vscode.Uri.parse(uri);
    return neverRejecting(
      address.scheme === 'file' ? readFromDisk(address.fsPath, limit) : readThroughEditor(address, limit),
    );
  }

  stat(uri: string): Promise<{ readonly state: 'file' } | NoFile> {
    const look = async () => {
      const { type } = await vscode.workspace.fs.stat(vscode.Uri.parse(uri));
      return type & vscode.FileType.Directory ? FOLDER : ({ state: 'file' } as const);
    };
    return neverRejecting(look());
  }

  realPath(uri: string): Promise<string | NoFile> {
    const address = vscode.Uri.parse(uri);
    const find = async () => {
      if (address.scheme === 'file') return vscode.Uri.file(await realpath(address.fsPath)).toString();
      // Only a disk has links.
      await vscode.workspace.fs.stat(address);
      return uri;
    };
    return neverRejecting(find());
  }

  /** Without what the user excludes from their files. */
  async list(folder: string, glob: string): Promise<string[]> {
    const pattern = new vscode.RelativePattern(vscode.Uri.parse(folder), glob);
    return (await vscode.workspace.findFiles(pattern, '**/node_modules/**')).map(String);
  }

  watch(listener: (event: FileEvent) => void): Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    const tell = (type: FileEvent['type']) => (uri: vscode.Uri) => listener({ type, uri: uri.toString() });
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(tell('created')),
      watcher.onDidChange(tell('changed')),
      watcher.onDidDelete(tell('deleted')),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => tell('changed')(uri)),
    );
  }
}

const neverRejecting = <T>(looking: Promise<T>): Promise<T | NoFile> => looking.catch((error) => factOfError(error));

async function readFromDisk(path: string, limit: number): Promise<Read> {
  // A pipe would hold whoever opens it until somebody writes; Windows has none.
  const file = await open(path, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
  try {
    const stats = await fstat(file);
    if (!stats.isFile()) return stats.isDirectory() ? FOLDER : NOT_REGULAR;
    if (stats.size > limit) return TOO_LARGE;
    return { state: 'file', bytes: await readWhole(file, stats.size, limit) };
  } finally {
    await close(file);
  }
}

/** Reads until the end, which may have moved since a file's size was asked for. */
async function readWhole(file: number, size: number, limit: number): Promise<Uint8Array> {
  let bytes = Buffer.allocUnsafe(size + 1);
  for (let length = 0; ;) {
    const { bytesRead } = await readInto(file, bytes, length, bytes.length - length, length);
    length += bytesRead;
    if (bytesRead === 0 || length > limit || length === size) return bytes.subarray(0, length);
    if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(2 * length, limit + 1));
  }
}

async function readThroughEditor(uri: vscode.Uri, limit: number): Promise<Read> {
  const { type, size } = await vscode.workspace.fs.stat(uri);
  if (type & vscode.FileType.Directory) return FOLDER;
  if (!(type & vscode.FileType.File)) return NOT_REGULAR;
  return size > limit ? TOO_LARGE : { state: 'file', bytes: await vscode.workspace.fs.readFile(uri) };
}
