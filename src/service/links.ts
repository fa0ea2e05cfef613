import type { EvidenceReference } from '../core/evidence';
import { isAbsolutePath, placeOfPart } from '../core/evidence';
import type { LinkData, PlaybookLink } from '../core/language';
import type { Analyser } from './analyser';
import type { EvidenceReader } from './evidence';
import type { OpenFiles } from './openFiles';
import { isPolicy } from './policies';
import type { FileAccess } from './ports';
import { findInside } from './root';
import { joined, onDisk, parentOf } from './uri';

interface LinkParts {
  readonly fs: FileAccess;
  readonly evidence: EvidenceReader;
  readonly analyser: Analyser;
  rootOf(folder: string): string;
}

/** The links of playbooks and policies. Where they lead is looked for when somebody follows one. */
export class Links {
  constructor(
    private readonly parts: LinkParts,
    private readonly documents: OpenFiles,
  ) {}

  /** The links of an open playbook or policy. */
  async of(uri: string): Promise<PlaybookLink[]> {
    const { linksOf, policyLinksOf } = await import('../core/language');
    const documents = await this.documents.of(uri);
    if (isPolicy(uri)) return policyLinksOf(documents);
    const file = await this.parts.analyser.fresh(uri);
    return file ? linksOf(documents, file.facts) : [];
  }

  /**
   * The address that a link leads to, with the line and character from 1 behind `#L` where it names a heading or a value.
   * Undefined where there is no file, or one that leaves the root, as written or by links. What is larger than may be read
   * is led to and not looked into; a pipe or a device is neither.
   */
  async resolve(uri: string, { path, anchor, pointer }: LinkData): Promise<string | undefined> {
    const { fs, evidence, rootOf } = this.parts;
    if (isAbsolutePath(path)) return undefined;
    const folder = parentOf(onDisk(uri));
    const address = joined(folder, path);
    const real = await findInside(fs, address, rootOf(folder));
    if (typeof real !== 'string' || (await fs.stat(real)).state !== 'file') return undefined;
    const place = await this.placeOf(path, real, { anchor, pointer }, evidence);
    return place ? `${address}#L${place.line + 1},${place.character + 1}` : address;
  }

  private async placeOf(
    path: string,
    real: string,
    part: Pick<EvidenceReference, 'anchor' | 'pointer'>,
    evidence: EvidenceReader,
  ) {
    if (part.anchor === undefined && part.pointer === undefined) return undefined;
    const read = await evidence.read(real);
    return read.state === 'file' ? placeOfPart(path, read.text!, part) : undefined;
  }
}
