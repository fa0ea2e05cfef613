import type { Gate } from '../checklist/check';

/** Each gate of several policies once, with the checks that it has in any of them. */
export function allGates(lists: Iterable<readonly Gate[]>): Gate[] {
  const all = new Map<string, Gate>();
  for (const gates of lists)
    for (const gate of gates) {
      const known = all.get(gate.id);
      const added = gate.checks.filter(({ id }) => !known?.checks.some((check) => check.id === id));
      if (!known) all.set(gate.id, gate);
      else if (added.length) all.set(gate.id, { ...known, checks: [...known.checks, ...added] });
    }
  return [...all.values()];
}
