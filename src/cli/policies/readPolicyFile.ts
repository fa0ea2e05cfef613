import path from 'node:path';
import { existsSync } from 'node:fs';
import { evidenceFiles, isInside } from '../analysis/evidenceFiles';
import { readText } from '../analysis/readText';
import { rootFinder } from '../analysis/root';

import type { Governing } from './policies';
import { DEFAULT_POLICY } from '../../core/checklist';
import type { FileFact } from '../../core/evidence';
import type { PolicyFiles, PolicyReading } from '../../policy';
import { count } from '../../text';

/** Reads a policy file and what it extends within a root; `name` is what the report calls it. Never rejects. */
export async function readPolicyFile(file: string, name: string, root: string): Promise<Governing> {
  const refused = (why: string): Governing => ({
    policy: DEFAULT_POLICY,
    includes: () => true,
    error: { path: name, message: `${name} ${why} The built-in policy holds instead.` },
  });
  const read = readText(file);
  if ('reason' in read) return refused(`${read.reason}.`);
  const { isIncluded, readPolicy } = await import('../../policy');
  const folder = path.dirname(file);
  const limit = isInside(folder, root) ? root : rootFinder(folder, undefined)(folder);
  const reading = await readPolicy(read.text, filesIn(limit), withSlashes(file));
  if (reading.broken) return refused(faultsOf(reading));
  const { policy } = reading;
  return { policy, includes: (playbook) => isIncluded(policy, withSlashes(path.relative(folder, playbook))) };
}

/** The first fault, by its line, and how many more there are. */
function faultsOf({ findings }: PolicyReading): string {
  const [first, ...others] = findings;
  if (!first) return 'is broken.';
  const more = others.length ? ` There ${others.length > 1 ? 'are' : 'is'} ${count(others.length, 'more fault')}.` : '';
  return `is broken, line ${first.range.start.line + 1}: ${first.message}${more}`;
}

/** What policies may extend: files of a folder, like evidence. What is not there is missing, wherever that would be. */
function filesIn(root: string): PolicyFiles {
  const files = evidenceFiles(root, root);
  return {
    async read(file): Promise<FileFact> {
      const fact = await files.look(file, true);
      return fact.state === 'outside' && !existsSync(file) ? { state: 'missing' } : fact;
    },
  };
}

const withSlashes = (file: string): string => file.split(path.sep).join('/');
