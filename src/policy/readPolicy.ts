import type { Policy } from '../core/checklist';
import { DEFAULT_POLICY, SEVERITIES, STAGES } from '../core/checklist';
import type { FileFact } from '../core/evidence';
import type { Finding } from '../core/findings';
import { ADJUSTABLE, alwaysOnOf } from '../core/findings';
import type { PlaybookNode } from '../core/playbook';
import { text } from '../core/playbook';
import { Patterns, withPatterns } from '../jsonSchema';
import { basesOf } from './extends';
import type { Merged } from './mergedPolicy';
import {
  NOTHING,
  currentId,
  isRequirement,
  isSeverity,
  knownChecks,
  knownGates,
  merge,
  ownOf,
  toPolicy,
} from './mergedPolicy';
import type { Mention, PolicyFile } from './policyFile';
import type { PolicyFindings } from './policyFindings';
import { POLICY_LIMITS, readPolicyFile, tooMany } from './policyFile';
import { closest } from '../text';

/** The one port through which policies are read; a host implements it. */
export interface PolicyFiles {
  /**
   * The text of a file, by its whole path with `/` between its parts. A file that may not be read is `outside`; one over
   * `LIMITS.bytes` or not UTF-8 is `unreadable`. Must not reject.
   */
  read(path: string): Promise<FileFact>;
}

/** What became of a policy file. */
export interface PolicyReading {
  /** The policy; the built-in one when this is broken. */
  readonly policy: Policy;
  /** What is wrong in the file itself, by position. All are errors but what names a check by an id that it had before. */
  readonly findings: readonly Finding[];
  /** Every path that was read or looked for, the file's own first: when one changes, read anew. */
  readonly files: readonly string[];
  /** True when anything is wrong in the file or in one that it extends: then the built-in policy holds. */
  readonly broken: boolean;
  /** What it says together with what it extends; absent for one that is broken. */
  readonly says?: Merged;
  /** What it extends, directly or not, in the order of reading; absent for one that is broken. */
  readonly bases?: readonly Base[];
}

/** A policy that another one extends; paths as the reader takes them. */
export interface Base {
  readonly path: string;
  /** The policy that extends it. */
  readonly by: string;
}

/**
 * Reads a policy and what it extends. `path` is the file's whole path, with `/` between its parts. Never rejects.
 *
 * A hostile policy can neither hang nor end the host: its YAML is bounded like a playbook's (`LIMITS`: nesting, aliases),
 * its size, the policies that it extends and its checks are limited (`POLICY_LIMITS`), nothing is fetched or
 * evaluated, and its JSON Schemas and patterns are bounded as `compileSchema` says.
 */
export async function readPolicy(text: string, files: PolicyFiles, path: string): Promise<PolicyReading> {
  const reader = new Reader(files);
  const { merged, findings } = await reader.read(text, [path]);
  const broken = findings.some(isError);
  const read = { findings, files: [path, ...reader.asked], broken };
  if (broken) return { policy: DEFAULT_POLICY, ...read };
  return { policy: toPolicy(merged), ...read, says: merged, bases: reader.bases };
}

interface Resolved {
  readonly merged: Merged;
  readonly findings: readonly Finding[];
}

class Reader {
  readonly asked = new Set<string>();
  readonly bases: Base[] = [];
  private readonly patterns = new Patterns();

  constructor(private readonly files: PolicyFiles) {}

  /** Reads a policy with what it extends; `chain` names the files from the first one to this. */
  async read(source: string, chain: readonly string[]): Promise<Resolved> {
    const file = await withPatterns(() => readPolicyFile(source, this.patterns));
    let merged = NOTHING;
    for (const { node, reference } of file.bases) {
      const base = await this.base(file, node, reference, chain);
      // The policy is refused: what the others say changes nothing, and what is unknown without them is no fault.
      if (!base) return { merged, findings: file.findings.named() };
      merged = merge(merged, base);
    }
    merged = merge(merged, ownOf(file));
    addUnknown(file, merged);
    return { merged, findings: file.findings.named() };
  }

  /** What a base says; undefined when it cannot be used, which is a finding. */
  private async base(
    { findings }: PolicyFile,
    node: PlaybookNode,
    reference: string,
    chain: readonly string[],
  ): Promise<Merged | undefined> {
    const refuse = (message: string): undefined => {
      findings.add('policy/extends', node, message);
      return undefined;
    };
    const found = await this.find(reference, chain.at(-1)!);
    if ('reason' in found) return refuse(`${reference} cannot be extended: ${found.reason}.`);
    if (chain.includes(found.path)) {
      const circle = [...chain.slice(chain.indexOf(found.path)), found.path].map(fileName).join(' → ');
      return refuse(`Circular "extends": ${circle}.`);
    }
    if (this.bases.push({ path: found.path, by: chain.at(-1)! }) > POLICY_LIMITS.bases)
      return refuse(`More than ${POLICY_LIMITS.bases} policies extend one another. Extend fewer.`);
    const base = await this.read(found.text, [...chain, found.path]);
    const fault = base.findings.find(isError);
    if (!fault) return base.merged;
    return refuse(`${reference} has an error in line ${fault.range.start.line + 1}: ${fault.message}`);
  }

  private async find(reference: string, from: string): Promise<{ path: string; text: string } | { reason: string }> {
    const bases = basesOf(reference, from);
    if ('reason' in bases) return bases;
    for (const path of bases.paths) {
      this.asked.add(path);
      const fact = await this.files.read(path);
      if (fact.state === 'file') return { path, text: fact.text ?? '' };
      if (fact.state !== 'missing') return { reason: refused(fact) };
    }
    const isLocal = bases.paths.length === 1;
    return { reason: isLocal ? 'there is no such file' : 'there is no such file, and no installed npm package has it' };
  }
}

function refused(fact: Exclude<FileFact, { state: 'file' | 'missing' }>): string {
  if (fact.state === 'folder') return 'it is a folder: name the policy file in it';
  return fact.state === 'outside' ? 'it is outside the folders that may be read' : `it ${fact.reason}`;
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const isError = ({ severity }: Finding): boolean => severity === 'error';

/** A stage for a code that is always on, or a severity for a check. */
function addMisfit(findings: PolicyFindings, node: PlaybookNode, isCheck: boolean, id: string, said: string): void {
  if (isCheck && !isRequirement(said)) {
    const message = `A check is off, or required for a stage: ${STAGES.join(', ')}. How severe it is follows from that.`;
    findings.add('policy/invalid-value', node, message);
  } else if (ADJUSTABLE.has(id) && !isSeverity(said)) {
    const message = `"${id}" is off, or one of ${SEVERITIES.join(', ')}: it belongs to no stage.`;
    findings.add('policy/invalid-value', node, message);
  }
}

/** What can only be judged once all that a policy builds on is known. */
function addUnknown({ findings, overrides, mustApply, custom, named }: PolicyFile, merged: Merged): void {
  const known = new Set([...knownChecks(merged), ...named.checks]);
  const checks = [...known];
  const all = new Set([...known].map((id) => `${id.slice(0, id.indexOf('/'))}/*`));
  const isGate = ({ id }: Mention) => all.has(id);
  const mentions = [
    ...overrides.map((mention) => ({ ...mention, on: 'key' as const })),
    ...mustApply.filter((mention) => !isGate(mention)).map((mention) => ({ ...mention, on: 'value' as const })),
  ];
  for (const { node, id, requirement } of overrides)
    addMisfit(findings, node, known.has(currentId(id)), id, requirement);
  for (const { node, id, on } of mentions) {
    if (known.has(id) || (on === 'key' && ADJUSTABLE.has(id))) continue;
    if (on === 'key' && alwaysOnOf(id)) {
      const message = `Nothing changes "${id.slice(0, 60)}". Of what is always on, these can be changed: ${[...ADJUSTABLE].join(', ')}.`;
      findings.add('policy/unknown-check', node, message, { on });
      continue;
    }
    const renamed = currentId(id);
    if (renamed !== id) {
      const said = `${id} is now called ${renamed}. The setting is still valid.`;
      findings.add('policy/renamed-check', node, said, { on, suggestion: renamed, severity: 'information' });
      continue;
    }
    const ofGate = checks.filter((check) => check.startsWith(`${id.replace(/\/(?:\*|missing)$/, '')}/`));
    const suggestion = ofGate.length ? undefined : closest(id, on === 'key' ? [...checks, ...ADJUSTABLE] : checks);
    const hint = ofGate.length
      ? `Name each check of the gate: ${ofGate.join(', ')}.`
      : 'The command "checks" lists them all.';
    const message = `There is no check "${id.slice(0, 60)}".${suggestion === undefined ? ` ${hint}` : ''}`;
    findings.add('policy/unknown-check', node, message, { on, suggestion });
  }
  const gates = [...knownGates(merged), ...named.newGates];
  for (const node of named.gates) {
    const id = text(node)!;
    if (gates.includes(id)) continue;
    const suggestion = closest(id, gates);
    const hint = suggestion === undefined ? ' For a new one, write { id, title }.' : '';
    findings.add('policy/unknown-gate', node, `There is no gate "${id.slice(0, 60)}".${hint}`, { suggestion });
  }
  const [first] = custom;
  if (first && merged.custom.size > POLICY_LIMITS.custom) {
    findings.add('policy/too-many', first.idNode, tooMany(merged.custom.size));
  }
}
