import type { Stage } from '../checklist';
import type { Risk } from '../judge';
import type { LeftOut, PlaybookReport } from './report';
import { count, listed } from '../../text';

/** Which playbooks a report shows: those that fit one value of each list; undefined takes all. */
export interface Choice {
  readonly stage?: readonly Stage[];
  readonly owner?: readonly string[];
  readonly risk?: readonly Risk[];
}

/** True for a playbook that was chosen. */
export const fits = (playbook: PlaybookReport, { stage, owner, risk }: Choice): boolean =>
  (!stage || (playbook.stage !== null && stage.includes(playbook.stage))) &&
  (!risk || risk.includes(playbook.risk)) &&
  (!owner || owner.some((one) => isOwner(playbook, one)));

/** True when a name or a contact is that of the playbook's owner, letter case and blanks aside. */
export function isOwner({ owner }: Pick<PlaybookReport, 'owner'>, wanted: string): boolean {
  const said = [owner?.name, owner?.contact].flatMap((one) => (one ? plainName(one) : []));
  return said.includes(plainName(wanted));
}

const plainName = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** What a report does not show, in a sentence. */
export function leftOutSaid({ playbooks, withErrors, by }: LeftOut): string {
  const are = playbooks === 1 ? 'is' : 'are';
  const errors = withErrors ? `, ${withErrors.toLocaleString('en')} with errors` : '';
  return `${count(playbooks, 'playbook')} ${are} left out by ${listed(by)}${errors}.`;
}
