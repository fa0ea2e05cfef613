import type {
  DocumentHighlight,
  DocumentHighlightKind,
  Location,
  Position,
  Range,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { SourceDocument, Span } from '../core/playbook';
import { rangeOf } from '../core/playbook';
import { placeOfCheck } from '../core/view';
import type { Analyser } from './analyser';
import type { CheckNames } from './checkNames';
import type { OpenFiles } from './openFiles';
import { isPolicy } from './policies';
import type { OpenText } from './ports';
import { resultsOf } from '../core/readiness';

const READ: DocumentHighlightKind = 2;
const WRITE: DocumentHighlightKind = 3;

/** Why something cannot be renamed as it was asked for: a sentence for the user. */
export class RenameRefusal extends Error {}

/** What a name stands for at one place of a file. */
interface Word {
  readonly span: Span;
  /** True where the name is given. */
  readonly isDefinition: boolean;
}

/** What stands at a position: all words in its document that mean the same. */
interface Named {
  readonly kind: 'metric' | 'anchor' | 'check';
  readonly name: string;
  readonly document: SourceDocument;
  /** The one at the position. */
  readonly here: Word;
  readonly words: readonly Word[];
}

interface NameParts {
  readonly analyser: Analyser;
  readonly checks: CheckNames;
  textOf(uri: string): OpenText | undefined;
}

/** The names of open playbooks and policies: metrics and their guards, anchors and aliases, and checks. */
export class Names {
  constructor(
    private readonly parts: NameParts,
    private readonly documents: OpenFiles,
  ) {}

  /** Where that is defined which a position names. */
  async definition(uri: string, position: Position): Promise<Location[]> {
    const named = await this.at(uri, position);
    if (!named) return [];
    if (named.kind === 'check') return this.placesOfCheck(uri, named);
    const defined = named.words.filter(({ isDefinition }) => isDefinition);
    return defined.map(({ span }) => ({ uri, range: rangeOf(named.document, span) }));
  }

  /** All places that name the same: of a check also those in other playbooks, and in policies. */
  async references(uri: string, position: Position, withDefinition = true): Promise<Location[]> {
    const named = await this.at(uri, position);
    if (!named) return [];
    if (named.kind === 'check') return this.parts.checks.everywhere(named.name, withDefinition);
    return named.words
      .filter(({ isDefinition }) => withDefinition || !isDefinition)
      .map(({ span }) => ({ uri, range: rangeOf(named.document, span) }));
  }

  /** The places of the same document that name the same. */
  async highlights(uri: string, position: Position): Promise<DocumentHighlight[]> {
    const named = await this.at(uri, position);
    return (named?.words ?? []).map(({ span, isDefinition }) => ({
      range: rangeOf(named!.document, span),
      kind: isDefinition ? WRITE : READ,
    }));
  }

  /** What would be renamed at a position. @throws RenameRefusal where nothing can be */
  async renamed(uri: string, position: Position): Promise<{ range: Range; placeholder: string }> {
    const { document, here, name } = await this.renameable(uri, position);
    return { range: rangeOf(document, here.span), placeholder: name };
  }

  /** The edits that give a metric or an anchor another name. @throws RenameRefusal where that cannot be its name */
  async rename(uri: string, position: Position, newName: string): Promise<WorkspaceEdit> {
    const named = await this.renameable(uri, position);
    const { faultOfAnchorName, anchorNames, metricWords, writtenFor } = await import('../core/language');
    const name = newName.trim();
    const text = named.document.lines.getText();
    const isMetric = named.kind === 'metric';
    const fault = isMetric
      ? name === '' && 'A metric needs a name.'
      : name === ''
        ? 'An anchor needs a name.'
        : faultOfAnchorName(name);
    if (fault) throw new RenameRefusal(fault);
    const taken = isMetric
      ? metricWords(named.document).flatMap((word) => (word.isName ? word.name : []))
      : anchorNames(text);
    if (name !== named.name && taken.includes(name))
      throw new RenameRefusal(
        `There is already ${isMetric ? 'a metric' : 'an anchor'} "${name}". Choose another name.`,
      );
    const edits = named.words.map(({ span }) => ({
      range: rangeOf(named.document, span),
      newText: isMetric ? writtenFor(named.document, span, name) : name,
    }));
    const version = this.parts.textOf(uri)?.version ?? null;
    return { documentChanges: [{ textDocument: { uri, version }, edits }] };
  }

  private async renameable(uri: string, position: Position): Promise<Named> {
    const named = await this.at(uri, position);
    if (!named || named.kind === 'check')
      throw new RenameRefusal('Only metrics, where they are named or guard another, and anchors can be renamed here.');
    const text = named.document.lines.getText();
    if (named.kind === 'metric' && named.words.some(({ span }) => /^[*&!]/.test(text.charAt(span.start))))
      throw new RenameRefusal('An alias stands for this name in one place. Rename it where it is written.');
    return named;
  }

  private async at(uri: string, position: Position): Promise<Named | undefined> {
    const { anchorAt, metricWords, spanOf, wordAt } = await import('../core/language');
    const documents = await this.documents.of(uri);
    const [first] = documents;
    if (!first) return undefined;
    const offset = first.lines.offsetAt(position);
    const anchors = anchorAt(first.lines.getText(), offset);
    if (anchors[0]) {
      const words = anchors.map(({ span, isAnchor }) => ({ span, isDefinition: isAnchor }));
      return named('anchor', anchors[0].name, first, words, offset);
    }
    const checks = await this.parts.checks.wordsIn(uri, documents);
    const check = wordAt(checks, offset);
    if (check) {
      const same = checks.filter(({ id, document }) => id === check.id && document === check.document);
      return named('check', check.id, check.document, same, offset);
    }
    if (isPolicy(uri)) return undefined;
    for (const document of documents) {
      const words = metricWords(document).map(({ name, isName, node }) => ({
        ...{ name, span: spanOf(document, node), isDefinition: isName },
      }));
      const word = wordAt(words, offset);
      const same = word && words.filter(({ name }) => name === word.name);
      if (same) return named('metric', word.name, document, same, offset);
    }
    return undefined;
  }

  /** Where a check is met or not in the playbook that names it, and where the policy defines it. */
  private async placesOfCheck(uri: string, { name, document }: Named): Promise<Location[]> {
    const defined = await this.parts.checks.definitions(name);
    const file = isPolicy(uri) ? undefined : await this.parts.analyser.fresh(uri);
    const analysis = file?.current.find(({ playbook }) => playbook === document);
    const results = resultsOf(analysis?.readiness);
    const result = results.find(({ check }) => check.id === name || check.formerIds?.includes(name));
    return [...(analysis && result ? [{ uri, range: placeOfCheck(analysis, result) }] : []), ...defined];
  }
}

function named(
  kind: Named['kind'],
  name: string,
  document: SourceDocument,
  words: readonly Word[],
  offset: number,
): Named {
  const here = words.find(({ span }) => span.start - 1 <= offset && offset <= span.end) ?? words[0]!;
  return { kind, name, document, here, words };
}
