import { benchJudging } from './judging.bench';
import { benchSizes } from './sizes.bench';

async function main(): Promise<void> {
  benchSizes();
  await benchJudging();
}

void main();
