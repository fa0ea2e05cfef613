import { SCHEMA_LIMITS } from '../jsonSchema';
import type { Glob } from '../text';

/** Characters that are compared in the time of one step. */
export const CHARACTERS_PER_STEP = 32;

/**
 * Tells whether texts fit any of some globs, for as many steps in sum as judging one playbook may take: a policy and a
 * playbook may come from anyone. What would take more fits none.
 */
export class GlobSet {
  private left = SCHEMA_LIMITS.playbookSteps * CHARACTERS_PER_STEP;

  fits(text: string, globs: readonly Glob[]): boolean {
    return globs.some(({ matches, size }) => {
      this.left -= CHARACTERS_PER_STEP + text.length * size;
      return this.left >= 0 && matches(text);
    });
  }
}
