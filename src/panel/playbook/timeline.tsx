import { scaleUtc } from 'd3-scale';
import type { SymbolType } from 'd3-shape';
import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from 'd3-shape';
import type { EventView, PlaybookView } from '../../core/view';
import { count, dayInWords, daysAway } from '../../text';
import { Fold, Jump, Own, Section } from '../components';

/** The form of each kind: it is told by more than its colour. */
const SYMBOLS: Record<EventView['kind'], SymbolType> = {
  decision: symbolCircle,
  review: symbolSquare,
  waiver: symbolDiamond,
  evidence: symbolTriangle,
  metric: symbolStar,
  incident: symbolCross,
  start: symbolCircle,
  end: symbolCircle,
};

const pathOf = (kind: EventView['kind']): string => symbol(SYMBOLS[kind], 60)() ?? '';

/** How many days to either side of today are drawn at most; what lies further away stands at the end. */
const MOST_DAYS = 1100;
/** How many rows are shown at once. */
const MOST = 12;

/** What happened and what falls due: as a line, and as a list that says the same. */
export function Timeline({ view: { events, today } }: { readonly view: Pick<PlaybookView, 'events' | 'today'> }) {
  if (!events.length) return null;
  const due = events.filter(({ urgency }) => urgency !== 'done');
  const done = events.filter(({ urgency }) => urgency === 'done').reverse();
  const overdue = due.filter(({ urgency }) => urgency === 'overdue').length;
  return (
    <Section id="timeline" title="Time line" badge={overdue ? `${overdue} overdue` : undefined}>
      <Line events={events} today={today} />
      {due.length ? <Events events={due.slice(0, MOST)} /> : <p class="note">Nothing is due.</p>}
      {due.length > MOST ? (
        <Fold id="more-due" summary={`${count(due.length - MOST, 'more')} to come`}>
          <Events events={due.slice(MOST)} />
        </Fold>
      ) : null}
      {done.length ? (
        <Fold id="past-events" summary={`What happened (${done.length})`} isOpen={done.length <= 3}>
          <Events events={done} />
        </Fold>
      ) : null}
    </Section>
  );
}

/** A label at an end of the line stays within it. */
const anchorAt = (percent: number) => (percent > 90 ? 'end' : percent < 10 ? 'start' : 'middle');

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

function Line({ events, today }: Pick<PlaybookView, 'events' | 'today'>) {
  const days = events.map(({ daysLeft }) => Math.max(-MOST_DAYS, Math.min(MOST_DAYS, daysLeft)));
  const dayAt = (daysLeft: number) => new Date(Date.parse(today) + daysLeft * 86_400_000);
  const [first, last] = [Math.min(...days, -7), Math.max(...days, 7)];
  const scale = scaleUtc([dayAt(first), dayAt(last)], [3, 97]);
  const at = (daysLeft: number) => `${Math.round(scale(dayAt(daysLeft)) * 100) / 100}%`;
  return (
    <svg class="line" aria-hidden="true">
      <line class="line-axis" x1="0" x2="100%" y1="22" y2="22" />
      <line class="line-today" x1={at(0)} x2={at(0)} y1="12" y2="32" />
      <text class="line-label" x={at(0)} y="44" text-anchor={anchorAt(scale(dayAt(0)))}>
        today
      </text>
      {/* The ends have their days where today's label leaves them room, and no day is drawn nearer than it is. */}
      {scale(dayAt(0)) > 40 && first > -MOST_DAYS ? (
        <text class="line-label" x="0" y="44">
          {dayInWords(isoDay(dayAt(first)))}
        </text>
      ) : null}
      {scale(dayAt(0)) < 60 && last < MOST_DAYS ? (
        <text class="line-label" x="100%" y="44" text-anchor="end">
          {dayInWords(isoDay(dayAt(last)))}
        </text>
      ) : null}
      {events.map(({ kind, urgency }, index) => (
        <svg key={index} x={at(days[index] ?? 0)} y="22" overflow="visible">
          <path class={`event ${urgency}`} d={pathOf(kind)} />
        </svg>
      ))}
    </svg>
  );
}

const Events = ({ events }: Pick<PlaybookView, 'events'>) => (
  <ul class="events">
    {events.map((event, index) => (
      <Event key={index} event={event} />
    ))}
  </ul>
);

const SAID: Record<EventView['urgency'], string> = { overdue: 'overdue', soon: 'soon', later: '', done: '' };

function Event({ event: { kind, day, daysLeft, urgency, title, about, place } }: { readonly event: EventView }) {
  const when = [SAID[urgency], urgency === 'done' ? '' : daysAway(daysLeft)].filter(Boolean).join(', ');
  return (
    <li class={urgency}>
      <svg class="mark" width="14" height="14" viewBox="-8 -8 16 16" aria-hidden="true">
        <path class={`event ${urgency}`} d={pathOf(kind)} />
      </svg>
      <span class="event-day">{dayInWords(day)}</span>
      <span class="event-what">
        <Jump to={place}>{about === null ? title : `${title}:`}</Jump>
        {about === null ? null : (
          <span class="quiet">
            {' '}
            <Own text={about} />
          </span>
        )}
        {when ? (
          <span class="quiet">
            {' · '}
            <span class="event-when">{when}</span>
          </span>
        ) : null}
      </span>
    </li>
  );
}
