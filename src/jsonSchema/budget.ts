/** Limits that keep any schema from hanging or ending the host. Each that a policy's text can pass has a finding. */
export const SCHEMA_LIMITS = {
  /** Subschemas of one schema, each counted once. */
  subschemas: 2_000,
  /** Subschemas inside one another, those behind a `$ref` included. */
  depth: 100,
  /** Characters of a pattern, and instructions of the program that it becomes. */
  patternLength: 1_000,
  patternProgram: 5_000,
  /** Instructions of all patterns of a policy and of what it extends; a glob counts the characters that it compares. */
  allPatterns: 50_000,
  /** Steps of judging one playbook by one check: a subschema, an item, a key, or 32 instructions of a pattern. */
  steps: 20_000,
  /** Steps of judging one playbook by all checks of its policy. */
  playbookSteps: 500_000,
  /** Steps of judging all playbooks of a run: those of many get fewer each, but always enough for one check. */
  runSteps: 50_000_000,
} as const;

/** Steps that several judgements may still take together. */
export interface Allowance {
  steps: number;
}

/** Thrown when a judgement would take more steps than it may; never leaves `metered`. */
export class Exhausted extends Error {}

/** Counts the steps of one judgement, so that no schema can take longer than it may. */
export class Meter {
  constructor(private left: number) {}

  /** How many steps are left; 0 once they are used up. */
  get rest(): number {
    return Math.max(0, this.left);
  }

  /** @throws {Exhausted} when the steps are used up */
  spend(steps: number): void {
    this.left -= steps;
    if (this.left < 0) throw new Exhausted();
  }
}

/** What a schema or one of its keywords says of a value, plain data. */
export type Test = (value: unknown, meter: Meter) => boolean;
