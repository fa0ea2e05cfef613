/** Limits that keep any schema from hanging or ending the host. Each that a policy's text can pass has a finding. */
export const SCHEMA_LIMITS = {
  /** Subschemas of one schema, each counted once. */
  subschemas: 2_000,
  /** Subschemas inside one another, those behind a `$ref` included. */
  depth: 100,
  /** Characters of a pattern, and instructions of the program that it becomes. */
  patternLength: 500,
  patternProgram: 5_000,
  /** Steps of judging one playbook by one check: a subschema, an item, a key, or 32 instructions of a pattern. */
  steps: 20_000,
} as const;

/** Thrown when a judgement would take more steps than it may; never leaves `fits`. */
export class Exhausted extends Error {}

/** Counts the steps of one judgement, so that no schema can take longer than it may. */
export class Meter {
  constructor(private left: number) {}

  /** @throws {Exhausted} when the steps are used up */
  spend(steps: number): void {
    this.left -= steps;
    if (this.left < 0) throw new Exhausted();
  }
}

/** What a schema or one of its keywords says of a value, plain data. */
export type Test = (value: unknown, meter: Meter) => boolean;
