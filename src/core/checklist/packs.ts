import type { Gate } from './check';
import { CORE_GATES } from './coreGates';
import { adoption } from './gates/adoption';
import { evaluation } from './gates/evaluation';
import { governance } from './gates/governance';
import { operations } from './gates/operations';
import { security } from './gates/security';

/** The gates of the optional packs in checklist order. A policy turns each on by its pack's name. */
export const PACK_GATES: readonly Gate[] = [evaluation, operations, security, governance, adoption];

/** Every built-in gate, on or off, in checklist order. */
export const BUILT_IN_GATES: readonly Gate[] = [...CORE_GATES, ...PACK_GATES];

/** The names of the packs. */
export const PACKS: readonly string[] = PACK_GATES.flatMap(({ pack }) => pack ?? []);
