import { isLeaf } from './position';
import type { PlaybookNode, Quote, SourceDocument, Span } from '../playbook';
import { step, writtenText } from '../playbook';

/** A place where a metric is named: its own name, or a guard that means it. */
export interface MetricWord {
  readonly name: string;
  readonly isName: boolean;
  readonly node: PlaybookNode;
}

/** All places of a document where metrics are named, in the order written. */
export function metricWords(document: SourceDocument): MetricWord[] {
  const metrics = step(step(document.draft(), 'success'), 'metrics');
  if (metrics?.kind !== 'list' || isLeaf(metrics)) return [];
  return metrics.items.flatMap((metric) =>
    ['name', 'guard'].flatMap((key) => {
      const node = step(metric, key);
      const name = node?.kind === 'scalar' && node.value !== null ? String(node.value).trim() : '';
      return node && name !== '' ? [{ name, isName: key === 'name', node }] : [];
    }),
  );
}

/** A name as it is written in place of another value: in its quotes, where the name can stand in them. */
export function writtenFor({ lines }: SourceDocument, { start }: Span, name: string): string {
  const first = lines.getText().charAt(start);
  return writtenText(name, QUOTES.find((quote) => quote === first) ?? '');
}

const QUOTES: readonly Quote[] = ['"', "'"];
