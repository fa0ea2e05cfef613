import type { MapNode, PlaybookNode } from '../core/playbook';
import { find } from '../core/playbook';
import { APPLICATORS } from './applicators';
import { VALUE_KEYWORDS } from './assertions';
import type { Keyword, Scope } from './keyword';
import { remark } from './keyword';
import { Exhausted, Meter, SCHEMA_LIMITS } from './budget';
import type { Allowance, Test } from './budget';
import type { Pattern, Patterns } from './pattern';
import { closest } from '../text';

const REMARKS = ['$schema', '$comment', 'title', 'description', 'default', 'examples', 'deprecated'];

/** The keywords of JSON Schema that a policy may use, by name. */
const KEYWORDS: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  ...Object.entries(VALUE_KEYWORDS),
  ...Object.entries(APPLICATORS),
  ...REMARKS.map((name) => [name, remark] as const),
]);

/** What is wrong with a schema, and where inside it. */
interface SchemaSlip {
  readonly node: PlaybookNode;
  readonly on: 'key' | 'value';
  readonly message: string;
  /** The keyword or value that was probably meant. */
  readonly suggestion?: string;
}

/** A compiled JSON Schema. */
interface JsonSchema {
  /** Not empty: the schema may not be used. */
  readonly slips: readonly SchemaSlip[];
  readonly test: Test;
}

const ANYTHING: Test = () => true;

/**
 * Compiles a JSON Schema from a policy into a test that interprets it: no `eval`, nothing fetched, no state. It reads the
 * keywords of draft 7 and those of 2019-09 and 2020-12 that say the same in other words.
 *
 * Our own, because a policy may be hostile and no library lets its work be counted. It is bounded like this:
 * - A schema may not lead back into itself (a playbook's data does not nest without end, so no check needs it), and its
 *   subschemas are limited in number and depth, those behind a `$ref` included. So neither compiling nor judging can
 *   recurse deeply.
 * - Judging counts its steps and stops at the limit: subschemas that refer to others twice each, long lists, long texts.
 * - Values of `enum`, `const` and `uniqueItems` are compared as texts made in one pass, never each with each.
 * - Patterns run in linear time, and their steps count too.
 *
 * @param patterns compiles those of the whole policy
 */
export function compileSchema(root: PlaybookNode, patterns: Patterns): JsonSchema {
  return new Compiler(root, patterns).run();
}

/**
 * What `judge` gives, or undefined when that would take more steps than one judgement may.
 * @param allowance what several judgements may take together; the steps are taken from it
 */
export function metered<T>(
  judge: (meter: Meter) => T,
  allowance: Allowance = { steps: SCHEMA_LIMITS.steps },
): T | undefined {
  const granted = Math.min(SCHEMA_LIMITS.steps, allowance.steps);
  const meter = new Meter(granted);
  try {
    return judge(meter);
  } catch (error) {
    if (error instanceof Exhausted) return undefined;
    throw error;
  } finally {
    allowance.steps -= granted - meter.rest;
  }
}

class Compiler {
  private readonly slips: SchemaSlip[] = [];
  private readonly said = new Map<PlaybookNode, Set<string>>();
  private readonly compiled = new Map<PlaybookNode, { readonly test: Test; readonly height: number }>();
  private readonly open = new Set<PlaybookNode>();
  /** The greatest height of the subschemas that are being compiled, outermost first. */
  private readonly heights: number[] = [0];
  private isTooLarge = false;

  constructor(
    private readonly root: PlaybookNode,
    private readonly patterns: Patterns,
  ) {}

  run(): JsonSchema {
    const test = this.compile(this.root);
    return { slips: this.slips, test };
  }

  private compile(node: PlaybookNode): Test {
    const known = this.compiled.get(node);
    if (known) {
      this.raise(known.height, node);
      return known.test;
    }
    if (this.compiled.size + this.open.size >= SCHEMA_LIMITS.subschemas || this.open.size >= SCHEMA_LIMITS.depth) {
      this.tooLarge(node);
      return ANYTHING;
    }
    this.open.add(node);
    this.heights.push(0);
    const test = this.testOf(node);
    const height = this.heights.pop()! + 1;
    this.open.delete(node);
    this.compiled.set(node, { test, height });
    this.raise(height, node);
    return test;
  }

  private raise(height: number, node: PlaybookNode): void {
    const last = this.heights.length - 1;
    this.heights[last] = Math.max(this.heights[last]!, height);
    if (this.heights[last] > SCHEMA_LIMITS.depth) this.tooLarge(node);
  }

  private testOf(node: PlaybookNode): Test {
    if (node.kind === 'scalar' && typeof node.value === 'boolean') return this.always(node.value);
    if (node.kind !== 'map') {
      this.slip(node, 'A JSON Schema is a mapping of keywords, or true or false.');
      return ANYTHING;
    }
    const tests = [...node.entries].flatMap(([key, argument]) => this.keyword(node, key, argument) ?? []);
    return (value, meter) => {
      meter.spend(1);
      return tests.every((test) => test(value, meter));
    };
  }

  private always(answer: boolean): Test {
    return (_value, meter) => {
      meter.spend(1);
      return answer;
    };
  }

  private keyword(schema: MapNode, key: string, argument: PlaybookNode): Test | undefined {
    const keyword = KEYWORDS.get(key);
    if (keyword) return keyword(argument, this.scope(schema));
    const suggestion = closest(key, [...KEYWORDS.keys()]);
    const hint = suggestion === undefined ? ' It is not one that can be used here.' : ` Did you mean "${suggestion}"?`;
    this.slip(argument, `Unknown JSON Schema keyword "${key.slice(0, 60)}".${hint}`, { on: 'key', suggestion });
    return undefined;
  }

  private scope(schema: MapNode): Scope {
    return {
      schema,
      compile: (node) => this.compile(node),
      follow: (reference, pointer) => this.follow(reference, pointer),
      pattern: (node, source, on) => this.pattern(node, source, on),
      slip: (node, message, rest) => this.slip(node, message, rest),
    };
  }

  private follow(reference: PlaybookNode, pointer: string): Test {
    const target = find(this.root, decoded(pointer));
    if (!target) {
      this.slip(reference, `There is nothing at "#${pointer}" in this schema.`);
      return ANYTHING;
    }
    if (this.open.has(target)) {
      this.slip(reference, 'This reference leads back to where it stands: a schema may not contain itself.');
      return ANYTHING;
    }
    return this.compile(target);
  }

  private pattern(node: PlaybookNode, source: string, on: 'key' | 'value'): Pattern | undefined {
    const pattern = this.patterns.compile(source);
    if (!pattern || 'matches' in pattern) return pattern;
    this.slip(node, `This pattern cannot be used: ${pattern.reason}.`, on === 'key' ? { on } : {});
    return undefined;
  }

  private tooLarge(node: PlaybookNode): void {
    const { subschemas, depth } = SCHEMA_LIMITS;
    if (this.isTooLarge) return;
    this.isTooLarge = true;
    const limits = `${subschemas.toLocaleString('en')} subschemas, ${depth} inside one another`;
    this.slip(node, `This JSON Schema is too large: it may have ${limits}.`);
  }

  private slip(
    node: PlaybookNode,
    message: string,
    { on, suggestion }: { on?: 'key'; suggestion?: string } = {},
  ): void {
    // Two keywords may read the same argument.
    const said = this.said.get(node) ?? new Set();
    if (said.has(message)) return;
    this.said.set(node, said.add(message));
    this.slips.push({ node, on: on ?? 'value', message, suggestion });
  }
}

/** The pointer of a URI fragment. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
