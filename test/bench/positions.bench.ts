import { median } from './median';
import { questionsOf } from './questions';

const ROUNDS = 21;

/**
 * Times what an editor asks at a position, on a text that is parsed and judged already, beside yaml-language-server on the
 * same text and schema, parsed already as well; prints a table. At most 5 ms at 650 lines and 30 ms at 6,500 are wanted.
 */
export async function benchPositions(): Promise<void> {
  const rows = [];
  for (const length of [650, 6_500]) {
    for (const [name, { ours, server }] of Object.entries(await questionsOf(length))) {
      const figures: Record<'ours' | 'server', number[]> = { ours: [], server: [] };
      for (let round = -ROUNDS; round < ROUNDS; round++) {
        const [own, other] = [await timeOf(ours), server && (await timeOf(server))];
        // The first rounds warm up.
        if (round < 0) continue;
        figures.ours.push(own);
        if (other !== undefined) figures.server.push(other);
      }
      rows.push({
        question: name,
        lines: length,
        ...{ 'ours, ms': median(figures.ours).toFixed(2), least: Math.min(...figures.ours).toFixed(2) },
        'yaml-language-server, ms': figures.server.length ? median(figures.server).toFixed(2) : '–',
      });
    }
  }
  console.log('What an editor asks at a position, on a parse that is there');
  console.table(rows);
}

/** Processor time in milliseconds, which a machine that does other things tells as well. */
async function timeOf(run: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
