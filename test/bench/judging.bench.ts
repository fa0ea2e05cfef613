import { Bench } from 'tinybench';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server/out/server/src/languageservice/yamlLanguageService';
import { SettingsState } from 'yaml-language-server/out/server/src/yamlSettings';
import schema from '../../schemas/playbook.schema.json';
import { DEFAULT_POLICY } from '../../src/core/checklist/policy';
import { NO_FACTS } from '../../src/core/evidence/verification';
import { judge } from '../../src/core/judge/judge';
import { parse } from '../../src/core/schema/parse';
import { playbookOf } from './playbooks';

const URI = 'file:///bench.pilot.yaml';

/** The YAML language server's validation of the same text against the same schema, of which it wants a copy to change. */
function languageServer() {
  const service = getLanguageService({
    schemaRequestService: () => Promise.reject(new Error('offline')),
    workspaceContext: { resolveRelativePath: (path: string) => path },
    yamlSettings: new SettingsState(),
  } as unknown as Parameters<typeof getLanguageService>[0]);
  const schemas = [{ uri: 'bench://playbook', fileMatch: ['*.pilot.yaml'], schema: structuredClone(schema) as object }];
  service.configure({ validate: true, schemas, yamlVersion: '1.2' } as Parameters<typeof service.configure>[0]);
  let version = 0;
  // A version of its own each time: the server keeps the parsed text of a version that it has seen.
  return (text: string) => service.doValidation(TextDocument.create(URI, 'yaml', ++version, text), false);
}

/** Compares parse and judge with the yardstick at several lengths; prints a table. */
export async function benchJudging(): Promise<void> {
  const validate = languageServer();
  const rows = [];
  for (const lines of [90, 650, 6_500]) {
    const text = playbookOf(lines);
    const bench = new Bench({ time: lines > 1_000 ? 6_000 : 2_500, warmupTime: 1_000 });
    bench.add('ours', () => {
      for (const playbook of parse(text))
        judge(playbook, { policy: DEFAULT_POLICY, facts: NO_FACTS, today: '2026-11-24' });
    });
    bench.add('yaml-language-server', async () => {
      await validate(text);
    });
    await bench.run();
    const [ours, theirs] = bench.tasks.map((task) => medianOf(task.result));
    rows.push({
      lines: text.split('\n').length - 1,
      'parse + judge, ms': ours!.toFixed(2),
      'doValidation, ms': theirs!.toFixed(2),
      ratio: (ours! / theirs!).toFixed(2),
      'µs per line': ((1000 * ours!) / lines).toFixed(1),
    });
  }
  console.log('Parse + judge against yaml-language-server doValidation (at most 0.9)');
  console.table(rows);
}

function medianOf(result: Bench['tasks'][number]['result']): number {
  if (!('latency' in result)) throw new Error(`the benchmark did not run: ${result.state}`);
  return result.latency.p50;
}
