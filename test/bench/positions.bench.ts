import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver-types';
import { FakeClock } from '../service/support/fakeClock';
import { FakeEditor } from '../service/support/fakeEditor';
import { MemoryFiles, at } from '../service/support/memoryFiles';
import { PLAYBOOK_GLOB, Service } from '../../src/service';
import { median } from './median';
import { playbookOf } from './playbooks';
import { URI, yamlService } from './yamlService';

const PATH = '/site/bench.pilot.yaml';
const ROUNDS = 21;

/** What is asked of a text, by name: of ours and, where it has it, of the YAML language server. */
type Questions = Readonly<Record<string, { ours: () => Promise<unknown>; server?: () => unknown }>>;

/**
 * Times what an editor asks at a position, on a text that is parsed and judged already, beside yaml-language-server on the
 * same text and schema, parsed already as well; prints a table. At most 5 ms at 650 lines and 30 ms at 6,500 are wanted.
 */
export async function benchPositions(): Promise<void> {
  const rows = [];
  for (const length of [650, 6_500]) {
    const text = playbookOf(length);
    // The server keeps what it parsed by address and version.
    const document = TextDocument.create(URI, 'yaml', length, text);
    for (const [name, { ours, server }] of Object.entries(await questionsOn(document))) {
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
        lines: document.lineCount - 1,
        'ours, ms': median(figures.ours).toFixed(2),
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

async function questionsOn(document: TextDocument): Promise<Questions> {
  const [uri, text] = [at(PATH), document.getText()];
  const editor = new FakeEditor();
  const clock = new FakeClock();
  const log = { info: () => {}, error: () => {} };
  const ports = { fs: new MemoryFiles(), clock, texts: editor, log };
  const service = new Service(ports, { folders: [at('/site')], globs: [PLAYBOOK_GLOB] });
  editor.open(PATH, text);
  await service.fresh(uri);
  const { queries, positions } = service;
  const server = yamlService();
  await server.doValidation(document, false);
  const position = (part: string): Position => document.positionAt(text.lastIndexOf(part) + 2);
  const [key, guard] = [position('handledBy'), position('Posting errors')];
  return {
    hover: { ours: () => queries.hover(uri, key), server: () => server.doHover(document, key) },
    outline: {
      ours: () => queries.symbols(uri),
      server: () => server.findDocumentSymbols2(document, { resultLimit: 20_000, onResultLimitExceeded: () => {} }),
    },
    folding: {
      ours: () => positions.folding(uri),
      server: () => server.getFoldingRanges(document, { lineFoldingOnly: true }),
    },
    selection: {
      ours: () => positions.selections(uri, [key]),
      server: () => server.getSelectionRanges(document, [key]),
    },
    links: { ours: () => positions.links(uri), server: () => server.findLinks(document) },
    definition: {
      ours: () => positions.definition(uri, guard),
      server: () => server.doDefinition(document, { textDocument: { uri: URI }, position: guard }),
    },
    highlights: { ours: () => positions.highlights(uri, guard) },
    rename: { ours: () => positions.rename(uri, guard, 'Other') },
  };
}
