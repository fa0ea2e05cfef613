import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  DocumentSymbol,
  Hover,
  InlayHint,
  Position,
  Range,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Fix, Gate } from '../core/checklist';
import type { EvidenceFiles, FilePart } from '../core/evidence';
import { partsOf } from '../core/evidence';
import { editsFor } from '../core/fixes';
import type { Analysis } from '../core/judge';
import type { HintKind } from '../core/language';
import type { Analyser } from './analyser';
import type { PlaybookTarget } from './codeActions';
import {
  KINDS,
  addMissingGatesOf,
  codeActionsOf,
  creation,
  fixAllOf,
  isWanted,
  policyActionsOf,
  snippetEdits,
} from './codeActions';
import { Completions } from './completion';
import type { EvidenceReader } from './evidence';
import type { LensKinds } from './glances';
import { hintsIn, lensesOf } from './glances';
import { LanguageHelp } from './language';
import type { OpenFiles } from './openFiles';
import type { Policies } from './policies';
import { isPolicy, policyReader } from './policies';
import type { PlaybookSummary } from './portfolio';
import type { Clock, OpenText } from './ports';
import type { AnalysisStore, FileAnalysis } from './store';

interface QueryParts {
  readonly analyser: Analyser;
  readonly policies: Policies;
  readonly clock: Clock;
  readonly documents: OpenFiles;
  readonly store: AnalysisStore;
  readonly evidence: EvidenceReader;
  /** What is known of the playbooks of the workspace. */
  summaries(): readonly PlaybookSummary[];
  /** The folder that a folder's evidence may not leave. */
  rootOf(folder: string): string;
  /** What an editor has open at an address. */
  textOf(uri: string): OpenText | undefined;
  /** The evidence of a playbook's folder. */
  evidenceOf(playbook: string): EvidenceFiles;
}

/** Answers what a reader asks about a place in an open playbook or policy, or about a code, by what is known now. */
export class Queries {
  private readonly help: LanguageHelp;
  private readonly completions: Completions;

  constructor(private readonly parts: QueryParts) {
    this.help = new LanguageHelp(parts.policies);
    this.completions = new Completions(parts);
  }

  /** What mends, waives, explains or promotes at a range of an open text; without kinds, all but what is only asked for by name. */
  async codeActions(uri: string, range: Range, kinds?: readonly string[]): Promise<CodeAction[]> {
    const text = this.parts.textOf(uri);
    if (!text) return [];
    const subject = { uri, version: text.version, range, today: this.parts.clock.today() };
    if (!isPolicy(uri)) {
      const file = await this.parts.analyser.fresh(uri);
      if (!file) return [];
      const actions = codeActionsOf(file.current, subject, kinds, file.lastFindings.flat());
      if (!kinds) return actions;
      const judged = (other: string) => this.parts.analyser.judged(uri, other);
      return [
        ...actions,
        ...(isWanted(KINDS.fixAll, kinds) ? await fixAllOf(uri, file.current, judged) : []),
        ...(isWanted(KINDS.addMissingGates, kinds) ? addMissingGatesOf(uri, file.current) : []),
      ];
    }
    if (!isWanted(KINDS.quickFix, kinds)) return [];
    // One that a link leads out of its root is not read, nor written.
    if ((await this.parts.policies.at(uri))?.unreadable !== undefined) return [];
    const source = text.text;
    const [{ findings }, { policyEdits }] = await Promise.all([
      this.parts.policies.readText(uri, source),
      policyReader(),
    ]);
    return policyActionsOf(findings, (fix) => policyEdits(source, [fix]), subject);
  }

  /**
   * The edit that applies fixes to an open playbook as it stands now, with a tab stop at each placeholder; undefined when
   * there is nothing to fix (any more).
   * @param choose picks the fixes: one of an older text may no longer fit
   */
  async fixEdit(
    { uri, document }: PlaybookTarget,
    choose: (analysis: Analysis) => readonly Fix[],
  ): Promise<TextDocumentEdit | undefined> {
    const analysis = (await this.fresh(uri)).find(({ playbook }) => playbook.document === document);
    const fixes = analysis ? choose(analysis) : [];
    const version = this.parts.textOf(uri)?.version ?? null;
    return analysis && fixes.length
      ? { textDocument: { uri, version }, edits: snippetEdits(editsFor(analysis.playbook, fixes)) }
      : undefined;
  }

  /**
   * The parts of a file that a playbook's evidence may point to: headings and values; none of a file that has none, or that
   * evidence may not lead to.
   * @param path of the file, from the playbook's folder
   */
  async evidenceParts(playbook: string, path: string): Promise<readonly FilePart[]> {
    const fact = await this.parts.evidenceOf(playbook).look(path, true);
    if (fact.state !== 'file' || fact.text === undefined) return [];
    return partsOf(path, fact.text);
  }

  /**
   * The edit by which a playbook's policy requires a check for a stage, or turns it off: of the nearest policy, else of a new
   * one at the playbook's root. Undefined where that policy is not to be written.
   */
  async requirementEdit(
    playbook: string,
    id: string,
    requirement: string,
  ): Promise<{ readonly policy: string; readonly edit: WorkspaceEdit } | undefined> {
    const [home, { newPolicy, requirementEdits }] = await Promise.all([
      this.parts.policies.homeOf(playbook),
      policyReader(),
    ]);
    if (!home) return undefined;
    const { uri, text } = home;
    if (text === undefined) return { policy: uri, edit: creation(uri, newPolicy(id, requirement)) };
    const { edits } = requirementEdits(text, id, requirement);
    const version = this.parts.textOf(uri)?.version ?? null;
    const change = { textDocument: { uri, version }, edits: [...edits] };
    return edits.length ? { policy: uri, edit: { documentChanges: [change] } } : undefined;
  }

  /** What may be written at a position of an open playbook or policy. */
  async completion(uri: string, position: Position): Promise<CompletionItem[]> {
    const text = this.parts.textOf(uri)?.text;
    if (text === undefined) return [];
    return isPolicy(uri)
      ? this.completions.inPolicy(uri, text, position)
      : this.completions.inPlaybook(uri, text, position);
  }

  /** What stands at a position of an open playbook or policy means. */
  async hover(uri: string, position: Position): Promise<Hover | undefined> {
    const text = this.parts.textOf(uri)?.text;
    if (text === undefined) return undefined;
    if (isPolicy(uri)) return this.help.policyHover(uri, text, position);
    const file = await this.parts.analyser.fresh(uri);
    return file && this.help.playbookHover(file, servedOf(file), position);
  }

  /** The outline of an open playbook or policy. */
  async symbols(uri: string): Promise<DocumentSymbol[]> {
    return this.help.symbols(await this.parts.documents.of(uri));
  }

  /** What stands above the lines of an open playbook, by what was last known while its text is no YAML. */
  async lenses(uri: string, kinds: LensKinds): Promise<CodeLens[]> {
    const file = await this.parts.analyser.fresh(uri);
    return file ? lensesOf(file, kinds) : [];
  }

  /** What is known behind the values of an open playbook, in a range of its lines. */
  async hints(uri: string, range: Range, kinds: readonly HintKind[]): Promise<InlayHint[]> {
    const file = await this.parts.analyser.fresh(uri);
    return file ? hintsIn(file, range, kinds) : [];
  }

  /** The gates that are known: those that playbooks are judged by, which a policy may have added, then all built-in ones. */
  async gates(): Promise<readonly Gate[]> {
    const { BUILT_IN_GATES } = await import('../core/checklist/packs');
    const own = this.parts.policies.all.flatMap(({ reading }) => reading.policy.gates);
    return [...new Set([...own, ...BUILT_IN_GATES])];
  }

  /** The page that explains a code, as Markdown; undefined when nothing is known of it. */
  async page(code: string): Promise<string | undefined> {
    const [{ pageOf }, gates] = await Promise.all([import('../core/explain'), this.gates()]);
    return pageOf(code, gates);
  }

  private async fresh(uri: string): Promise<readonly Analysis[]> {
    return (await this.parts.analyser.fresh(uri))?.current ?? [];
  }
}

/** What is shown in an open playbook; of what is no YAML just now also what was found before, where it stands now. */
function servedOf(file: FileAnalysis): readonly Analysis[] {
  const last = file.lastFindings.flatMap((findings, index) =>
    findings.length ? { ...file.analyses[index]!, findings, waivers: [], declarations: [] } : [],
  );
  return [...file.current, ...last];
}
