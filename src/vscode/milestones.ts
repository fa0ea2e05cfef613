import * as vscode from 'vscode';
import { resultsOf } from '../core/readiness';
import type { Service } from '../service';

/** What the walkthrough and the menus of `package.json` ask for: each becomes true once, and stays so in this window. */
type Milestone = 'hasPlaybooks' | 'hasFinding' | 'hasAnswered';

/** What was seen of an open playbook. */
interface Seen {
  readonly version: number;
  /** How many checks were met. */
  readonly met: number;
}

/** Keeps the context keys that say how far the user has come: there are playbooks, a finding was met, one was answered. */
export function keepMilestones(service: Service): vscode.Disposable {
  const reached = new Set<Milestone>();
  const reach = (milestone: Milestone, isReached: boolean) => {
    if (!isReached || reached.has(milestone)) return;
    reached.add(milestone);
    void vscode.commands.executeCommand('setContext', `pilotPlaybook.${milestone}`, true);
  };
  const seen = new Map<string, Seen>();
  const look = (uri: string) => {
    const now = service.isOpen(uri) ? seenOf(service, uri) : undefined;
    if (!now) return seen.delete(uri);
    const before = seen.get(uri);
    seen.set(uri, now);
    reach('hasFinding', service.diagnostics(uri).length > 0);
    // What is found of evidence that was there already answers nothing.
    return reach('hasAnswered', before !== undefined && now.version > before.version && now.met > before.met);
  };
  return vscode.Disposable.from(
    service.onDidPublish(look),
    service.onIdle(() => reach('hasPlaybooks', reached.has('hasPlaybooks') || service.portfolio().length > 0)),
  );
}

function seenOf(service: Service, uri: string): Seen | undefined {
  const { version, analyses } = service.analysisOf(uri) ?? {};
  if (version === undefined || !analyses) return undefined;
  const checks = analyses.flatMap(({ readiness }) => resultsOf(readiness));
  return { version, met: checks.filter(({ state }) => state === 'met').length };
}
