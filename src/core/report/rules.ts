import type { Gate } from '../checklist';
import { DEFAULT_POLICY } from '../checklist';
import type { RuleReport } from './report';
import { compareTexts } from '../../text';

/** The checks that policies add, by id: a report takes along what explains them, as no other run knows them. */
export function rulesOf(gates: readonly Gate[]): RuleReport[] {
  const rules = new Map<string, RuleReport>();
  for (const gate of gates)
    for (const { id, formerIds, title, asks, why, how, sources, docs } of gate.checks) {
      if (DEFAULT_POLICY.knownChecks.has(id) || rules.has(id)) continue;
      rules.set(id, {
        ...{ id, gate: gate.id, title, asks, why, how, sources },
        ...(formerIds && { formerIds }),
        ...(docs !== undefined && { docs }),
      });
    }
  return sortedRules(rules.values());
}

/** Rules by id, each once: of several with one id the first. */
export function sortedRules(rules: Iterable<RuleReport>): RuleReport[] {
  const byId = new Map<string, RuleReport>();
  for (const rule of rules) if (!byId.has(rule.id)) byId.set(rule.id, rule);
  return [...byId.values()].sort((a, b) => compareTexts(a.id, b.id));
}
