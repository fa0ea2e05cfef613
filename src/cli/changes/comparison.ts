import type { Candidate, Sides } from './candidates';
import { analyseText, readPlaybook } from '../judging';
import type { Surroundings } from '../judging';
import { shown } from '../paths';
import type { Analysed } from '../threads';
import { analyseFiles } from '../threads';
import type { Cause, Change, Entry, PlaybookReport } from '../../core/report';
import { changeOf, isSameResult, paired } from '../../core/report';

/** What was found in playbooks that differ, and how they differ. */
export interface Compared extends Analysed {
  /** In the order of the files. */
  readonly changes: readonly Change[];
}

/**
 * Judges candidates as they are and as they were, each by its own text, evidence and policy, and keeps those whose result
 * differs: no other entry is given. The date is the same for both, so that no difference comes of that.
 */
export async function compare(
  candidates: readonly Candidate[],
  sides: Sides,
  onProgress: (done: number) => void,
): Promise<Compared> {
  const { now, before } = sides;
  const { cwd } = now.settings;
  const young = candidates.flatMap((one) => one.now ?? []);
  const old = candidates.flatMap((one) => one.was ?? []);
  const after = await analyseFiles(young, now, onProgress);
  const was = await analyseFiles(old, before, (done) => onProgress(young.length + done));
  const [olds, youngs] = [new ByFile(was.entries), new ByFile(after.entries)];
  const unread = new Set(after.errors.map(({ path }) => path));
  const changes: Change[] = [];
  const listed = new Set<string>();
  for (const one of candidates) {
    const earlier = one.was === undefined ? [] : olds.take(shown(one.was, cwd));
    const later = one.now === undefined ? [] : youngs.take(shown(one.now, cwd));
    // What cannot be read any more is an error of the run, and no playbook that is gone.
    if (one.now !== undefined && unread.has(shown(one.now, cwd))) continue;
    const differing = paired(earlier, later).filter(([a, b]) => !a || !b || !isSameResult(a, b));
    if (!differing.length) continue;
    const causes = new Causes(one, sides);
    for (const [a, b] of differing) {
      changes.push(changeOf(a, b, a && b ? await causes.of(a, b) : ['text']));
      if (b) listed.add(keyOf(b));
    }
  }
  const entries: Iterable<Entry> = {
    *[Symbol.iterator]() {
      for (const entry of after.entries) if (listed.has(keyOf(entry.playbook))) yield entry;
    },
  };
  return { entries, errors: after.errors, changes };
}

const keyOf = ({ path, document }: PlaybookReport): string => `${document} ${path}`;

/** Walks entries file by file, in their order, so that no more than one file's are held. */
class ByFile {
  private readonly entries: Iterator<Entry>;
  private next: IteratorResult<Entry>;

  constructor(entries: Iterable<Entry>) {
    this.entries = entries[Symbol.iterator]();
    this.next = this.entries.next();
  }

  /** The playbooks of the file that is next, if it has this name. */
  take(name: string): PlaybookReport[] {
    const found: PlaybookReport[] = [];
    for (; !this.next.done && this.next.value.playbook.path === name; this.next = this.entries.next())
      found.push(this.next.value.playbook);
    return found;
  }
}

/** Finds out which of several possible causes makes a difference: by what would be judged if it alone had changed. */
class Causes {
  private readonly known = new Map<Cause, Promise<readonly PlaybookReport[]>>();

  constructor(
    private readonly candidate: Candidate,
    private readonly sides: Sides,
  ) {}

  async of(before: PlaybookReport, after: PlaybookReport): Promise<readonly Cause[]> {
    const { causes } = this.candidate;
    if (causes.length < 2) return causes;
    const found: Cause[] = [];
    for (const cause of causes) {
      const { document } = cause === 'text' ? after : before;
      const judged = (await this.judged(cause)).find((one) => one.document === document);
      if (!judged || !isSameResult(before, judged)) found.push(cause);
    }
    // What only comes of several together comes of each.
    return found.length ? found : causes;
  }

  private judged(cause: Cause): Promise<readonly PlaybookReport[]> {
    const known = this.known.get(cause) ?? this.judge(cause);
    this.known.set(cause, known);
    return known;
  }

  private async judge(cause: Cause): Promise<readonly PlaybookReport[]> {
    const { now, before } = this.sides;
    const mixed: Record<Cause, Surroundings> = {
      text: before,
      evidence: { ...before, evidence: now.evidence },
      policy: { ...before, policies: now.policies },
    };
    const [file, side] = cause === 'text' ? [this.candidate.now!, now] : [this.candidate.was!, before];
    const found = await analyseText(file, (await readPlaybook(file, side)).read, mixed[cause]);
    return Array.isArray(found) ? found.map(({ playbook }) => playbook) : [];
  }
}
