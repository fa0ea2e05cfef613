import type { Colors } from 'picocolors/types';
import type { Cell, Column } from './layout';
import { columns, cut } from './layout';
import type { Appointment, Results } from '../core/report';
import {
  agendaOf,
  agendaTitle,
  appointmentSaid,
  DUE_WITHIN,
  laterSaid,
  nameOf,
  ownerSaid,
  placeOf,
  progressCells,
  weakestSaid,
} from '../core/report';
import { daysAway, printed } from '../text';

interface Look {
  readonly colors: Colors;
  /** How many columns a table may take. */
  readonly width: number;
}

const PLAYBOOKS: readonly Column[] = [{ long: 'cut' }, ...Array<Column>(3).fill({ isRight: true }), {}];

/** A row of figures for each playbook, and below it who owns it, what holds it back, and where it is. */
export function* playbooksTable(results: Results, { colors, width }: Look): Generator<string> {
  const { bold, dim, red } = colors;
  const soon = results.dueWithin ?? DUE_WITHIN;
  const head = ['', 'Needed now', 'Production', 'Blockers', 'Due'].map((text) => ({ text, paint: dim }));
  const rows: Cell[][] = [head];
  const below: string[] = [''];
  for (const { playbook } of results.entries) {
    const [first] = agendaOf({ entries: [{ playbook }], today: results.today }, soon).appointments;
    const { now, production, blockers } = progressCells(playbook);
    rows.push([
      ...[printed(nameOf(playbook)), now, production, blockers],
      first ? { text: first.date, paint: first.days < 0 ? red : String } : '–',
    ]);
    const { stage, status } = playbook;
    const parts = [
      `${stage ?? 'no valid stage'}${status === 'active' ? '' : `, ${status}`}`,
      ownerSaid(playbook) ?? 'no owner',
      weakestSaid(playbook),
      placeOf(playbook),
    ];
    below.push(`    ${dim(cut(printed(parts.filter(Boolean).join(' · ')), width - 4))}\n`);
  }
  yield `\n${bold('Playbooks')}\n`;
  for (const [index, row] of columns(rows, PLAYBOOKS, width).entries()) yield row + below[index]!;
}

const AGENDA: readonly Column[] = [{}, {}, { long: 'wrap' }, { long: 'cut' }, { long: 'cut' }];

/** What falls due, what is overdue first. */
export function* agendaText(results: Results, { colors, width }: Look): Generator<string> {
  const within = results.dueWithin ?? DUE_WITHIN;
  const agenda = agendaOf(results, within);
  yield `\n${colors.bold(agendaTitle(within))}\n`;
  yield* columns(
    agenda.appointments.map((one) => appointmentRow(one, colors)),
    AGENDA,
    width,
  );
  const said = laterSaid(agenda);
  if (said !== undefined) yield `  ${said}\n`;
}

function appointmentRow(one: Appointment, { red }: Colors): Cell[] {
  const { date, days, playbook, owner } = one;
  const paint = days < 0 ? red : String;
  return [
    ...[date, daysAway(days)].map((text) => ({ text, paint })),
    ...[appointmentSaid(one), playbook, owner ?? 'no owner'].map(printed),
  ];
}
