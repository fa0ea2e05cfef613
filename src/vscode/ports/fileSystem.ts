import * as vscode from 'vscode';
import type { Disposable, FileAccess, FileEvent, FileSystem, NoFile } from '../../service';
import { MOST_NAMES, NOT_REGULAR, TOO_LARGE, factOfError } from '../../service';
import { CONCURRENT, DiskFiles } from '../../service/node';

type Read = Awaited<ReturnType<FileAccess['read']>>;

/** Files as VS Code reaches them; those on a disk straight from there, which spares a message to the window and back. */
export class EditorFiles implements FileSystem {
  private readonly disk = new DiskFiles(CONCURRENT);

  read(uri: string, limit: number): Promise<Read> {
    return isOnDisk(uri) ? this.disk.read(uri, limit) : neverRejecting(readThroughEditor(vscode.Uri.parse(uri), limit));
  }

  stat(uri: string): ReturnType<FileAccess['stat']> {
    if (isOnDisk(uri)) return this.disk.stat(uri);
    const look = async () => {
      const stats = await vscode.workspace.fs.stat(vscode.Uri.parse(uri));
      return notAFile(stats) ?? ({ state: 'file', stamp: `${stats.size} ${stats.mtime}` } as const);
    };
    return neverRejecting(look());
  }

  /** Only a disk has links. */
  async realPath(uri: string): Promise<string> {
    return isOnDisk(uri) ? this.disk.realPath(uri) : uri;
  }

  async names(uri: string): Promise<readonly string[]> {
    if (isOnDisk(uri)) return this.disk.names(uri);
    try {
      const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri));
      return entries.slice(0, MOST_NAMES).map(([name]) => name);
    } catch {
      return [];
    }
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

/** What is no file is not opened, and of what is too large nothing is asked for. */
async function readThroughEditor(uri: vscode.Uri, limit: number): Promise<Read> {
  const stats = await vscode.workspace.fs.stat(uri);
  const none = notAFile(stats);
  if (none) return none;
  return stats.size > limit ? TOO_LARGE : { state: 'file', bytes: await vscode.workspace.fs.readFile(uri) };
}

/** What stands there if it is no regular file. */
function notAFile({ type }: vscode.FileStat): NoFile | undefined {
  if (type & vscode.FileType.File) return undefined;
  return type & vscode.FileType.Directory ? { state: 'folder' } : NOT_REGULAR;
}

const isOnDisk = (uri: string): boolean => uri.startsWith('file:');
