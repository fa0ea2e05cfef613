import type { Activity } from './activity';
import { Emitter } from './event';
import type { Clock, Disposable, FileSystem } from './ports';

/** What happened on disk within a moment: addresses, folders included. */
export interface FileChanges {
  readonly created: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
  readonly deleted: ReadonlySet<string>;
}

/** How long changes are gathered, in milliseconds: a checkout touches many files at once. */
const GATHER = 100;

/** Follows all files, from the moment that somebody needs it, and tells what happened in one go. */
export class FileFollower implements Disposable {
  private readonly happened = new Emitter<FileChanges>();
  readonly onDidHappen = this.happened.event;
  private watch?: Disposable;
  private timer?: Disposable;
  private gathered = nothing();

  constructor(
    private readonly fs: FileSystem,
    private readonly clock: Clock,
    private readonly activity: Activity,
  ) {}

  /** Begins to watch; does nothing when it has begun. */
  start(): void {
    this.watch ??= this.fs.watch(({ type, uri }) => {
      this.gathered[type].add(uri);
      this.timer ??= this.gather();
    });
  }

  dispose(): void {
    this.watch?.dispose();
    this.timer?.dispose();
  }

  private gather(): Disposable {
    const end = this.activity.begin();
    return this.clock.defer(GATHER, () => {
      const changes = this.gathered;
      this.gathered = nothing();
      this.timer = undefined;
      this.happened.fire(changes);
      end();
    });
  }
}

const nothing = () => ({ created: new Set<string>(), changed: new Set<string>(), deleted: new Set<string>() });

/** Everything that changes name. */
export const touchedBy = ({ created, changed, deleted }: FileChanges): ReadonlySet<string> =>
  new Set([...created, ...changed, ...deleted]);

/** True when a file, or a folder around it, is among the addresses. */
export function touches(addresses: ReadonlySet<string>, file: string): boolean {
  if (!addresses.size) return false;
  for (let end = file.length; end > 0; end = file.lastIndexOf('/', end - 1)) {
    if (addresses.has(file.slice(0, end))) return true;
  }
  return false;
}
