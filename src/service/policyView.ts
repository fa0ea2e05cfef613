import type { Governing } from './policies';
import { parentOf, relativePath } from './uri';
import type { PolicyView } from '../core/view';

/** The policy that governs a playbook, as a page of that names it. */
export const policyView = ({ uri, reading, unreadable }: Governing, playbook: string): PolicyView => ({
  path: relativePath(parentOf(playbook), uri),
  minimum: reading.policy.minimumReadiness ?? null,
  isBroken: reading.broken || unreadable !== undefined,
});
