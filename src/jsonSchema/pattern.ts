import type * as Engine from 're2js';
import { SCHEMA_LIMITS } from './budget';
import type { Meter } from './budget';

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

/**
 * Compiles a pattern for an engine that runs in linear time and never backtracks; its syntax is RE2's, which has no
 * look-around and no back-references. Bounded in length, in the size of its program, and by the meter as it runs. To be called within `withPatterns`.
 */
export function compilePattern(source: string): Pattern | { readonly reason: string } {
  const { patternLength, patternProgram } = SCHEMA_LIMITS;
  if (source.length > patternLength) return { reason: `it is longer than ${patternLength} characters` };
  if (!engine) throw new NoEngine();
  const { RE2JS } = engine;
  try {
    const pattern = RE2JS.compile(RE2JS.translateRegExp(source));
    const size = pattern.programSize();
    if (size > patternProgram) return { reason: 'it repeats too much' };
    return {
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
