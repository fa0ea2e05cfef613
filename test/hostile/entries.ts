import { DEFAULT_POLICY } from '../../src/core/checklist';
import type { EvidenceFiles } from '../../src/core/evidence';
import { NO_FACTS, lookUp, referencesOf } from '../../src/core/evidence';
import { fixAll } from '../../src/core/fixes';
import type { Analysis } from '../../src/core/judge';
import { judge } from '../../src/core/judge';
import {
  anchorAt,
  checkWordsIn,
  completionsAt,
  foldingOf,
  hoverAt,
  linksOf,
  metricWords,
  playbookHover,
  selectionAt,
  symbolsOf,
} from '../../src/core/language';
import { FORMATS, entryOf, summaryOf } from '../../src/core/report';
import { PLAYBOOK_FORMAT, parse } from '../../src/core/schema';
import { playbookView } from '../../src/core/view';
import { codeActionsOf } from '../../src/service/codeActions';

export const TODAY = '2026-11-24';
const URI = 'file:///a/b.pilot.yaml';

/** Whatever is asked for is a small file. */
const FILES: EvidenceFiles = { look: async () => ({ state: 'file', text: '# a\n' }), names: async () => [] };

/** A way into what reads texts: given a text and its analyses, does all the work there. */
export type Entry = (text: string, analyses: readonly Analysis[]) => unknown;

/** Parses a text, looks its evidence up, judges its playbooks. */
export async function judged(text: string): Promise<Analysis[]> {
  const playbooks = parse(text);
  const facts = await lookUp(playbooks.flatMap(referencesOf), FILES);
  return playbooks.map((playbook) => judge(playbook, { policy: DEFAULT_POLICY, facts, today: TODAY }));
}

const WHOLE = { start: { line: 0, character: 0 }, end: { line: 1e9, character: 0 } };

/** A run that had nothing to hold. */
export const RUN = {
  ...{ today: TODAY, version: '1', rules: [], errors: [], missed: [] },
  run: {
    ...{ repository: null, commit: null, shard: null },
    thresholds: { for: null, minReadiness: null, maxWarnings: null },
  },
};

/** Writes results in a format to its end. */
function written(name: string, analyses: readonly Analysis[]): void {
  const entries = analyses.map((analysis) => entryOf('b.pilot.yaml', analysis, DEFAULT_POLICY));
  const summary = summaryOf(entries.map(({ playbook }) => playbook));
  const format = FORMATS.find((one) => one.name === name)!;
  const results = { ...RUN, entries, summary, gates: DEFAULT_POLICY.gates };
  for (const part of format.check(results)) void part.length;
}

/** A place in the middle of a text. */
const middle = (text: string): number => Math.floor(text.length / 2);

/** The entries by what people call them. Parsing and judging come before all. */
export const ENTRIES: Readonly<Record<string, Entry>> = {
  fixes: (_, analyses) => fixAll(analyses, judged),
  'code actions': (_, analyses) => codeActionsOf(analyses, { uri: URI, version: 1, range: WHOLE, today: TODAY }),
  view: (_, analyses) => analyses.map((analysis) => playbookView(analysis)),
  completion: (text) => completionsAt(text, middle(text), PLAYBOOK_FORMAT),
  hover: (text) => hoverAt(text, middle(text), PLAYBOOK_FORMAT),
  'hover in a playbook': (text, analyses) =>
    playbookHover(
      analyses.map((current) => ({ current, last: current })),
      middle(text),
      NO_FACTS,
    ),
  places: (text, analyses) => {
    const documents = analyses.map(({ playbook }) => playbook);
    documents.forEach(metricWords);
    anchorAt(`${text}*`, text.length);
    return [
      foldingOf(documents),
      linksOf(documents, NO_FACTS),
      selectionAt(documents, middle(text)),
      checkWordsIn(documents),
    ];
  },
  outline: (_, analyses) => symbolsOf(analyses.map(({ playbook }) => playbook)),
  ...Object.fromEntries(
    FORMATS.map(({ name }) => [name, (_: string, analyses: readonly Analysis[]) => written(name, analyses)]),
  ),
};
