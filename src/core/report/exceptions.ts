import type { DeclarationReport, PlaybookReport, WaiverReport } from './report';

/** What a team validly says of checks that it does not meet: it is listed wherever readiness is. */
export interface Exceptions {
  /** A waiver of each check that is waived. */
  readonly waivers: readonly WaiverReport[];
  readonly declarations: readonly DeclarationReport[];
}

/** The valid waivers and declarations of a playbook, in checklist order. */
export function exceptionsOf({ readiness, waivers, notApplicable }: PlaybookReport): Exceptions {
  const checks = (readiness?.gates ?? []).flatMap((gate) => gate.checks);
  const ordered = <T extends { readonly check: string; readonly holds: boolean }>(entries: readonly T[]): T[] =>
    checks.flatMap(({ id }) => entries.find(({ check, holds }) => holds && check === id) ?? []);
  return { waivers: ordered(waivers), declarations: ordered(notApplicable) };
}

/** Why a check does not apply, and who agreed to it. */
export const reasonOf = ({ because, approvedBy }: DeclarationReport): string =>
  approvedBy === null ? `${because}` : `${because} (approved by ${approvedBy})`;
