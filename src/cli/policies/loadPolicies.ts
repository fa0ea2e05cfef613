import { UsageError } from '../exit';

/**
 * The part of the core that reads policies and knows the packs: a file beside this one, loaded when it is needed. Rejects
 * with a `UsageError` where that file was left behind.
 */
export async function loadPolicies() {
  try {
    return await import('../../core/policy');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    throw new UsageError('Policies and packs need the file policy.js of the package, which is not beside cli.js.');
  }
}
