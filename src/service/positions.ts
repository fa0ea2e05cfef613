import type {
  DocumentHighlight,
  FoldingRange,
  Location,
  Position,
  Range,
  SelectionRange,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { PlaybookLink } from '../core/language';
import type { Analyser } from './analyser';
import { CheckNames } from './checkNames';
import type { EvidenceReader } from './evidence';
import { Links } from './links';
import { Names } from './names';
import type { OpenFiles } from './openFiles';
import type { Policies } from './policies';
import type { FileAccess, OpenText } from './ports';

export interface PositionParts {
  readonly fs: FileAccess;
  readonly evidence: EvidenceReader;
  readonly analyser: Analyser;
  readonly policies: Policies;
  readonly documents: OpenFiles;
  textOf(uri: string): OpenText | undefined;
  rootOf(folder: string): string;
  /** The playbooks of the workspace, and those that are open; listed when it is first asked. */
  playbooks(): Promise<readonly string[]>;
}

/** Where things lead and belong together in open playbooks and policies, each asked of the text as it stands. */
export class Positions {
  private readonly names: Names;
  private readonly linksOf: Links;

  constructor(private readonly parts: PositionParts) {
    this.names = new Names({ ...parts, checks: new CheckNames(parts) }, parts.documents);
    this.linksOf = new Links(parts, parts.documents);
  }

  /** The links of a file; where they lead, `linkTarget` says. */
  links(uri: string): Promise<PlaybookLink[]> {
    return this.linksOf.of(uri);
  }

  /** The address that a link leads to; undefined where there is nothing to be opened. */
  async linkTarget(uri: string, { target, data }: PlaybookLink): Promise<string | undefined> {
    return data ? this.linksOf.resolve(uri, data) : target;
  }

  /** Where that is defined which a position names: a metric, an anchor, a check. */
  definition(uri: string, position: Position): Promise<Location[]> {
    return this.names.definition(uri, position);
  }

  /** All places that name the same; without its definition where that is not wanted. */
  references(uri: string, position: Position, withDefinition?: boolean): Promise<Location[]> {
    return this.names.references(uri, position, withDefinition);
  }

  /** The places of the same document that name the same. */
  highlights(uri: string, position: Position): Promise<DocumentHighlight[]> {
    return this.names.highlights(uri, position);
  }

  /** What would be renamed at a position. @throws RenameRefusal where nothing can be */
  renamed(uri: string, position: Position): Promise<{ range: Range; placeholder: string }> {
    return this.names.renamed(uri, position);
  }

  /** The edits that give a metric or an anchor another name. @throws RenameRefusal where that cannot be its name */
  rename(uri: string, position: Position, newName: string): Promise<WorkspaceEdit> {
    return this.names.rename(uri, position, newName);
  }

  /** What the selections at some positions grow to. */
  async selections(uri: string, positions: readonly Position[]): Promise<SelectionRange[]> {
    const { selectionAt } = await import('../core/language');
    const documents = await this.parts.documents.of(uri);
    return positions.map((position) => selectionAt(documents, documents[0]?.lines.offsetAt(position) ?? 0));
  }

  /** What can be folded. */
  async folding(uri: string): Promise<FoldingRange[]> {
    const { foldingOf } = await import('../core/language');
    return foldingOf(await this.parts.documents.of(uri));
  }
}
