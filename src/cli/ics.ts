import ical, { ICalEventTransparency } from 'ical-generator';
import type { Appointment, Format, Results } from '../core/report';
import { agendaOf, appointmentSaid, leftOutSaid } from '../core/report';
import type { Day } from '../text';
import { fingerprintOf, printed } from '../text';

/**
 * A calendar of all that falls due (RFC 5545), an event of a whole day for each. An event keeps its UID when its date or
 * the rest of its file changes, so that whoever subscribes to the calendar sees it move. Nothing in it depends on the
 * machine or its time zone, and it names no one to be invited.
 */
export const ics: Format = {
  name: 'ics',
  isOfRepository: true,
  check: calendarOf,
};

/** How many events are held at once: the library takes ten times the room of their text. */
const AT_ONCE = 500;
const END = 'END:VCALENDAR';

function* calendarOf(results: Results): Generator<string> {
  const { appointments } = agendaOf(results, results.dueWithin ?? Infinity);
  const start = textOf([], results).slice(0, -END.length);
  yield start;
  for (let at = 0; at < appointments.length; at += AT_ONCE)
    yield textOf(appointments.slice(at, at + AT_ONCE), results).slice(start.length, -END.length);
  yield `${END}\r\n`;
}

/** A calendar of some appointments, up to its last word. */
function textOf(appointments: readonly Appointment[], { run, today, version }: Results): string {
  const calendar = ical({
    name: 'AI pilots: what is due',
    prodId: { company: 'pilot-playbooks', product: `pilot-playbooks ${version}`, language: 'EN' },
    // The library escapes the texts of events, and none of the calendar itself.
    ...(run.leftOut && { description: leftOutSaid(run.leftOut).replace(/[\\;,]/g, '\\$&') }),
  });
  const stamp = startOf(today);
  const placed = (path: string) => (run.repository === null ? path : `${run.repository}/${path}`);
  for (const one of appointments) {
    const { path, document, kind, at, date } = one;
    calendar.createEvent({
      id: `${fingerprintOf(placed(path), document, kind, at)}@pilot-playbooks`,
      ...{ stamp, start: startOf(date), allDay: true },
      summary: told(`${appointmentSaid(one)} (${one.playbook})`),
      description: descriptionOf(one),
      // It fills no one's day.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString().replace(/(?:\r\n)+$/, '');
}

/** A text of others: a long line is folded anywhere, and where it goes on, it is no command of a CI server. */
const told = (text: string): string => printed(text).replaceAll('::', ':\\u{3a}');

/** In universal time, in which the library writes a day where it is given no time zone. */
const startOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);

const descriptionOf = ({ owner, path, document, at }: Appointment): string =>
  [
    `Owner: ${owner ?? 'not named'}`,
    `Playbook: ${path}${document ? `, document ${document}` : ''}`,
    `Written at: ${at}`,
  ]
    .map(told)
    .join('\n');
