import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Severity } from '../core/checklist';
import type { Finding, FindingKind } from '../core/findings';

/** What diagnostics name as their source. */
const SOURCE = 'Pilot Playbooks';

const SEVERITY: Record<Severity, DiagnosticSeverity> = { error: 1, warning: 2, information: 3 };

/** What a diagnostic's `data` says. */
export interface DiagnosticData {
  /** The finding that it shows. */
  readonly id: string;
  readonly kind: FindingKind;
  /** True when a page explains its code. */
  readonly hasPage: boolean;
  /** True of a gate that is missing as a whole: it stands on the stage. */
  readonly isOnStage: boolean;
}

/** A finding as an editor shows it; with the address of its file, the places in it that it is about as well. */
export function toDiagnostic(finding: Finding, uri?: string): Diagnostic {
  const { id, kind, code, severity, message, range, related = [] } = finding;
  const data: DiagnosticData = { id, kind, hasPage: hasPage(finding), isOnStage: isOnStage(finding) };
  const diagnostic = { range, message, severity: SEVERITY[severity], code, source: SOURCE, data };
  if (uri === undefined || !related.length) return diagnostic;
  const places = related.map((one) => ({ location: { uri, range: one.range }, message: one.message }));
  return { ...diagnostic, relatedInformation: places };
}

const isOnStage = ({ kind, at }: Finding): boolean => kind === 'missing-gate' && (at === '/stage' || at === '');

/** True for a finding that has a page: what is wrong with a policy says all there is to say. */
export const hasPage = ({ kind }: Pick<Finding, 'kind'>): boolean => kind !== 'policy';
