import type { DocumentLink, Range } from 'vscode-languageserver-types';
import { spanOf, writtenIn } from './position';
import type { EvidenceFacts } from '../evidence';
import { asRead, factKey, isAbsolutePath, referencesOf } from '../evidence';
import type { PlaybookNode, SourceDocument } from '../playbook';
import { rangeOf, step } from '../playbook';
import { webAddress } from '../../text';

/** What a link leads to that is looked for when somebody follows it: a path from the file's folder, and a place in it. */
export interface LinkData {
  readonly path: string;
  /** A heading of a Markdown file. */
  readonly anchor?: string;
  /** A JSON Pointer into a file of data. */
  readonly pointer?: string;
}

/** A link to a place of a file, which is still to be found, or to a page of the web. */
export interface PlaybookLink extends DocumentLink {
  readonly range: Range;
  readonly data?: LinkData;
}

/**
 * The links of a playbook: its evidence, and addresses of the web. No link leads to what is known to be absent, or to lie
 * outside of what may be read.
 */
export function linksOf(documents: readonly SourceDocument[], facts: EvidenceFacts): PlaybookLink[] {
  return documents.flatMap((document) => {
    const root = document.draft();
    const evidence = root?.kind === 'map' ? referencesOf({ root }) : [];
    const files = evidence.flatMap((reference): PlaybookLink[] => {
      const { node, path, anchor, pointer } = asRead(reference, facts);
      const fact = facts.get(factKey(asRead(reference, facts)));
      if (path === undefined || isAbsolutePath(path) || fact?.state === 'outside') return [];
      if (fact?.state === 'not-found' && fact.part === 'path') return [];
      const whole = { path, ...(anchor !== undefined && { anchor }), ...(pointer !== undefined && { pointer }) };
      if (node.kind !== 'map') return linkOn(document, node, whole);
      return [
        ...linkOn(document, step(node, 'path'), { path }),
        ...linkOn(document, step(node, 'anchor'), whole),
        ...linkOn(document, step(node, 'pointer'), whole),
      ];
    });
    return [...files, ...addressesIn(document)];
  });
}

/** The links of a policy: the files that it extends, and addresses of the web. */
export const policyLinksOf = (documents: readonly SourceDocument[]): PlaybookLink[] =>
  documents.flatMap((document) => {
    const base = step(document.draft(), 'extends');
    const all = base?.kind === 'list' ? base.items : base ? [base] : [];
    const files = all.flatMap((node) => {
      const path = node.kind === 'scalar' ? String(node.value) : '';
      return /^\.{1,2}\//.test(path) ? linkOn(document, node, { path }) : [];
    });
    return [...files, ...addressesIn(document)];
  });

function addressesIn(document: SourceDocument): PlaybookLink[] {
  const links: PlaybookLink[] = [];
  for (const node of writtenIn(document.draft())) {
    if (node.kind !== 'scalar' || node.shared || typeof node.value !== 'string') continue;
    const target = webAddress(/^<(.*)>$/.exec(node.value)?.[1] ?? node.value);
    const range = target === undefined ? undefined : oneLine(document, node);
    if (range) links.push({ range, target });
  }
  return links;
}

function linkOn(document: SourceDocument, node: PlaybookNode | undefined, data: LinkData): PlaybookLink[] {
  const range = node?.kind === 'scalar' ? oneLine(document, node) : undefined;
  return range ? [{ range, data }] : [];
}

/** The range of a value without its quotes; undefined for one of several lines, which no link can cover. */
function oneLine(document: SourceDocument, node: PlaybookNode): Range | undefined {
  const { start, end } = spanOf(document, node);
  const inset = /^["']/.test(document.lines.getText().charAt(start)) ? 1 : 0;
  const range = rangeOf(document, { start: start + inset, end: end - inset });
  return range.start.line === range.end.line ? range : undefined;
}
