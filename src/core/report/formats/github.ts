import type { Severity } from '../../checklist';
import type { Format } from './reportFormat';
import type { FindingReport } from '../report';
import type { Results } from '../runResults';
import { regressionSaid, summarySentence } from '../sentences';
import { missedElse } from '../thresholds';
import { compareTexts, count, printed } from '../../../text';

/** GitHub's workflow commands: annotations on the lines of a pull request, errors first, and one line for the log. */
export const github: Format = {
  name: 'github',
  isOfRepository: true,
  *check(results) {
    const levels = LEVELS.map((name) => new Level(name));
    for (const one of annotationsOf(results)) levels.find(({ name }) => name === one.level)?.add(one);
    for (const level of levels) yield* level.commands();
    yield `${summarySentence(results)}\n`;
  },
};

const LEVELS = ['error', 'warning', 'notice'] as const;
type LevelName = (typeof LEVELS)[number];

interface Annotation {
  readonly level: LevelName;
  readonly title: string;
  readonly message: string;
  /** Null for what is said of the run. */
  readonly path: string | null;
  readonly place?: Readonly<Record<string, number>>;
}

/** Of each level GitHub shows so many annotations of a step; more are dropped unseen. */
const SHOWN = 10;
const FILES_SHOWN = 10;

/** The annotations of a level: those that are shown, and how many more there are in which files. */
class Level {
  private readonly shown: Annotation[] = [];
  private readonly more = new Map<string, number>();

  constructor(readonly name: LevelName) {}

  add(annotation: Annotation): void {
    if (this.shown.length < SHOWN) this.shown.push(annotation);
    else this.leaveOut(annotation);
  }

  private leaveOut({ path }: Annotation): void {
    if (path !== null) this.more.set(path, (this.more.get(path) ?? 0) + 1);
  }

  *commands(): Generator<string> {
    if (this.more.size) this.leaveOut(this.shown.pop()!);
    for (const { title, message, path, place } of this.shown)
      yield command(this.name, { ...(path !== null && { file: path }), ...place, title }, message);
    if (this.more.size) yield this.moreCommand();
  }

  private moreCommand(): string {
    const files = [...this.more].sort(([a], [b]) => compareTexts(a, b));
    const left = files.reduce((sum, [, number]) => sum + number, 0);
    const where = files.slice(0, FILES_SHOWN).map(([path, number]) => `${path} (${number})`);
    const others = files.length - where.length;
    const said = [...where, ...(others ? [count(others, 'more file')] : [])].join(', ');
    const message = `${count(left, `more ${this.name}`)} not shown here, as GitHub shows ${SHOWN} a step: ${said}.`;
    return command(this.name, { file: files[0]![0], title: `more ${this.name}s` }, message);
  }
}

/** All that is said; of what is no finding, the first of each kind comes before the findings, so that it is always seen. */
function* annotationsOf({ entries, changes = [], run, missed, errors }: Results): Generator<Annotation> {
  const worse = run.thresholds.noRegression ? 'error' : 'warning';
  const others: [kind: string, Annotation][] = [
    ...missedElse(missed).map(({ threshold, path, message }): [string, Annotation] => [
      threshold,
      { level: 'error', title: 'threshold missed', path, message },
    ]),
    ...errors.map(({ path, message }): [string, Annotation] => [
      'not checked',
      { level: 'error', title: 'not checked', path, message },
    ]),
    ...changes.flatMap((change): [string, Annotation][] => {
      const message = regressionSaid(change);
      const { path } = change;
      return message === undefined ? [] : [['regression', { level: worse, title: 'regression', path, message }]];
    }),
  ];
  const firsts = new Map<string, Annotation>();
  for (const [kind, one] of others) if (!firsts.has(kind)) firsts.set(kind, one);
  yield* firsts.values();
  for (const { playbook } of entries) for (const finding of playbook.findings) yield annotation(playbook.path, finding);
  for (const [kind, one] of others) if (firsts.get(kind) !== one) yield one;
}

const LEVEL: Record<Severity, LevelName> = { error: 'error', warning: 'warning', information: 'notice' };

/** Lines and columns count from 1, the last column is part of the range; columns make sense on one line only. */
function annotation(path: string, { code, severity, message, range: { start, end } }: FindingReport): Annotation {
  const isOnOneLine = start.line === end.line;
  const columns = isOnOneLine && { col: start.character + 1, endColumn: Math.max(start.character + 1, end.character) };
  const place = { line: start.line + 1, endLine: end.line + 1, ...columns };
  return { level: LEVEL[severity], title: code, message, path, place };
}

function command(name: string, properties: Record<string, string | number>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escaped(message)}\n`;
}

/** What the runner's own toolkit escapes; ends of lines there are none any more. */
const escaped = (text: string): string => printed(text).replaceAll('%', '%25');
const escapedProperty = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
