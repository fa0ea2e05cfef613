import type { Revision, Traced } from './backwards';
import type { HistoryPoint, PortfolioPoint } from './history';

/**
 * What all playbooks come to at some commits, from the oldest on: each as it stood at its latest point until then. One that
 * is not active counts as a playbook of its stage, and adds nothing to the sums.
 */
export function portfolioOf(traced: readonly Traced[], samples: readonly Revision[]): PortfolioPoint[] {
  const next = traced.map(() => 0);
  return samples.map(({ date, commit, index }) => {
    const sum = {
      playbooks: 0,
      byStage: { investigation: 0, pilot: 0, production: 0 },
      pilot: { met: 0, applicable: 0 },
      production: { met: 0, applicable: 0 },
    };
    for (const [position, { history, indexes, until }] of traced.entries()) {
      while (next[position]! < indexes.length && indexes[next[position]!]! <= index) next[position]!++;
      const point = history.points[next[position]! - 1];
      if (point && index < until) add(sum, point);
    }
    return { date, commit, ...sum };
  });
}

function add(
  sum: { playbooks: number } & Pick<PortfolioPoint, 'byStage' | 'pilot' | 'production'>,
  { stage, status, pilot, production }: HistoryPoint,
): void {
  sum.playbooks++;
  if (stage) (sum.byStage as Record<typeof stage, number>)[stage]++;
  if (status !== 'active') return;
  for (const [total, one] of [
    [sum.pilot, pilot],
    [sum.production, production],
  ] as const) {
    if (!one) continue;
    Object.assign(total, { met: total.met + one.met, applicable: total.applicable + one.applicable });
  }
}
