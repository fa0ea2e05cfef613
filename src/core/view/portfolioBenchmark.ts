import type { ToolView } from './head';

type ToolKind = NonNullable<ToolView['kind']>;

/** The funnel that is published of organisations, for comparison: how many percent of them came how far with tools of a kind. */
export const BENCHMARK = {
  source: 'MIT NANDA, The GenAI Divide, v0.1, July 2025',
  caution: 'It counts organisations, not pilots, and its authors call the figures directionally accurate.',
  /** Investigated, piloted, implemented. */
  percent: { 'general-purpose': [80, 50, 40], 'task-specific': [60, 20, 5] },
} as const satisfies {
  readonly source: string;
  readonly caution: string;
  readonly percent: Readonly<Record<ToolKind, readonly [number, number, number]>>;
};

/** The part, 0 to 1, of those who came to the stage before that came to a stage: to pilot, and to production. */
export function benchmarkShares(kind: ToolKind): readonly [pilot: number, production: number] {
  const [investigated, piloted, implemented] = BENCHMARK.percent[kind];
  return [piloted / investigated, implemented / piloted];
}
