import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver-types';
import { FakeClock } from '../service/support/fakeClock';
import { FakeEditor } from '../service/support/fakeEditor';
import { MemoryFiles, at } from '../service/support/memoryFiles';
import { PLAYBOOK_GLOB, Service } from '../../src/service';
import { playbookOf } from './playbooks';
import { URI, yamlService } from './yamlService';

const PATH = '/site/bench.pilot.yaml';
/** Beside it lies a folder of evidence. */
const FILES = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`/site/metrics/${index}.json`, '{}']));
const LENSES = { playbook: true, gates: true };

/** What is asked of a text: of ours and, where it has it, of the YAML language server. */
export interface Question {
  readonly ours: () => Promise<unknown>;
  readonly server?: () => unknown;
}

/** Everything that is asked of a playbook of about `lines` lines, by name. */
export async function questionsOf(lines: number): Promise<Readonly<Record<string, Question>>> {
  const text = playbookOf(lines);
  const places = Object.entries(PLACES).map(
    async ([name, write]) => [`completion: ${name}`, await completionIn(...write(text))] as const,
  );
  return { ...(await questionsOn(text)), ...Object.fromEntries(await Promise.all(places)) };
}

/** A text that is read and judged already, on both sides. */
async function opened(text: string) {
  const uri = at(PATH);
  const editor = new FakeEditor();
  const log = { info: () => {}, error: () => {} };
  const ports = { fs: new MemoryFiles(FILES), clock: new FakeClock(), texts: editor, log };
  const service = new Service(ports, { folders: [at('/site')], globs: [PLAYBOOK_GLOB] });
  editor.open(PATH, text);
  await service.fresh(uri);
  const server = yamlService();
  // The server keeps what it parsed by address and version.
  const document = TextDocument.create(URI, 'yaml', text.length, text);
  await server.doValidation(document, false);
  return { uri, document, server, queries: service.queries, positions: service.positions };
}

async function questionsOn(text: string): Promise<Record<string, Question>> {
  const { uri, document, server, queries, positions } = await opened(text);
  const position = (part: string): Position => document.positionAt(text.lastIndexOf(part) + 2);
  const [key, guard] = [position('handledBy'), position('Posting errors')];
  const here: Range = { start: key, end: key };
  const whole: Range = { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } };
  const context = { diagnostics: [] };
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
    references: { ours: () => positions.references(uri, guard, true) },
    highlights: { ours: () => positions.highlights(uri, guard) },
    rename: { ours: () => positions.rename(uri, guard, 'Other') },
    lenses: {
      ours: () => queries.lenses(uri, LENSES),
      server: () => server.getCodeLens(document),
    },
    'inlay hints': { ours: () => queries.hints(uri, whole, ['values', 'targets', 'dates']) },
    'code actions': {
      ours: () => queries.codeActions(uri, here),
      server: () => server.getCodeAction(document, { textDocument: { uri: URI }, range: here, context }),
    },
    'code actions, Select All': {
      ours: () => queries.codeActions(uri, whole),
      server: () => server.getCodeAction(document, { textDocument: { uri: URI }, range: whole, context }),
    },
  };
}

/** A text in which something is begun, and the offset behind it. */
type Begun = readonly [text: string, offset: number];

/** Writes something behind the last place of a part of a text. */
function behind(text: string, part: string, written: string): Begun {
  const offset = text.lastIndexOf(part) + part.length;
  return [text.slice(0, offset) + written + text.slice(offset), offset + written.length];
}

/** Where something is begun in a playbook, by what it is. */
const PLACES: Readonly<Record<string, (text: string) => Begun>> = {
  'new top-level key': (text) => behind(text, '', '\nre'),
  'new key of an item': (text) => behind(text, 'until the next release\n', '    ex'),
  value: (text) => behind(text, 'guard: ', ''),
  'enum value': (text) => behind(text, '- kind: ', ''),
  'list item': (text) => behind(text, 'validFor: 6mo }\n', '  - '),
  'check of a waiver': (text) => behind(text, '- check: ', ''),
  evidence: (text) => behind(text, 'path: metrics/', ''),
};

async function completionIn(text: string, offset: number): Promise<Question> {
  const { uri, document, server, queries } = await opened(text);
  const position = document.positionAt(offset);
  if (!(await queries.completion(uri, position)).length) throw new Error(`nothing is offered at offset ${offset}`);
  return {
    ours: () => queries.completion(uri, position),
    server: () => server.doComplete(document, position, false),
  };
}
