import type { EvidenceFiles, FileFact } from '../core/evidence';
import type { FileAccess, OpenText } from './ports';
import { readText } from './reading';
import { findInside } from './root';
import { isInside, joined } from './uri';

/** How many characters of evidence are kept: those read last. What is read in them takes some ten times the room. */
const KEPT = 8 * 1024 * 1024;

/** What a folder shows that a playbook would lie in wherever it lay. */
const OWN_FOLDER: FileFact = { state: 'unfit', reason: 'is a folder that contains this playbook, so it shows nothing' };

/**
 * The evidence that was read last, by where it really is: a file is read again once it was written to, whatever it is called
 * and whoever asks for it. One for a run, or for an editor's life.
 */
export class EvidenceReader {
  private readonly kept = new Map<string, { readonly stamp: string; readonly fact: Promise<FileFact>; size: number }>();
  private size = 0;
  private readonly typedFacts = new WeakMap<OpenText, { readonly version: number; readonly fact: FileFact }>();

  /** @param typed what an editor holds that is not saved yet: it counts before what is on disk */
  constructor(
    readonly fs: FileAccess,
    private readonly typed: (uri: string) => OpenText | undefined = () => undefined,
  ) {}

  /** What an editor holds of a file, by one of its addresses; the same fact as long as nothing is typed. */
  unsaved(...uris: readonly string[]): FileFact | undefined {
    const [text] = uris.flatMap((uri) => this.typed(uri) ?? []);
    if (!text) return undefined;
    const { version } = text;
    const known = this.typedFacts.get(text);
    const fact = known?.version === version ? known.fact : ({ state: 'file', text: text.text } as const);
    this.typedFacts.set(text, { version, fact });
    return fact;
  }

  /** The text of a file at an address behind all links. Never rejects. */
  async read(real: string): Promise<FileFact> {
    const found = await this.fs.stat(real);
    if (found.state !== 'file') return found;
    const { stamp } = found;
    const known = this.kept.get(real);
    if (known) this.drop(real);
    const fact = known?.stamp === stamp ? known.fact : readText(this.fs, real);
    this.keep(real, stamp, fact);
    return fact;
  }

  private keep(real: string, stamp: string, fact: Promise<FileFact>): void {
    const file = { stamp, fact, size: 0 };
    this.kept.set(real, file);
    void fact.then((read) => {
      // Another may have taken its place meanwhile.
      if (this.kept.get(real) !== file) return;
      // A file without a text takes room as well.
      file.size = 1000 + (read.state === 'file' ? read.text!.length : 0);
      this.size += file.size;
      for (const oldest of this.kept.keys()) {
        if (this.size <= KEPT) break;
        this.drop(oldest);
      }
    });
  }

  private drop(real: string): void {
    this.size -= this.kept.get(real)!.size;
    this.kept.delete(real);
  }
}

/**
 * Looks at the evidence of the playbooks of a folder, which may not leave `root`. Remembers which addresses it looked at,
 * whether something is there or not, so that a change of them can be followed.
 */
export class PlaybookEvidence implements EvidenceFiles {
  readonly addresses = new Set<string>();
  private home?: Promise<string>;

  constructor(
    private readonly reader: EvidenceReader,
    private readonly folder: string,
    private readonly root: string,
  ) {}

  /** A folder counts as well as a file where no text is wanted, unless the playbook lies in it (judging.md 27). */
  async look(path: string, withText: boolean): Promise<FileFact> {
    const { fs } = this.reader;
    const uri = joined(this.folder, path);
    if (isInside(uri, this.root)) this.addresses.add(uri);
    const real = await findInside(fs, uri, this.root);
    if (typeof real !== 'string') return real;
    if (real !== uri) this.addresses.add(real);
    if (isInside(await (this.home ??= fs.realPath(this.folder)), real)) return OWN_FOLDER;
    const unsaved = this.reader.unsaved(uri, real);
    if (unsaved) return unsaved;
    if (withText) return this.reader.read(real);
    const found = await fs.stat(real);
    return found.state === 'file' ? { state: 'file' } : found;
  }

  /** By name. Only what lies in the root is named, and nothing that is hidden. */
  async names(folder: string): Promise<readonly string[]> {
    const { fs } = this.reader;
    const real = await findInside(fs, joined(this.folder, folder), this.root);
    if (typeof real !== 'string') return [];
    return (await fs.names(real)).filter((name) => !name.startsWith('.')).sort();
  }
}
