import { TextDocument } from 'vscode-languageserver-textdocument';
import type * as Yaml from 'yaml';
import { DEFAULT_POLICY } from '../../src/core/checklist/policy';
import { NO_FACTS } from '../../src/core/evidence/verification';
import { judge } from '../../src/core/judge/judge';
import { parse } from '../../src/core/schema/parse';
import { bareYaml, ownYaml } from './bareYaml';
import { median } from './median';
import { playbookOf } from './playbooks';
import { URI, yamlService } from './yamlService';

/** How often all take turns, and about how many lines each reads in one turn. */
const ROUNDS = 25;
const LINES = 4_000;

/** What is compared, by name; each reads a text whole. */
type Contenders = Readonly<Record<string, (text: string) => unknown>>;

/** The YAML language server's validation of the same text. */
function languageServer(): (text: string) => Promise<unknown> {
  const service = yamlService();
  let version = 0;
  // A version of its own each time: the server keeps the parsed text of a version that it has seen.
  return (text) => service.doValidation(TextDocument.create(URI, 'yaml', ++version, text), false);
}

/** A parse by the `yaml` library alone. */
function bareParse({ LineCounter, parseDocument }: typeof Yaml): (text: string) => unknown {
  return (text) => parseDocument(text, { lineCounter: new LineCounter() });
}

/** Compares parse and judge with the yardsticks at several lengths; prints a table. */
export async function benchJudging(): Promise<void> {
  const contenders: Contenders = {
    ours: (text) => {
      for (const playbook of parse(text))
        judge(playbook, { policy: DEFAULT_POLICY, facts: NO_FACTS, today: '2026-11-24' });
    },
    bare: bareParse(bareYaml()),
    own: bareParse(ownYaml()),
    server: languageServer(),
  };
  const rows = [];
  for (const length of [90, 650, 6_500]) {
    const text = playbookOf(length);
    const lines = text.split('\n').length - 1;
    const rounds = await measure(contenders, text, Math.ceil(LINES / lines));
    const ours = median(rounds.map((round) => round.ours!));
    rows.push({
      lines,
      'parse + judge, ms': ours.toFixed(2),
      'of the bare parse': median(rounds.map((round) => round.ours! / round.bare!)).toFixed(2),
      'of our own yaml 3': median(rounds.map((round) => round.ours! / round.own!)).toFixed(2),
      'of doValidation': median(rounds.map((round) => round.ours! / round.server!)).toFixed(2),
      'µs per line': ((1000 * ours) / lines).toFixed(1),
    });
  }
  console.log(
    'Parse + judge against a bare parse of yaml (at most 1.3) and yaml-language-server doValidation (at most 0.75)',
  );
  console.table(rows);
}

/**
 * What each takes for the text in each round, in milliseconds of processor time: they take turns, and a round's figures
 * are compared with one another alone, so that a machine that does other things meanwhile tells little in the ratios.
 */
async function measure(contenders: Contenders, text: string, times: number): Promise<Record<string, number>[]> {
  const rounds: Record<string, number>[] = [];
  for (let round = -ROUNDS; round < ROUNDS; round++) {
    const figures: Record<string, number> = {};
    for (const [name, read] of Object.entries(contenders)) {
      const start = process.cpuUsage();
      for (let time = 0; time < times; time++) await read(text);
      const { user, system } = process.cpuUsage(start);
      figures[name] = (user + system) / 1_000 / times;
    }
    // The first rounds warm up.
    if (round >= 0) rounds.push(figures);
  }
  return rounds;
}
