import type { EvidenceFiles, FileFact } from '../core/evidence';
import type { FileAccess } from './ports';
import { lookInside } from './root';
import { isInside, joined } from './uri';

/**
 * Looks at the evidence of the playbooks of a folder, which may not leave `root`. Remembers which addresses it looked at,
 * whether something is there or not, so that a change of them can be followed.
 */
export class PlaybookEvidence implements EvidenceFiles {
  readonly addresses = new Set<string>();

  constructor(
    private readonly fs: FileAccess,
    private readonly folder: string,
    private readonly root: string,
  ) {}

  async look(path: string, withText: boolean): Promise<FileFact> {
    const uri = joined(this.folder, path);
    if (isInside(uri, this.root)) this.addresses.add(uri);
    return lookInside(this.fs, uri, this.root, withText);
  }
}
