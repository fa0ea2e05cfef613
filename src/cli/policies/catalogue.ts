import { rootFinder } from '../analysis/root';
import { EXIT } from '../exit';
import { Policies } from './policies';
import type { Gate, Policy } from '../../core/checklist';
import { allGates } from '../../core/checklist';
import { oneLine } from '../../text';

/** All gates that there are, and the policy that says which of their checks are on. */
export interface Catalogue {
  readonly gates: readonly Gate[];
  readonly policy: Policy;
}

/**
 * The built-in gates, and those of the policy that is named, else of the one that holds in a folder. A broken policy is
 * told on standard error and by the exit status. Throws a `UsageError` for a policy that does not exist.
 */
export async function catalogueOf(named: string | undefined, cwd: string): Promise<Catalogue> {
  const { BUILT_IN_GATES } = await import('../../core/checklist/packs');
  const { policy, error } = await new Policies(cwd, rootFinder(cwd, undefined), named).of(cwd);
  if (error) {
    process.stderr.write(`${oneLine(error.message)}\n`);
    process.exitCode = EXIT.usage;
  }
  return { gates: allGates([BUILT_IN_GATES, policy.gates]), policy };
}
