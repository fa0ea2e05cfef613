import type { CodeAction, Range, SnippetTextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Fix } from '../core/checklist';
import { nextStage } from '../core/checklist';
import type { Finding } from '../core/findings';
import { ADJUSTABLE, waiverEnd } from '../core/findings';
import type { FixEdits } from '../core/fixes';
import {
  correctAll,
  declarable,
  declarationFix,
  editsFor,
  evidencePlaces,
  isAnswer,
  missingGates,
  selectionTitle,
  titleOf,
  waiving,
} from '../core/fixes';
import type { Analysis } from '../core/judge';
import { placeOfStage } from '../core/view';
import type { Day } from '../text';
import { hasPage, toDiagnostic } from './diagnostics';
import { isUntitled, joined, parentOf } from './uri';

/** The kinds of our actions. */
export const KINDS = {
  quickFix: 'quickfix',
  /** All corrections that need no decision, for an editor that makes them on save. */
  fixAll: 'source.fixAll.pilotPlaybook',
  /** Writes the gates that are missing, for whoever asks for it by name. */
  addMissingGates: 'source.addMissingGates.pilotPlaybook',
  /** The same as a refactoring. */
  scaffold: 'refactor.rewrite.pilotPlaybook.addMissingGates',
  promote: 'refactor.rewrite.pilotPlaybook',
} as const;

/** The commands that actions and lenses lead to: a host has them. */
export const COMMANDS = {
  explain: 'pilotPlaybook.explainCheck',
  openReadiness: 'pilotPlaybook.openReadiness',
  promote: 'pilotPlaybook.promote',
  waive: 'pilotPlaybook.waive',
  setRequirement: 'pilotPlaybook.setRequirement',
  addEvidence: 'pilotPlaybook.addEvidence',
  choose: 'pilotPlaybook.choose',
} as const;

/** A playbook that a command is about: its file, and the index of the YAML document in it. */
export interface PlaybookTarget {
  readonly uri: string;
  readonly document: number;
}

/** What *Waive Check…* is called with: ids of the checks to choose from. */
export interface WaiveTarget extends PlaybookTarget {
  readonly checks: readonly string[];
}

/** What *Add Evidence…* is called with: pointers of the places to choose from. */
export interface EvidenceTarget extends PlaybookTarget {
  readonly places: readonly string[];
}

/** What *Choose…* is called with: the id of the finding that has words to choose from. */
export interface ChoiceTarget extends PlaybookTarget {
  readonly finding: string;
}

/** What *Change What a Check Is Required For…* is called with: ids to choose from, and perhaps what is to be said of it. */
export interface RequirementTarget {
  readonly uri: string;
  readonly ids: readonly string[];
  readonly requirement?: 'off';
}

/** A text that actions are offered on. */
interface ActionSubject {
  readonly uri: string;
  readonly version: number;
  readonly range: Range;
  readonly today: Day;
}

/** True when one of the wanted kinds asks for a kind: it is that kind, or a kind above it. Without any, all are. */
export const isWanted = (kind: string, wanted: readonly string[] | undefined): boolean =>
  wanted === undefined || wanted.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));

/**
 * What mends, waives, declares not applicable, explains or promotes at a range of a file, of the wanted kinds. `last` is what
 * was found before a text became no YAML: it is only explained, as what mends it is known once the text is whole again.
 */
export function codeActionsOf(
  analyses: readonly Analysis[],
  subject: ActionSubject,
  wanted?: readonly string[],
  last: readonly Finding[] = [],
): CodeAction[] {
  const quickFixes = isWanted(KINDS.quickFix, wanted)
    ? [...analyses.flatMap((one) => quickFixesOf(one, subject)), ...explaining(foundAt(last, subject))]
    : [];
  const promotions = isWanted(KINDS.promote, wanted) ? analyses.flatMap((one) => promotionOf(one, subject)) : [];
  const evidence = isWanted(KINDS.promote, wanted) ? analyses.flatMap((one) => evidenceOf(one, subject)) : [];
  // Among all actions it would stand on every line: there the quick fix says it, where the finding is.
  const isRefactoring = wanted !== undefined && isWanted(KINDS.scaffold, wanted);
  const scaffolds = isRefactoring ? analyses.flatMap((one) => scaffoldOf(one, subject)) : [];
  return [...quickFixes, ...promotions, ...evidence, ...scaffolds];
}

/**
 * All corrections of a file that need no decision as one action, for an editor that makes them on save: what is written is
 * put right, and nothing is added.
 */
export async function fixAllOf(
  uri: string,
  analyses: readonly Analysis[],
  analyse: (text: string) => readonly Analysis[],
): Promise<CodeAction[]> {
  const { edits } = await correctAll(analyses, analyse);
  if (!edits.length) return [];
  return [{ title: 'Fix all Pilot Playbooks findings', kind: KINDS.fixAll, edit: { changes: { [uri]: [...edits] } } }];
}

/** The gates that a file's playbooks lack as one action. Nobody fills in tab stops on save: it is plain text. */
export function addMissingGatesOf(uri: string, analyses: readonly Analysis[]): CodeAction[] {
  const edits = analyses.flatMap((analysis) => editsFor(analysis.playbook, missingGates(analysis)).edits);
  if (!edits.length) return [];
  return [{ title: ADD_GATES, kind: KINDS.addMissingGates, edit: { changes: { [uri]: [...edits] } } }];
}

const ADD_GATES = 'Add all missing gates';

/** Offers the gates that are missing as a refactoring, anywhere in their playbook. */
function scaffoldOf(analysis: Analysis, subject: ActionSubject): CodeAction[] {
  const { lines, start, end } = analysis.playbook;
  const whole = { start: lines.positionAt(start), end: lines.positionAt(end) };
  if (!overlap(whole, subject.range)) return [];
  const actions = fixing(analysis, ADD_GATES, missingGates(analysis), [], subject);
  return actions.map((action) => ({ ...action, kind: KINDS.scaffold }));
}

/** How many findings actions are offered for: nobody reads a longer list, and each action is an edit to be made. */
const MOST = 100;

const foundAt = (findings: readonly Finding[], { range: place }: ActionSubject): Finding[] =>
  findings.filter(({ range }) => overlap(range, place)).slice(0, MOST);

/** What mends the findings at a place, takes their checks out or waives them, and explains them; of very many the first. */
function quickFixesOf(analysis: Analysis, subject: ActionSubject): CodeAction[] {
  const findings = foundAt(analysis.findings, subject);
  return [
    ...choosing(analysis, findings, subject),
    ...mending(analysis, findings, subject),
    ...creating(findings, subject),
    ...declaring(analysis, findings, subject),
    ...waivers(analysis, findings, subject),
    ...ofPolicy(findings, subject),
    ...explaining(findings),
  ];
}

/** Asks for the words that answer, where they are known. */
const choosing = ({ playbook: { document } }: Analysis, findings: readonly Finding[], { uri }: ActionSubject) =>
  findings.flatMap((finding): CodeAction[] => {
    if (!finding.selection) return [];
    const title = selectionTitle(finding.selection);
    const target: ChoiceTarget = { uri, document, finding: finding.id };
    const command = { title, command: COMMANDS.choose, arguments: [target] };
    return [{ title, kind: KINDS.quickFix, command, diagnostics: [toDiagnostic(finding)] }];
  });

/** The findings' own fixes; one that is alone, or adds all gates that are missing, is preferred. */
function mending(analysis: Analysis, findings: readonly Finding[], subject: ActionSubject): CodeAction[] {
  const offers = findings.flatMap(offersOf);
  const actions = sharingFix(offers).flatMap(({ fix, about }) => fixing(analysis, titleOf(fix), [fix], about, subject));
  const missing = missingGates(analysis);
  const folded = offers.filter(({ finding }) => isMissingGate(finding));
  if (missing.length > 1 && folded.length) {
    actions.push(...fixing(analysis, ADD_GATES, missing, analysis.findings.filter(isMissingGate), subject));
  }
  const isSafe = !offers.some(({ finding, fix }) => fix !== finding.fix || isAnswer(fix));
  const preferred = (actions.length === 1 && isSafe) || folded.length ? actions.at(-1) : undefined;
  return actions.map((action) => (action === preferred ? { ...action, isPreferred: true } : action));
}

/** A fix that is offered for a finding. */
interface Offer {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** What is offered for a finding: its fix, unless that only comments on what can be chosen, and what a person may choose. */
const offersOf = (finding: Finding): Offer[] =>
  [
    ...(finding.fix && !(finding.selection && finding.fix.kind === 'hint') ? [finding.fix] : []),
    ...(finding.choices ?? []),
  ].map((fix) => ({ finding, fix }));

const isMissingGate = ({ kind }: Finding): boolean => kind === 'missing-gate';

/** Writes the files that findings want: each once, and never over another. */
function creating(findings: readonly Finding[], { uri }: ActionSubject): CodeAction[] {
  if (isUntitled(uri)) return [];
  const files = new Map(findings.flatMap(({ newFile }) => (newFile ? [[newFile.path, newFile] as const] : [])));
  return [...files.values()].map(({ path, text }) => ({
    title: `Create ${path}`,
    kind: KINDS.quickFix,
    edit: creation(joined(parentOf(uri), path), text),
    diagnostics: findings.filter(({ newFile }) => newFile?.path === path).map((finding) => toDiagnostic(finding)),
  }));
}

/** The edit that writes a new file; where one is there by then, it stays as it is. */
export const creation = (uri: string, text: string): WorkspaceEdit => ({
  documentChanges: [
    { kind: 'create', uri, options: { ignoreIfExists: true } },
    { textDocument: { uri, version: null }, edits: [{ range: START, newText: text }] },
  ],
});

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A declaration for each check that is unmet here and may be declared not applicable: it says why, so it names one. */
function declaring(analysis: Analysis, findings: readonly Finding[], subject: ActionSubject): CodeAction[] {
  const unmet = new Set(findings.flatMap(({ kind, code }) => (kind === 'check' ? [code] : [])));
  return declarable(analysis)
    .filter(({ check }) => unmet.has(check.id))
    .flatMap(({ check: { id } }) => {
      const about = findings.filter(({ code }) => code === id);
      return fixing(analysis, `Does not apply, because… (${id})`, [declarationFix(id, analysis)], about, subject);
    });
}

/** A waiver for each check that is unmet here; for gates that are missing as a whole the check is asked for. */
function waivers(analysis: Analysis, findings: readonly Finding[], subject: ActionSubject): CodeAction[] {
  const { today, uri } = subject;
  const end = waiverEnd(today);
  const single = new Set(findings.flatMap(({ checks = [] }) => (checks.length === 1 ? checks : [])));
  const actions = [...single].flatMap((check) => {
    const about = findings.filter(({ code }) => code === check);
    const offer = waiving(check, analysis);
    return offer ? fixing(analysis, offer.title, [offer.fix], about, subject) : [];
  });
  const folded = findings.filter(({ checks = [] }) => checks.length > 1);
  if (!folded.length) return actions;
  const title = `Waive a check of a missing gate until ${end}…`;
  const checks = folded.flatMap((finding) => finding.checks ?? []);
  const target: WaiveTarget = { uri, document: analysis.playbook.document, checks };
  return [
    ...actions,
    { title, kind: KINDS.quickFix, command: { title, command: COMMANDS.waive, arguments: [target] } },
  ];
}

/** What the playbook's policy may say of the checks here: that one is off, or required for another stage. */
function ofPolicy(findings: readonly Finding[], { uri }: ActionSubject): CodeAction[] {
  const checks = findings.flatMap(({ checks: ids = [] }) => ids);
  const codes = findings.flatMap(({ code }) => (ADJUSTABLE.has(code) ? [code] : []));
  const action = (one: string, several: string, all: readonly string[], requirement?: 'off'): CodeAction[] => {
    const ids = [...new Set(all)];
    if (!ids.length) return [];
    const title = ids.length > 1 ? several : `${one} (${ids[0]})`;
    const target: RequirementTarget = { uri, ids, ...(requirement && { requirement }) };
    const command = { title, command: COMMANDS.setRequirement, arguments: [target] };
    return [{ title, kind: KINDS.quickFix, command }];
  };
  return [
    ...action('Turn this check off in the policy', 'Turn a check off in the policy…', [...checks, ...codes], 'off'),
    ...action('Require it for another stage…', 'Require a check for another stage…', checks),
  ];
}

/** The page of what is wrong here; where several things are, it is asked which. */
function explaining(findings: readonly Finding[]): CodeAction[] {
  const about = findings.filter(hasPage);
  const codes = [...new Set(about.map(({ code }) => code))];
  if (!codes.length) return [];
  const title = codes.length > 1 ? 'Explain a check…' : 'Explain this check';
  const command = { title, command: COMMANDS.explain, arguments: [codes] };
  return [{ title, kind: KINDS.quickFix, command, diagnostics: about.map((finding) => toDiagnostic(finding)) }];
}

/** Offers on the value of `stage` to promote the playbook. */
function promotionOf(analysis: Analysis, { uri, range }: ActionSubject): CodeAction[] {
  const { stage, status, playbook } = analysis;
  const next = stage && nextStage(stage);
  const place = placeOfStage(analysis);
  if (!next || status !== 'active' || !place || !overlap(place, range)) return [];
  const title = `Promote to ${next}…`;
  const target: PlaybookTarget = { uri, document: playbook.document };
  return [{ title, kind: KINDS.promote, command: { title, command: COMMANDS.promote, arguments: [target] } }];
}

/** Offers to say what backs what is only stated here. */
function evidenceOf(analysis: Analysis, { uri, range }: ActionSubject): CodeAction[] {
  const places = evidencePlaces(analysis).filter((place) => overlap(place.range, range));
  if (!places.length) return [];
  const title = 'Add evidence…';
  const target: EvidenceTarget = { uri, document: analysis.playbook.document, places: places.map(({ at }) => at) };
  return [{ title, kind: KINDS.promote, command: { title, command: COMMANDS.addEvidence, arguments: [target] } }];
}

/** What mends the findings of a policy: what was probably meant, or a key that is required. */
export function policyActionsOf(
  findings: readonly Finding[],
  editsOf: (fix: Fix) => FixEdits,
  subject: ActionSubject,
): CodeAction[] {
  const offers = findings.filter(({ range }) => overlap(range, subject.range)).flatMap(offersOf);
  const actions = offers.flatMap(({ finding, fix }) => actionOf(titleOf(fix), editsOf(fix), [finding], subject));
  const isPreferred = actions.length === 1 && offers.every(({ finding, fix }) => fix === finding.fix);
  return isPreferred ? actions.map((action) => ({ ...action, isPreferred })) : actions;
}

/** Fixes with the findings that each mends: one key may be what two checks want. */
function sharingFix(offers: readonly Offer[]): { readonly fix: Fix; readonly about: Finding[] }[] {
  const groups = new Map<string, { readonly fix: Fix; readonly about: Finding[] }>();
  for (const { finding, fix } of offers) {
    const key = JSON.stringify(fix);
    const same = groups.get(key);
    if (same) same.about.push(finding);
    else groups.set(key, { fix, about: [finding] });
  }
  return [...groups.values()];
}

const fixing = (
  { playbook }: Analysis,
  title: string,
  fixes: readonly Fix[],
  about: readonly Finding[],
  subject: ActionSubject,
): CodeAction[] => actionOf(title, editsFor(playbook, fixes), about, subject);

/** An action that makes edits; none when there is nothing (left) to write, such as a comment that stands there. */
function actionOf(
  title: string,
  edits: FixEdits,
  about: readonly Finding[],
  { uri, version }: ActionSubject,
): CodeAction[] {
  if (!edits.snippets.length) return [];
  const edit = { documentChanges: [{ textDocument: { uri, version }, edits: snippetEdits(edits) }] };
  return [{ title, kind: KINDS.quickFix, edit, diagnostics: about.map((finding) => toDiagnostic(finding)) }];
}

/** Edits with a tab stop at each placeholder. */
export const snippetEdits = ({ snippets }: FixEdits): SnippetTextEdit[] =>
  snippets.map(({ range, snippet }) => ({ range, snippet: { kind: 'snippet', value: snippet } }));

/** True when two ranges share a position; touching is enough. */
export function overlap(a: Range, b: Range): boolean {
  const isBefore = (x: Range['start'], y: Range['start']) =>
    x.line < y.line || (x.line === y.line && x.character < y.character);
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}
