import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Severity } from '../core/checklist';
import type { Finding } from '../core/findings';

/** What diagnostics name as their source. */
export const SOURCE = 'Pilot Playbooks';

const SEVERITY: Record<Severity, DiagnosticSeverity> = { error: 1, warning: 2, information: 3 };

/** A finding as an editor shows it. */
export const toDiagnostic = ({ code, severity, message, range }: Finding): Diagnostic => ({
  range,
  message,
  severity: SEVERITY[severity],
  code,
  source: SOURCE,
});

/** True for a code that has a page which explains it: what is wrong with a policy says all there is to say. */
export const hasPage = (code: string): boolean => !code.startsWith('policy/');
