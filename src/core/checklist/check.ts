import type { Selection, SingleFix, Skeleton } from './fix';
import type { Stage } from './stage';
import type { EvidenceFacts, EvidenceReference, Verdict } from '../evidence';
import type { MapNode, PlaybookNode } from '../playbook';
import type { Day, Segment } from '../../text';

/** What a check judges: the playbook's values, and what is known of its evidence. */
export interface Subject {
  readonly root: MapNode;
  readonly stage: Stage | undefined;
  readonly today: Day;
  readonly facts: EvidenceFacts;
  /** The reference that an evidence value makes, if it is answered. */
  readonly references: ReadonlyMap<PlaybookNode, EvidenceReference>;
  /** What is known of each of them. */
  readonly verdicts: ReadonlyMap<PlaybookNode, Verdict>;
  /** The items of lists that were found already, by the lists' paths: several checks ask for those of one list. */
  readonly lists: Map<string, readonly Item[]>;
  /** About how many playbooks are judged together: an organisation's own checks may take so many steps in sum. */
  readonly playbooks?: number;
}

/** An item of a list that counts, with its path from the root. */
export interface Item {
  readonly node: PlaybookNode;
  readonly path: readonly Segment[];
}

/** Where an unmet check stands, and what mends it. */
export interface Spot {
  /**
   * What the check reads, from the root. The finding stands on the nearest key that exists; of an item of a list
   * (`each`) on the key that is read if it is written, else on the item's first key.
   */
  readonly path: readonly Segment[];
  readonly each?: boolean;
  /** Says more than the check's own message, for instance which item is meant. */
  readonly message?: string;
  /** The fix; without it the gate's skeleton is added at the path, `null` means that there is none. */
  readonly fix?: SingleFix | null;
  /** What a person may choose between, where one of several fixes would do: each answers. Then there is no `fix`. */
  readonly choices?: readonly SingleFix[];
  /** Words that answer it, for a person to choose from. */
  readonly selection?: Selection;
}

export type Outcome =
  | { readonly state: 'not-applicable' }
  | {
      readonly state: 'met';
      /**
       * The paths of its evidence, or where that belongs: the weakest says how strong the check is, with `any` the strongest;
       * absent: nothing to evidence.
       */
      readonly evidence?: readonly (readonly Segment[])[];
      readonly any?: boolean;
    }
  /** Without a spot where another check's finding speaks for it. */
  | { readonly state: 'unmet'; readonly spots: readonly Spot[] };

/** A rule's origin, cited by name and item number. */
export interface Source {
  readonly name: string;
  readonly url?: string;
}

/** One item of the production checklist. */
export interface Check {
  /** `<gate>/<name>`, stable. */
  readonly id: string;
  /** Ids that it had before: waivers and policies that name it by one hold as before, and are offered the new one. */
  readonly formerIds?: readonly string[];
  /** A few words, for lists. */
  readonly title: string;
  /** The question that it asks. */
  readonly asks: string;
  readonly requiredFor: Stage;
  /** The stage it is required for when `risk` is high, if another. */
  readonly requiredForHighRisk?: Stage;
  /** True when it applies to playbooks of high risk alone. */
  readonly onlyHighRisk?: boolean;
  /** True when it asks for nothing, and judges only what is there: then it cannot be declared not applicable. */
  readonly judgesWhatIsThere?: boolean;
  /** True when it reads another section than its gate's: then `<gate>/missing` does not fold it. */
  readonly readsOtherSection?: boolean;
  /** What is missing and why it matters: the finding's message. */
  readonly message: string;
  /** Why it matters, for hovers and `explain`. */
  readonly why: string;
  /** How to meet it. */
  readonly how: string;
  /** A part of a playbook that meets it, as YAML; an organisation's own checks have none. */
  readonly example?: string;
  readonly sources: readonly Source[];
  /** The https address of a page that explains it, where an organisation's check has one. */
  readonly docs?: string;
  readonly judge: (subject: Subject) => Outcome;
}

/** The checks of one area, and the section of the playbook that they read. */
export interface Gate {
  /** Stable id, the prefix of its checks' ids. */
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** The top-level key of its section; `''` for a gate that a policy adds: it has no section of its own. */
  readonly section: string;
  /** A sentence that every message of the gate ends with, and `<gate>/missing` too. */
  readonly note?: string;
  /** Absent for the core; else the pack that a policy turns on. */
  readonly pack?: string;
  /** True when its checks apply to every pilot: none of them can be declared not applicable. */
  readonly appliesToAll?: boolean;
  /** What a fix writes when the whole section is missing; parts of it mend single checks. */
  readonly skeleton: Skeleton;
  readonly checks: readonly Check[];
}

/** The code of the one finding that says that a gate's section is absent; no check may have it. */
export const missingGateCode = ({ id }: Pick<Gate, 'id'>): string => `${id}/missing`;
