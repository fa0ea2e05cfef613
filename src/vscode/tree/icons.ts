import * as vscode from 'vscode';
import type { CheckResult, Severity } from '../../core/checklist';
import { SEVERITIES, severityOf } from '../../core/checklist';
import type { Analysis } from '../../core/judge';
import type { GateResult } from '../../core/readiness';
import { faultsIn } from '../../core/view';
import type { PlaybookSummary } from '../../service';

const icon = (name: string, color: string): vscode.ThemeIcon =>
  new vscode.ThemeIcon(name, new vscode.ThemeColor(color));

const GREEN = 'testing.iconPassed';
const QUIET = 'disabledForeground';

const BY_SEVERITY: Record<Severity, vscode.ThemeIcon> = {
  error: icon('error', 'problemsErrorIcon.foreground'),
  warning: icon('warning', 'problemsWarningIcon.foreground'),
  information: icon('info', 'problemsInfoIcon.foreground'),
};
const WAIVED = icon('watch', QUIET);
const NOT_APPLICABLE = icon('circle-slash', QUIET);
const OPEN = icon('circle-large-outline', QUIET);

const BY_STATUS = {
  paused: icon('debug-pause', QUIET),
  completed: icon('pass', QUIET),
  stopped: icon('debug-stop', QUIET),
  retired: icon('archive', QUIET),
} as const;

/** The icon of a playbook: its status, else the worst of its findings, else that nothing keeps it back. */
export function iconOfPlaybook({ isReadable, status, findings, blockers }: PlaybookSummary): vscode.ThemeIcon {
  if (!isReadable) return BY_SEVERITY.error;
  if (status !== 'active') return BY_STATUS[status];
  if (findings.error) return BY_SEVERITY.error;
  if (blockers.length) return BY_SEVERITY.warning;
  return icon('pass-filled', GREEN);
}

/** The icon of a gate: met or not, by the worst of its open checks, and of what else is wrong in its section. */
export function iconOfGate(analysis: Analysis, { gate, state, checks }: GateResult): vscode.ThemeIcon {
  const faults = faultsIn(analysis, gate).map(({ severity }) => severity);
  if (state === 'met' && !faults.length) return icon('pass-filled', GREEN);
  if (state === 'waived') return WAIVED;
  if (state === 'not-applicable') return NOT_APPLICABLE;
  const unmet = checks.filter((result) => result.state === 'unmet').map((result) => severityIn(analysis, result));
  const open = [...unmet, ...faults];
  const worst = SEVERITIES.find((severity) => open.includes(severity));
  return worst ? BY_SEVERITY[worst] : OPEN;
}

/** The icon of a check: a full tick with evidence, an open one when it is only stated or linked. */
export function iconOfCheck(analysis: Analysis, result: CheckResult): vscode.ThemeIcon {
  if (result.state === 'met') return icon(result.strength === 'evidenced' ? 'pass-filled' : 'pass', GREEN);
  if (result.state === 'waived') return WAIVED;
  if (result.state === 'not-applicable') return NOT_APPLICABLE;
  const severity = severityIn(analysis, result);
  return severity ? BY_SEVERITY[severity] : OPEN;
}

/** The severity of an open check; none in a playbook whose open checks are no findings. */
const severityIn = ({ stage, status }: Analysis, { requiredFor }: CheckResult): Severity | undefined =>
  stage && status === 'active' ? severityOf(requiredFor, stage) : undefined;
