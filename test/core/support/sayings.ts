import type { Analysis } from '../../../src/core/judge/analysis';

/** What an analysis says under a word of a fixture, as a fixture writes it; `expected` says which one is asked for. */
type Saying = (analysis: Analysis, expected: string) => string;

const firstWord = (text: string): string => text.split(' ')[0]!;

/** The words of a fixture's `#:` comments that state something of the analysis. */
export const SAYINGS: Readonly<Record<string, Saying>> = {
  check: ({ readiness }, expected) => {
    const id = firstWord(expected);
    const result = readiness?.gates.flatMap(({ checks }) => checks).find(({ check }) => check.id === id);
    return [id, result?.state ?? 'none', result?.strength].filter(Boolean).join(' ');
  },
  gate: ({ readiness }, expected) => {
    const id = firstWord(expected);
    const found = readiness?.gates.find(({ gate }) => gate.id === id);
    return found ? `${id} ${found.state} ${found.score ?? 'none'}` : `${id} none`;
  },
  readiness: ({ readiness }) =>
    readiness ? `${readiness.score ?? 'none'} ${readiness.weakestGates.join(', ')}`.trim() : 'none',
  next: ({ readiness }, expected) => {
    const next = readiness?.next;
    if (!next) return 'none';
    if (next.ready) return `${next.stage} ready`;
    const isListed = next.blockers.length > 0 && !expected.endsWith('not ready');
    return `${next.stage} ${isListed ? `blocked by ${next.blockers.join(', ')}` : 'not ready'}`;
  },
  waived: ({ readiness }) => readiness?.next?.waived.join(', ') ?? 'none',
  declared: ({ readiness }) =>
    (readiness?.gates ?? [])
      .flatMap(({ checks }) => checks)
      .flatMap(({ check, because }) => (because === undefined ? [] : [check.id]))
      .join(', ') || 'none',
  stage: ({ stage }) => stage ?? 'none',
  status: ({ status }) => status,
  risk: ({ risk }) => risk,
  called: ({ name }) => name ?? 'none',
};

/** The other words of `#:` comments: what is compared and how, or a note. */
export const DIRECTIVES: ReadonlySet<string> = new Set(['gates', 'today', 'packs', 'rule', 'fix']);
