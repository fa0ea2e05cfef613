import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { parse } from 'yaml';
import { folderOf } from '../support';
import { runScript } from './machine';

/** A step of a workflow's job or of a composite action, as far as it is used here. */
export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly with?: Record<string, unknown>;
  readonly env?: Record<string, string>;
  readonly 'working-directory'?: string;
  readonly 'continue-on-error'?: boolean;
}

/** A composite action's file. */
export interface Action {
  readonly inputs: Record<string, { readonly default?: string }>;
  readonly outputs: Record<string, { readonly value: string }>;
  readonly runs: { readonly steps: readonly Step[] };
}

/** Where steps run, and what they are told. */
export interface Job {
  /** The folder of the checkout. */
  readonly folder: string;
  /** The contexts that expressions look into, such as `github`. */
  readonly contexts: Record<string, unknown>;
  readonly env?: Record<string, string>;
  /** How another's action ends; well, by default. */
  readonly uses?: (action: string) => 'success' | 'failure';
}

/** How a step ended. */
export interface Ran {
  readonly name: string;
  readonly outcome: 'success' | 'failure' | 'skipped';
  readonly log: string;
  /** What another's action is given. */
  readonly with?: Record<string, string>;
}

/** How all steps ended, and what they handed over. */
export interface JobRan {
  readonly status: 'success' | 'failure';
  readonly steps: readonly Ran[];
  readonly summary: string;
  readonly outputs: Record<string, string>;
}

/** Runs an action that the repository of this product holds, as a step that is given inputs. */
export function runAction(folder: string, given: Record<string, string>, job: Job): JobRan {
  const action = parse(readFileSync(path.join(folder, 'action.yml'), 'utf8')) as Action;
  const inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [name, given[name] ?? input.default ?? '']),
  );
  return runSteps(
    action.runs.steps,
    { ...job, contexts: { ...job.contexts, inputs }, env: { ...job.env, GITHUB_ACTION_PATH: path.resolve(folder) } },
    action.outputs,
  );
}

/**
 * Runs steps one after the other as GitHub's runner does: each in a shell that ends at the first failure, told by its
 * environment, telling by files; after a failure only those whose condition asks for the job's state.
 */
export function runSteps(all: readonly Step[], job: Job, outputs: Action['outputs'] = {}): JobRan {
  const temp = folderOf({ summary: '' });
  const known: Record<string, { outputs: Record<string, string>; outcome: string }> = {};
  const ran: Ran[] = [];
  let hasFailed = false;
  const told = () => ({ ...job.contexts, steps: known });
  for (const [index, step] of all.entries()) {
    const name = step.name ?? step.uses ?? step.run ?? '';
    const fill = (values: Record<string, unknown> = {}) =>
      Object.fromEntries(Object.entries(values).map(([key, value]) => [key, filled(String(value), told())]));
    const condition = /^\$\{\{([^]*)\}\}$/.exec(step.if ?? 'true')?.[1] ?? step.if ?? 'true';
    const isAsked = /\b(?:always|cancelled|failure|success)\(\)/.test(condition);
    if ((hasFailed && !isAsked) || !valueOf(condition, told(), hasFailed)) {
      ran.push({ name, outcome: 'skipped', log: '' });
      if (step.id !== undefined) known[step.id] = { outputs: {}, outcome: 'skipped' };
      continue;
    }
    const output = path.join(temp, `output-${index}`);
    writeFileSync(output, '');
    const [outcome, log] =
      step.run === undefined
        ? ([job.uses?.(step.uses ?? '') ?? 'success', ''] as const)
        : runStep(step, filled(step.run, told()), {
            folder: path.resolve(job.folder, filled(step['working-directory'] ?? '.', told())),
            env: {
              ...{ CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: job.folder, RUNNER_TEMP: temp },
              ...{ GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: path.join(temp, 'summary') },
              ...job.env,
              ...fill(step.env),
            },
          });
    const lines = readFileSync(output, 'utf8').split('\n').filter(Boolean);
    const own = Object.fromEntries(lines.map((line) => /^(.*?)=(.*)$/.exec(line)?.slice(1) as [string, string]));
    if (step.id !== undefined) known[step.id] = { outputs: own, outcome };
    ran.push({ name, outcome, log, ...(step.uses !== undefined && { with: fill(step.with) }) });
    hasFailed ||= outcome === 'failure' && step['continue-on-error'] !== true;
  }
  return {
    status: hasFailed ? 'failure' : 'success',
    steps: ran,
    summary: readFileSync(path.join(temp, 'summary'), 'utf8'),
    outputs: Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, filled(value, told())])),
  };
}

/** The shells' options are those that GitHub documents. */
function runStep(step: Step, script: string, { folder, env }: { folder: string; env: Record<string, string> }) {
  const shell = step.shell === 'bash' ? (['bash', '--noprofile', '--norc', '-eo', 'pipefail'] as const) : undefined;
  const { status, stdout, stderr } = runScript(script, folder, env, shell && [...shell]);
  return [status === 0 ? 'success' : 'failure', stdout + stderr] as const;
}

/** A text with the values of its expressions. */
const filled = (text: string, contexts: object): string =>
  text.replace(/\$\{\{([^]*?)\}\}/g, (_, expression: string) => String(valueOf(expression, contexts) ?? ''));

/** The value of an expression, which is JavaScript but for its strings, its names with hyphens, and what has no value. */
function valueOf(expression: string, contexts: object, hasFailed = false): unknown {
  const functions = {
    always: () => true,
    cancelled: () => false,
    failure: () => hasFailed,
    success: () => !hasFailed,
    format: (text: string, ...values: unknown[]) =>
      text.replace(/\{(\d+)\}/g, (_, index) => String(values[Number(index)])),
  };
  const script = expression.replace(
    /'((?:[^']|'')*)'|([A-Za-z_][\w-]*(?:\.[\w-]+)*)(\()?/g,
    (whole: string, text: string | undefined, name: string, isCall: string | undefined) => {
      if (text !== undefined) return JSON.stringify(text.replaceAll("''", "'"));
      if (isCall !== undefined || /^(?:true|false|null)$/.test(name)) return whole;
      const value = name
        .split('.')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], contexts);
      // What is not there equals an empty text.
      return JSON.stringify(value ?? '');
    },
  );
  return runInContext(script, createContext(functions));
}
