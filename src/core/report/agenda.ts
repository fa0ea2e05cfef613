import type { DueReport, PlaybookReport } from './report';
import { byPlace } from './report';
import type { Results } from './runResults';
import { nameOf, ownerSaid } from './sentences';
import { compareTexts, count, daysBetween } from '../../text';

/** Something of a playbook that falls due, and who answers for it. */
export interface Appointment extends DueReport {
  readonly path: string;
  readonly document: number;
  /** What the playbook is called. */
  readonly playbook: string;
  /** Who owns the waiver, else the workflow; null where nobody is named. */
  readonly owner: string | null;
  /** Days from today; negative for what is overdue. */
  readonly days: number;
}

/** Days from today in which texts for people tell what falls due, unless others are asked for. */
export const DUE_WITHIN = 30;

/** What falls due in a portfolio, by date: what is overdue comes first. */
export interface Agenda {
  readonly appointments: readonly Appointment[];
  /** How many there are beyond the days that were asked for. */
  readonly later: number;
}

/**
 * What falls due in the playbooks of a run.
 * @param within how many days from today count; what is overdue always does
 */
export function agendaOf({ entries, today }: Pick<Results, 'entries' | 'today'>, within: number): Agenda {
  const appointments: Appointment[] = [];
  let later = 0;
  for (const { playbook } of entries) {
    for (const due of playbook.due) {
      const days = daysBetween(today, due.date);
      if (days > within) later++;
      else appointments.push(appointmentOf(playbook, due, days));
    }
  }
  return { appointments: appointments.sort(byDate), later };
}

function appointmentOf(playbook: PlaybookReport, due: DueReport, days: number): Appointment {
  const { path, document, waivers } = playbook;
  const waiver = due.kind === 'waiver' && waivers.find((one) => one.check === due.of && one.expires === due.date);
  const owner = (waiver ? waiver.owner : null) ?? ownerSaid(playbook);
  return { ...due, path, document, playbook: nameOf(playbook), owner, days };
}

const byDate = (a: Appointment, b: Appointment): number =>
  compareTexts(a.date, b.date) || byPlace(a, b) || compareTexts(a.at, b.at);

/** What falls due, in a few words. */
export function appointmentSaid({ kind, of }: Pick<DueReport, 'kind' | 'of'>): string {
  if (kind === 'review') return 'Review';
  if (kind === 'waiver') return `Waiver of ${of ?? 'a check'} ends`;
  if (kind === 'evidence') return `Evidence expires: ${of ?? 'no place given'}`;
  return `Target date: ${of ?? 'a metric without a name'}`;
}

/** What an agenda is of, as a heading. */
export const agendaTitle = (within: number): string =>
  within ? `Due within ${count(within, 'day')}` : 'Due today or overdue';

/** What an agenda leaves out, or that it is empty; undefined when neither is so. */
export function laterSaid({ appointments, later }: Agenda): string | undefined {
  if (later) return `${appointments.length ? '' : 'Nothing. '}${later.toLocaleString('en')} more due later: see --due.`;
  return appointments.length ? undefined : 'Nothing.';
}
