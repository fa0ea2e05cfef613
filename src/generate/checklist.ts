import { BUILT_IN_GATES } from '../core/checklist/packs';
import { referencePage } from '../core/explain';
import type { Write } from './write';

/** Writes the reference page of all checks. */
export const generateChecklist = (write: Write): Promise<void> =>
  write('media/docs/checklist.md', referencePage(BUILT_IN_GATES));
