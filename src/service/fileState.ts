import { parse } from '../core/schema';
import type { Playbook } from '../core/schema';
import type { Activity } from './activity';
import type { Clock, Disposable, OpenText } from './ports';
import { NOT_UTF8 } from './reading';

/** What is to be done for a file: each includes those before it. */
export enum Due {
  Nothing,
  /** The policy or the date may be another one. */
  Judge,
  /** What the playbook points to may be another. */
  LookUp,
  /** The text may be another. */
  Read,
}

/** Everything that one playbook file depends on, and what is to be done for it. */
export interface FileState {
  readonly uri: string;
  /** The text in an editor; undefined for a file whose text is on disk. */
  open?: OpenText;
  /** Done when it is known whether the open file may be judged: before, nothing is said of it. */
  placed?: Promise<void>;
  due: Due;
  /** True once somebody has asked for what is known of the closed file. */
  isWanted?: boolean;
  /** The work under way: there is one at most. */
  work?: Promise<void>;
  /** Waits for a pause in typing. */
  pause?: Disposable;
  /** How long the last analysis of the open text took, in milliseconds. */
  took: number;
  /** Why the file on disk is not read, whatever an editor shows of it: it is no UTF-8, or leads out of its root. */
  refusal?: string;
  /** What its analysis says of that: what was typed since is read as it stands, but outside of the root nothing is. */
  saidRefusal?: string;
  /** The files that its evidence was looked for at. */
  evidence?: ReadonlySet<string>;
}

/** How long a pause in typing is: so many times what an analysis takes, within limits; in milliseconds. */
const PAUSE = { times: 3, least: 30, most: 300 } as const;

const pauseAfter = (took: number): number => Math.min(PAUSE.most, Math.max(PAUSE.least, PAUSE.times * took));

/** Waits anew for a pause in typing, during which something is under way; then calls `read`. */
export function beginPause(
  state: FileState,
  { clock, activity }: { readonly clock: Clock; readonly activity: Activity },
  read: () => void,
): void {
  state.pause?.dispose();
  const end = activity.begin();
  const timer = clock.defer(pauseAfter(state.took), () => {
    state.pause = undefined;
    read();
    end();
  });
  state.pause = {
    dispose: () => {
      timer.dispose();
      end();
    },
  };
}

/** Waits no longer: the text is read now, or not at all. */
export function endPause(state: FileState): void {
  state.pause?.dispose();
  state.pause = undefined;
}

/** Why an open text is not judged: once it was typed in, its bytes on disk say nothing of it. */
export const refusalNow = ({ refusal }: FileState, { isDirty }: OpenText): string | undefined =>
  refusal === NOT_UTF8 && isDirty ? undefined : refusal;

/** A playbook whose file cannot be read: one finding at its start says why. */
export function unreadable(reason: string): Playbook[] {
  const message = `This file ${reason}, so nothing in it is checked.`;
  const fault = { code: 'yaml/unreadable', message, span: { start: 0, end: 0 } } as const;
  return parse('').map((empty) => ({ ...empty, yamlFaults: [fault] }));
}
