import type { Analysis } from '../analysis';
import type { Fix } from '../checklist/fix';

/** What adds the gates that are missing as a whole, in the checklist's order. */
export function missingGates({ findings, readiness }: Analysis): Fix[] {
  const order = readiness?.gates.map(({ gate }) => `${gate.id}/missing`) ?? [];
  return order.flatMap((missing) => findings.find(({ code }) => code === missing)?.fix ?? []);
}

/**
 * The fixes that can be applied without a person's decision: they add placeholders and quote handles, and neither remove
 * nor reword anything.
 */
export const safeFixes = ({ findings }: Analysis): Fix[] =>
  findings.flatMap(({ fix }) => (fix && SAFE.has(fix.kind) ? [fix] : []));

const SAFE: ReadonlySet<Fix['kind']> = new Set(['add', 'append', 'substitute'] as const);
