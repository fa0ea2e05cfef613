import type { SourceDocument } from '../core/playbook';
import { parseAs } from '../core/schema';
import type { Analyser } from './analyser';
import { isPolicy, policyReader } from './policies';
import type { OpenText } from './ports';

/** What the documents of an open file are read from. */
export interface OpenFileParts {
  readonly analyser: Analyser;
  /** What an editor has open at an address. */
  textOf(uri: string): OpenText | undefined;
}

interface Read {
  readonly version: number;
  readonly documents: readonly SourceDocument[];
}

/** The documents of open playbooks and policies as their texts stand, each version of a text read once. */
export class OpenFiles {
  private readonly policies = new WeakMap<OpenText, Read>();

  constructor(private readonly parts: OpenFileParts) {}

  /** The documents of a file; none of what is not open, nor of a policy that is too large to be one. */
  async of(uri: string): Promise<readonly SourceDocument[]> {
    if (isPolicy(uri)) return this.ofPolicy(uri);
    return (await this.parts.analyser.fresh(uri))?.current.map(({ playbook }) => playbook) ?? [];
  }

  private async ofPolicy(uri: string): Promise<readonly SourceDocument[]> {
    const { POLICY_FORMAT, POLICY_LIMITS, POLICY_READING } = await policyReader();
    const open = this.parts.textOf(uri);
    if (!open || open.text.length > POLICY_LIMITS.characters) return [];
    const known = this.policies.get(open);
    if (known?.version === open.version) return known.documents;
    const documents = parseAs(open.text, POLICY_FORMAT, POLICY_READING);
    this.policies.set(open, { version: open.version, documents });
    return documents;
  }
}
