import type {
  HistoryCause,
  HistoryPoint,
  Judged,
  Moment,
  PastDecision,
  PastStanding,
  PlaybookHistory,
  StageMove,
} from './history';
import { paired } from '../comparison';
import { compareTexts } from '../../../text';

/** A commit by its place in the order of a history, 0 for the oldest. */
export interface Revision extends Moment {
  readonly index: number;
}

interface Point extends PastStanding, Revision {
  readonly causes: Set<HistoryCause>;
  readonly unreadable?: string;
  readonly decisions: Judged['decisions'];
}

/** One playbook, from now back: its points begin with the newest. */
interface Track {
  readonly document: number;
  readonly name: string | null;
  readonly path: string;
  /** The first commit without it; undefined for one that is there at the end. */
  readonly gone?: Revision;
  readonly points: Point[];
}

/** What a portfolio is summed up from. */
export interface Traced {
  readonly history: PlaybookHistory;
  /** The index of each of its points' commits, in their order. */
  readonly indexes: readonly number[];
  /** The index of the first commit without it. */
  readonly until: number;
}

const UNREAD = { stage: null, status: 'active', score: null, pilot: null, production: null, decisions: [] } as const;

/**
 * Gathers the history of one file's playbooks, from the newest commit back: names, documents and paths are those that they
 * have last. Pure; whoever walks the commits tells it what it finds.
 */
export class FileHistory {
  private readonly tracks: Track[] = [];
  private readonly formerPaths: string[] = [];
  /** The tracks of the documents that were seen last. */
  private open = new Map<number, Track>();
  private seen: readonly Pick<Judged, 'document' | 'name'>[] = [];
  private later?: Revision;
  private changed?: Moment;

  /**
   * @param path the last one
   * @param gone the first commit without the file; undefined where it is still there
   */
  constructor(
    readonly path: string,
    private readonly gone?: Revision,
  ) {}

  /** Says what the file was at a commit that lies before those that were told of: what was judged, or why it was unreadable. */
  add(revision: Revision, found: readonly Judged[] | string): void {
    const { date, commit, index } = revision;
    if (typeof found === 'string') this.addUnreadable(revision, found);
    else {
      const open = new Map<number, Track>();
      for (const [earlier, later] of paired(found, this.seen)) {
        if (!earlier) continue;
        const track = (later && this.open.get(later.document)) ?? this.start(earlier);
        const { stage, status, score, pilot, production, decisions } = earlier;
        const standing = { stage, status, score, pilot, production, decisions };
        track.points.push({ date, commit, index, ...standing, causes: new Set() });
        open.set(earlier.document, track);
      }
      this.open = open;
      this.seen = found;
    }
    this.later = revision;
  }

  /** Says that a commit changed the file or what it depends on: the points from there on, back to the next earlier one. */
  change(revision: Revision, causes: Iterable<HistoryCause>): void {
    this.changed ??= { date: revision.date, commit: revision.commit };
    for (const track of this.open.values()) for (const cause of causes) track.points.at(-1)!.causes.add(cause);
  }

  /** Says that the file had another path before. */
  rename(path: string): void {
    this.formerPaths.push(path);
  }

  /** The playbooks, each with its points from the oldest to the newest. */
  all(): Traced[] {
    return this.tracks.map((track) => {
      const points = track.points.toReversed();
      const { document, name, path, gone } = track;
      const history: PlaybookHistory = {
        ...{ path, document, name },
        formerPaths: [...new Set(this.formerPaths)].filter((one) => one !== path),
        gone: gone ? { date: gone.date, commit: gone.commit } : null,
        points: points.map((point, index) => pointOf(point, points[index - 1])),
        moves: movesOf(points),
        decisions: decisionsOf(points),
        lastChange: this.changed ?? null,
      };
      return { history, indexes: points.map(({ index }) => index), until: gone?.index ?? Infinity };
    });
  }

  private start({ document, name }: Pick<Judged, 'document' | 'name'>): Track {
    const gone = this.later ?? this.gone;
    const track: Track = { document, name, path: this.path, gone, points: [] };
    this.tracks.push(track);
    return track;
  }

  /** All that is known of the file's playbooks stays as it is, but for this commit. */
  private addUnreadable({ date, commit, index }: Revision, unreadable: string): void {
    if (!this.open.size) {
      this.seen = [{ document: 0, name: null }];
      this.open = new Map([[0, this.start(this.seen[0]!)]]);
    }
    for (const track of this.open.values())
      track.points.push({ date, commit, index, ...UNREAD, causes: new Set(), unreadable });
  }
}

/** A point as it is told; what no cause explains comes of the day. */
function pointOf(point: Point, before: Point | undefined): HistoryPoint {
  const { date, commit, stage, status, score, pilot, production, causes, unreadable } = point;
  const isOfDate = before !== undefined && causes.size === 0 && standingKey(point) !== standingKey(before);
  return {
    ...{ date, commit, stage, status, score, pilot, production },
    causes: isOfDate ? ['date'] : CAUSES.filter((cause) => causes.has(cause)),
    ...(unreadable !== undefined && { unreadable }),
  };
}

const CAUSES: readonly HistoryCause[] = ['text', 'evidence', 'policy', 'date'];

const standingKey = ({ stage, status, score, pilot, production }: PastStanding): string =>
  JSON.stringify([stage, status, score, pilot?.met, pilot?.applicable, production?.met, production?.applicable]);

/** Where it moved to another stage: a revision that cannot be read moves nothing. */
function movesOf(points: readonly Point[]): StageMove[] {
  const moves: StageMove[] = [];
  let before: Point | undefined;
  for (const point of points) {
    if (point.stage === null) continue;
    if (before && point.stage !== before.stage)
      moves.push({ date: point.date, commit: point.commit, from: before.stage, to: point.stage });
    before = point;
  }
  return moves;
}

/** Each decision once, by its day, whether it is still written or not. */
function decisionsOf(points: readonly Point[]): PastDecision[] {
  const found = new Map<string, PastDecision>();
  for (const point of points)
    for (const { date, decision, for: stage } of point.decisions) {
      const key = JSON.stringify([date, decision, stage]);
      if (!found.has(key)) found.set(key, { date: date ?? point.date, decision, for: stage });
    }
  return [...found.values()].sort((a, b) => compareTexts(a.date, b.date));
}
