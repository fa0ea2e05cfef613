import type { CompletionItem, Position } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Gate } from '../core/checklist';
import { DEFAULT_POLICY } from '../core/checklist';
import type { Analysis } from '../core/judge';
import { PLAYBOOK_FORMAT } from '../core/schema';
import type { Used } from '../core/view';
import { usedIn, usedTogether } from '../core/view';
import type { EvidenceReader } from './evidence';
import { PlaybookEvidence } from './evidence';
import type { Policies } from './policies';
import { policyReader } from './policies';
import type { PlaybookSummary } from './portfolio';
import type { Clock } from './ports';
import type { AnalysisStore } from './store';
import { onDisk, parentOf } from './uri';

interface CompletionParts {
  readonly policies: Policies;
  readonly store: AnalysisStore;
  readonly clock: Clock;
  readonly evidence: EvidenceReader;
  /** What is known of the playbooks of the workspace. */
  summaries(): readonly PlaybookSummary[];
  /** The folder that a folder's evidence may not leave. */
  rootOf(folder: string): string;
}

/** What may be written at a position of a playbook or a policy. What is heavy is loaded when it is first asked for. */
export class Completions {
  constructor(private readonly parts: CompletionParts) {}

  /** Of a playbook, whose text may be half written. Complete, and empty where nothing may be written. */
  async inPlaybook(uri: string, text: string, position: Position): Promise<CompletionItem[]> {
    const { completionsFor, evidenceWords, playbookVocabulary, spotAt } = await language();
    const offset = offsetAt(text, position);
    const spot = spotAt(text, offset);
    if (!spot) return [];
    const policy = this.parts.policies.known(uri)?.policyOf(uri) ?? DEFAULT_POLICY;
    const analysis = analysisAt(this.parts.store.get(uri)?.analyses ?? [], offset);
    const gates = await gatesOf(policy.gates);
    const folder = parentOf(onDisk(uri));
    const files = new PlaybookEvidence(this.parts.evidence, folder, this.parts.rootOf(folder));
    const used = usedTogether(this.used());
    const evidence = await evidenceWords(spot, files);
    const known = { policy, gates, analysis, today: this.parts.clock.today(), used, evidence };
    return completionsFor(spot, PLAYBOOK_FORMAT, playbookVocabulary(spot, known));
  }

  /** Of the playbooks of the workspace, and of others that are open. */
  private *used(): Generator<Used> {
    for (const { analyses } of this.parts.store.all()) for (const { playbook } of analyses) yield usedIn(playbook);
    for (const { used } of this.parts.summaries()) yield used;
  }

  /** Of a policy. */
  async inPolicy(uri: string, text: string, position: Position): Promise<CompletionItem[]> {
    const [{ completionsAt }, { POLICY_FORMAT, policyVocabulary }] = await Promise.all([language(), policyReader()]);
    const governing = await this.parts.policies.at(uri);
    const vocabulary = policyVocabulary(text, governing?.reading.policy ?? DEFAULT_POLICY);
    return completionsAt(text, offsetAt(text, position), POLICY_FORMAT, vocabulary);
  }
}

const language = () => import('../core/language');

const offsetAt = (text: string, position: Position): number =>
  TextDocument.create('', 'yaml', 0, text).offsetAt(position);

/** The analysis of the document around an offset: the text may have grown since. */
const analysisAt = (analyses: readonly Analysis[], offset: number): Analysis | undefined =>
  analyses.findLast(({ playbook }) => playbook.start <= offset) ?? analyses[0];

/** The gates of a policy, and then those of the packs that are off. */
async function gatesOf(own: readonly Gate[]): Promise<readonly Gate[]> {
  const { BUILT_IN_GATES } = await import('../core/checklist/packs');
  const sections = new Set(own.map(({ section }) => section));
  return [...own, ...BUILT_IN_GATES.filter(({ section }) => !sections.has(section))];
}
