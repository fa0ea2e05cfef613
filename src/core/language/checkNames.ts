import { spanOf, writtenBelow } from './position';
import type { PlaybookNode, SourceDocument, Span } from '../playbook';
import { step } from '../playbook';

/** A place where a check is named. */
export interface CheckWord {
  readonly id: string;
  readonly document: SourceDocument;
  readonly span: Span;
  /** True where a policy says what the check is. */
  readonly isDefinition: boolean;
}

/** Where playbooks name checks: in waivers, and as what does not apply. */
export const checkWordsIn = (documents: readonly SourceDocument[]): CheckWord[] =>
  documents.flatMap((document) =>
    ['waivers', 'notApplicable'].flatMap((list) =>
      [...writtenBelow(step(document.draft(), list))].flatMap(([, entry]) => ofValue(document, step(entry, 'check'))),
    ),
  );

/** Where a policy names checks: as keys under `checks`, as items of `mustApply`, and where it defines its own. */
export const checkWordsInPolicy = (documents: readonly SourceDocument[]): CheckWord[] =>
  documents.flatMap((document) => {
    const root = document.draft();
    const keys = [...writtenBelow(step(root, 'checks'))].flatMap(([id, { keySpan }]) =>
      keySpan ? [{ id, document, span: keySpan, isDefinition: false }] : [],
    );
    const items = [...writtenBelow(step(root, 'mustApply'))].flatMap(([, item]) => ofValue(document, item));
    const own = [...writtenBelow(step(root, 'custom'))].flatMap(([, entry]) =>
      ofValue(document, step(entry, 'id'), true),
    );
    return [...own, ...keys, ...items];
  });

function ofValue(document: SourceDocument, node: PlaybookNode | undefined, isDefinition = false): CheckWord[] {
  if (node?.kind !== 'scalar' || typeof node.value !== 'string' || node.value === '') return [];
  return [{ id: node.value.trim(), document, span: spanOf(document, node), isDefinition }];
}

/** The one of some words that touches an offset. */
export const wordAt = <T extends { readonly span: Span }>(words: readonly T[], offset: number): T | undefined =>
  words.find(({ span }) => span.start <= offset && offset <= span.end);
