import type { Range } from 'vscode-languageserver-types';
import { SEVERITIES } from '../checklist';
import type { Analysis } from '../judge';
import { find, onValue } from '../playbook';
import { placeOfCheck, placeOfGate, placeOfPlaybook } from './places';
import { resultsOf } from '../readiness';

/** What a portfolio leads to in a playbook. */
export type PortfolioTarget =
  | { readonly kind: 'playbook' }
  | { readonly kind: 'gate'; readonly id: string }
  | { readonly kind: 'check'; readonly id: string }
  /** A value, by the pointer to it. */
  | { readonly kind: 'value'; readonly at: string };

/** Where that is; what is not there any more leads to the playbook itself. */
export function placeOfTarget(analysis: Analysis, target: PortfolioTarget): Range {
  const gates = analysis.readiness?.gates ?? [];
  switch (target.kind) {
    case 'playbook':
      return placeOfPlaybook(analysis);
    case 'gate': {
      const result = gates.find(({ gate }) => gate.id === target.id);
      if (!result) return placeOfPlaybook(analysis);
      const finding = firstFinding(analysis, new Set(result.checks.map(({ check }) => check.id)));
      return finding?.range ?? placeOfGate(analysis, result.gate);
    }
    case 'check': {
      const result = resultsOf(analysis.readiness).find(({ check }) => check.id === target.id);
      return result ? placeOfCheck(analysis, result) : placeOfPlaybook(analysis);
    }
    case 'value': {
      const { playbook } = analysis;
      const node = playbook.root && find(playbook.root, target.at);
      return node ? onValue(playbook, node).range : placeOfPlaybook(analysis);
    }
  }
}

/** The finding of some checks that weighs most; of several the first in the file. */
function firstFinding({ findings }: Analysis, checks: ReadonlySet<string>) {
  const found = findings.filter((finding) => finding.checks?.some((id) => checks.has(id)));
  return SEVERITIES.map((severity) => found.find((finding) => finding.severity === severity)).find(
    (finding) => finding !== undefined,
  );
}
