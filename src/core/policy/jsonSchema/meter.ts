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
