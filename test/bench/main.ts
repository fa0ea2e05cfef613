import { benchCheck } from './check.bench';
import { benchHistory } from './history.bench';
import { benchJudging } from './judging.bench';
import { benchPositions } from './positions.bench';
import { benchSizes } from './sizes.bench';
import { benchWorkspace } from './workspace.bench';

const BENCHES = {
  sizes: benchSizes,
  judging: benchJudging,
  positions: benchPositions,
  check: benchCheck,
  history: benchHistory,
  workspace: benchWorkspace,
};

/** Runs the benchmarks that are named, by default all. */
async function main(): Promise<void> {
  const named = process.argv.slice(2);
  for (const [name, bench] of Object.entries(BENCHES)) if (!named.length || named.includes(name)) await bench();
}

void main().then(() => process.exit());
