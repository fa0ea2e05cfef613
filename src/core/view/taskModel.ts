import type { Range } from 'vscode-languageserver-types';
import type { Severity, Source, Stage } from '../checklist';

/** A gate or a check. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

/** Something that is wrong, and what mends it. */
export interface FindingView {
  /** The finding's; of an open check that is no finding, the check's. */
  readonly id: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Range;
  /** What its fix does, in a few words; null when nothing can be written for the user. */
  readonly fix: string | null;
  /** The same in two or three words, for its button. */
  readonly button: string | null;
  /** What a person may choose between, in a few words each. */
  readonly choices: readonly string[];
  /** What was begun and waits for answers. */
  readonly placeholders: { readonly count: number; readonly first: Range } | null;
}

/** Something that is to be done: an open check at one place, or a gate that is missing as a whole. */
export interface TaskView extends FindingView {
  readonly title: string;
  readonly gate: Named;
  /** True where the gate as a whole is missing. */
  readonly isGate: boolean;
  /** Ids of the checks that it stands for: of a missing gate, several. */
  readonly checks: readonly string[];
  readonly help: HelpView;
  /** Those of its checks that can be waived. */
  readonly waivable: readonly string[];
  /** The check that can be declared not applicable; null where it cannot, and for a gate. */
  readonly declarable: string | null;
}

/** Why something matters, and what it looks like when it is done. Words may have code in backticks. */
export interface HelpView {
  /** The questions that the checks ask. */
  readonly asks: readonly string[];
  readonly why: string | null;
  readonly how: string | null;
  /** A part of a playbook, as YAML. */
  readonly example: string | null;
  readonly sources: readonly Source[];
}

/** What is needed at a stage and is open. */
export interface TaskGroupView {
  readonly stage: Stage;
  readonly isNow: boolean;
  /** `Needed now`, `Before production`. */
  readonly title: string;
  /** How many checks are open; several may share one task. */
  readonly openChecks: number;
  readonly gates: readonly { readonly gate: Named; readonly openChecks: number; readonly tasks: readonly TaskView[] }[];
}

/** What to do first, and what progress would then be. */
export interface NextView {
  readonly task: TaskView;
  /** `needed now 5 of 6 · production 18 of 28`; null where doing it alone does not meet a check. */
  readonly then: string | null;
}
