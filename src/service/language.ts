import type { DocumentSymbol, Hover, Position } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DEFAULT_POLICY } from '../core/checklist';
import type { Finding } from '../core/findings';
import type { Analysis } from '../core/judge';
import type { SourceDocument } from '../core/playbook';
import { at, onValue } from '../core/playbook';
import { overlap } from './codeActions';
import type { Policies } from './policies';
import { policyReader } from './policies';
import type { FileAnalysis } from './store';
import { resultsOf } from '../core/readiness';

/** Hover and outline of playbooks and policies. What is heavy is loaded when it is first asked for. */
export class LanguageHelp {
  constructor(private readonly policies: Policies) {}

  /** What the keys and values of a policy mean. */
  async policyHover(uri: string, text: string, position: Position): Promise<Hover | undefined> {
    const [{ hoverAt }, { POLICY_FORMAT, policyVocabulary }] = await Promise.all([language(), policyReader()]);
    const governing = await this.policies.at(uri);
    const vocabulary = policyVocabulary(text, governing?.reading.policy ?? DEFAULT_POLICY);
    return hoverAt(text, offsetAt(text, position), POLICY_FORMAT, vocabulary);
  }

  /**
   * At a place of a playbook: what the findings there, or the check that is named, ask, why, how to meet it, and its
   * source; then what the key or value is, what is known of it, and which checks read it.
   */
  async playbookHover(file: FileAnalysis, served: readonly Analysis[], position: Position): Promise<Hover | undefined> {
    const { playbookHover } = await language();
    const known = file.current.map((current, index) => ({ current, last: file.analyses[index] ?? current }));
    const here = known[0] && playbookHover(known, known[0].current.playbook.lines.offsetAt(position), file.facts);
    const findings = await findingHover(served, position);
    if (!here || !findings) return findings ?? here;
    return { contents: [...findings.contents, here.contents.value], range: findings.range };
  }

  /** The outline of a file's documents. */
  async symbols(documents: readonly SourceDocument[]): Promise<DocumentSymbol[]> {
    const { symbolsOf } = await language();
    return symbolsOf(documents);
  }
}

const language = () => import('../core/language');

/** What the findings at a position, or the check that is named there, are about. */
async function findingHover(analyses: readonly Analysis[], position: Position) {
  const range = { start: position, end: position };
  const here = analyses.flatMap((analysis) =>
    [...analysis.findings, ...namedChecksOf(analysis)]
      .filter((one) => overlap(one.range, range))
      .map((one) => ({ analysis, one })),
  );
  const explained = await Promise.all(
    here.map(async ({ analysis, one }) => ({ range: one.range, text: await explain(analysis, one) })),
  );
  const said = explained.filter(({ text }) => text !== '');
  return said[0] && { contents: [...new Set(said.map(({ text }) => text))], range: said[0].range };
}

const offsetAt = (text: string, position: Position): number =>
  TextDocument.create('', 'yaml', 0, text).offsetAt(position);

/** Where a playbook names a check: in a waiver, or as one that does not apply. */
const namedChecksOf = ({ playbook, waivers, declarations }: Analysis): Explained[] =>
  [...waivers, ...declarations].map(({ node, check }) => ({
    range: onValue(playbook, at(node, 'check') ?? node).range,
    checks: [check],
  }));

/** What stands at a place, with the checks behind it. */
type Explained = Pick<Finding, 'range' | 'checks'>;

/** The text for what stands at a place, as Markdown; empty when no check stands behind it. */
async function explain({ readiness }: Analysis, { checks: ids = [] }: Explained): Promise<string> {
  const results = resultsOf(readiness);
  const found = results.filter(({ check }) => ids.includes(check.id));
  const [first, ...others] = found;
  if (!first) return '';
  const { checkInBrief, gateInBrief } = await import('../core/explain');
  const checks = found.map(({ check }) => check);
  return others.length ? gateInBrief(first.gate, checks) : checkInBrief(first.check);
}
