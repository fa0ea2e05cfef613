import type * as Engine from 're2js';
import { SCHEMA_LIMITS } from './budget';
import type { Meter } from './budget';
import { patternSize } from './patternSize';
import { readGlob } from '../text';

/** A pattern that searches a text. */
export interface Pattern {
  readonly matches: (text: string, meter: Meter) => boolean;
}

/** Instructions that the engine can follow, on one character, in the time of one step. */
const PER_STEP = 32;

let engine: typeof Engine | undefined;

/** Thrown by what compiles the first pattern, and caught by `withPatterns`. */
class NoEngine extends Error {}

/**
 * What `compile` gives, with the engine for patterns, which is large, loaded once something needs it: `compile` is then
 * called again.
 */
export async function withPatterns<T>(compile: () => T): Promise<T> {
  try {
    return compile();
  } catch (error) {
    if (!(error instanceof NoEngine)) throw error;
    engine = await import('re2js');
    return compile();
  }
}

/** Why a pattern cannot be used. */
interface Refusal {
  readonly reason: string;
}

/**
 * Compiles the patterns of one policy and of what it extends, each text once, for an engine that runs in linear time and
 * never backtracks; its syntax is RE2's, which has no look-around and no back-references. Bounded in length, in the size
 * of their programs, one by one and in sum, measured before they are compiled, and by the meter as they run. The first one
 * that is too large ends it: the policy is refused, and the others need not be looked at.
 */
export class Patterns {
  private readonly known = new Map<string, Pattern | Refusal>();
  private left: number = SCHEMA_LIMITS.allPatterns;
  private isRefused = false;

  /** The pattern, or why it cannot be used; undefined once one was too large. To be called within `withPatterns`. */
  compile(source: string): Pattern | Refusal | undefined {
    if (!engine) throw new NoEngine();
    if (this.isRefused) return undefined;
    const known = this.known.get(source);
    if (known) return known;
    const { patternLength, patternProgram } = SCHEMA_LIMITS;
    if (source.length > patternLength)
      return this.refuse(`it is longer than ${patternLength.toLocaleString('en')} characters`);
    if (patternSize(source) > patternProgram) return this.refuse(REPEATS);
    const compiled = compiledBy(engine, source);
    const refusal = 'reason' in compiled ? undefined : this.take(compiled.size);
    if (!refusal) this.known.set(source, compiled);
    return refusal ?? compiled;
  }

  /** Why a glob cannot be used, which has a share in what all may have together; undefined once one was too large. */
  refusalOf(glob: string): Refusal | undefined {
    if (this.isRefused) return undefined;
    const read = readGlob(glob);
    return 'reason' in read ? read : this.take(read.size);
  }

  private take(size: number): Refusal | undefined {
    if (size > SCHEMA_LIMITS.patternProgram) return this.refuse(REPEATS);
    this.left -= size;
    if (this.left >= 0) return undefined;
    return this.refuse('together with the others of this policy, and of what it extends, it is too large');
  }

  private refuse(reason: string): Refusal {
    this.isRefused = true;
    return { reason };
  }
}

const REPEATS = 'it repeats too much';

function compiledBy({ RE2JS }: typeof Engine, source: string): (Pattern & { readonly size: number }) | Refusal {
  try {
    const pattern = RE2JS.compile(RE2JS.translateRegExp(source));
    const size = pattern.programSize();
    return {
      size,
      matches: (text, meter) => {
        meter.spend(1 + Math.ceil((text.length * size) / PER_STEP));
        return pattern.test(text);
      },
    };
  } catch (error) {
    const said = error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : String(error);
    return { reason: `${said} (patterns are RE2: no look-around, no back-references)` };
  }
}
