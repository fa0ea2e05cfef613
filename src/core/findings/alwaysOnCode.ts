import type { Severity } from '../checklist';
import type { FindingKind } from './finding';

/** A code that is always on and part of no gate. */
export interface AlwaysOn {
  /** The code, or its prefix with `/…` where the parser, the schema or the policy's reader names the rest. */
  readonly code: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** What it says, in a few words. */
  readonly title: string;
  readonly how: string;
}
