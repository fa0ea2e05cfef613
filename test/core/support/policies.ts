import assert from 'node:assert/strict';
import type { Policy } from '../../../src/core/checklist/policy';
import type { FileFact } from '../../../src/core/evidence/verification';
import { NO_FACTS } from '../../../src/core/evidence/verification';
import type { Finding } from '../../../src/core/findings/finding';
import type { Analysis } from '../../../src/core/judge/analysis';
import { judge } from '../../../src/core/judge/judge';
import { parse } from '../../../src/core/schema/parse';
import type { PolicyFiles, PolicyReading } from '../../../src/policy/readPolicy';
import { readPolicy } from '../../../src/policy/readPolicy';
import { TODAY } from './fixture';

/** Files by their whole paths; a folder is null. */
export type Files = Readonly<Record<string, string | null>>;

/** Serves files as a host does. */
const serving = (files: Files): PolicyFiles => ({
  read: async (path): Promise<FileFact> => {
    const text = Object.hasOwn(files, path) ? files[path] : undefined;
    if (text === undefined) return { state: 'missing' };
    return text === null ? { state: 'folder' } : { state: 'file', text };
  },
});

/** Reads a policy that stands at `/repo/pilot-policy.yaml`, beside other files. */
export const read = (text: string, files: Files = {}): Promise<PolicyReading> =>
  readPolicy(text, serving(files), '/repo/pilot-policy.yaml');

/** The policy of a text that has no fault. */
export async function policyOf(text: string, files: Files = {}): Promise<Policy> {
  const { policy, findings } = await read(text, files);
  assert.deepEqual(findings, []);
  return policy;
}

/** A playbook judged by a policy; its lines follow `pilotPlaybook` and `name`. */
export const judged = (policy: Policy | Promise<Policy>, lines: string): Promise<Analysis> =>
  judgedWhole(policy, `pilotPlaybook: 1\nname: Invoice triage\n${lines}`);

/** A playbook's whole text judged by a policy. */
export async function judgedWhole(policy: Policy | Promise<Policy>, text: string): Promise<Analysis> {
  const known = await policy;
  const [playbook] = parse(text, known.placeholders);
  return judge(playbook!, { policy: known, facts: NO_FACTS, today: TODAY });
}

/** The findings of a policy, each with its line (from 1) and the text that it underlines. */
export async function underlined(
  text: string,
  files: Files = {},
): Promise<(Finding & { line: number; text: string })[]> {
  const lines = text.split(/\r?\n/);
  const { findings } = await read(text, files);
  return findings.map((finding) => {
    const { start, end } = finding.range;
    assert.equal(start.line, end.line, 'on one line');
    return { ...finding, line: start.line + 1, text: (lines[start.line] ?? '').slice(start.character, end.character) };
  });
}
