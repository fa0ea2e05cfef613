import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Named, PortfolioGroup, PortfolioLine } from '../../core/view';
import { isNeeding } from '../../core/view';
import { count } from '../../text';
import { Own } from '../components';
import { usePortfolioActions } from './actions';
import { cellSaid, goalSaid } from './cell';
import { useWidth, useWindow } from './window';

interface Props {
  readonly gates: readonly Named[];
  /** One without a label for no groups. */
  readonly groups: readonly PortfolioGroup<PortfolioLine>[];
}

type Item =
  | { readonly kind: 'group'; readonly group: PortfolioGroup<PortfolioLine> }
  | { readonly kind: 'playbook'; readonly playbook: PortfolioLine };

/** The height of a row, in pixels: all have the same, so that it is known where each is before it is drawn. */
const ROW = 28;
/** Where there is less room than this for all columns, what the first ones say stands in two lines. */
const NARROW = 880;
const NARROW_ROW = 44;

interface Spot {
  /** An index of the items. */
  readonly row: number;
  /** 0 for the playbook's name, then its gates. */
  readonly column: number;
}

/**
 * Playbooks by gates, as a grid of which only the rows in sight are drawn. Arrow keys go from cell to cell, and Tab past it.
 */
export function Heatmap({ gates, groups }: Props) {
  const { open } = usePortfolioActions();
  const items = useMemo(() => itemsOf(groups), [groups]);
  const box = useRef<HTMLDivElement>(null);
  const isNarrow = useWidth(box) < NARROW;
  const height = isNarrow ? NARROW_ROW : ROW;
  const { first, last, look } = useWindow(box, items.length, height);
  const [wanted, setWanted] = useState<Spot>({ row: 0, column: 0 });
  const current = nearestPlaybook(items, wanted);
  const isMoving = useRef(false);
  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    const spot = box.current?.querySelector<HTMLElement>(`[data-spot="${current.row}.${current.column}"]`);
    spot?.focus({ preventScroll: true });
    spot?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const moveTo = ({ row, column }: Spot, step: 1 | -1) => {
    const target = nearestPlaybook(items, { row, column: Math.max(0, Math.min(column, gates.length)) }, step);
    const element = box.current;
    if (!element) return;
    const head = element.querySelector<HTMLElement>('.heat-head')?.offsetHeight ?? 0;
    const [top, bottom] = [target.row * height, (target.row + 1) * height + head];
    if (top < element.scrollTop) element.scrollTop = target.row === 1 ? 0 : top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
    isMoving.current = true;
    setWanted(target);
    look();
  };

  const spotOf = (target: EventTarget | null): Spot | undefined => {
    const spot = target instanceof Element ? target.closest<HTMLElement>('[data-spot]')?.dataset.spot : undefined;
    if (spot === undefined) return undefined;
    const [row = 0, column = 0] = spot.split('.').map(Number);
    return { row, column };
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const spot = spotOf(event.target);
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / height) - 2);
    const move = spot && !event.altKey && moveOf(event, spot, { rows: items.length, columns: gates.length + 1, page });
    if (!move) return;
    event.preventDefault();
    moveTo(move, move.row < spot.row || event.key === 'End' ? -1 : 1);
  };

  const onClick = ({ target }: Event) => {
    const spot = spotOf(target);
    if (!spot) return;
    const item = items[spot.row];
    if (item?.kind !== 'playbook') return;
    setWanted(spot);
    const gate = gates[spot.column - 1];
    open?.(item.playbook, gate ? { kind: 'gate', id: gate.id } : { kind: 'playbook' });
  };

  const facts = isNarrow ? ['Playbook'] : ['Playbook', 'Stage', 'For next stage'];
  const rows: number[] = [];
  for (let row = first; row < last; row++) rows.push(row);
  // The one with the focus stays, wherever the others are scrolled to.
  if (items.length && (current.row < first || current.row >= last)) rows.push(current.row);
  return (
    <div class="heat" ref={box} onScroll={look}>
      <div
        class={isNarrow ? 'heat-grid narrow' : 'heat-grid'}
        role="grid"
        aria-label="Playbooks and their gates"
        aria-rowcount={items.length + 1}
        aria-colcount={facts.length + gates.length}
        style={{ '--gates': gates.length, '--row': `${height}px` }}
        {...{ onKeyDown, onClick }}
      >
        <div class="heat-row heat-head" role="row" aria-rowindex={1}>
          {[...facts, ...gates.map(({ title }) => title)].map((title) => (
            <div key={title} role="columnheader">
              {title}
            </div>
          ))}
        </div>
        <div class="heat-body" role="rowgroup" style={{ height: `${items.length * height}px` }}>
          {rows.map((row) => {
            const item = items[row]!;
            // A row stays where it is, whichever playbook comes to stand there: that is drawn faster than a new one.
            const place = { top: `${row * height}px` };
            return item.kind === 'group' ? (
              <Group key={row} group={item.group} columns={facts.length + gates.length} {...{ row, place }} />
            ) : (
              <Row
                key={row}
                playbook={item.playbook}
                column={row === current.row ? current.column : null}
                {...{ row, place, gates, isNarrow }}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

const itemsOf = (groups: Props['groups']): Item[] =>
  groups.flatMap((group): Item[] => [
    ...(group.label ? [{ kind: 'group', group } as const] : []),
    ...group.items.map((playbook) => ({ kind: 'playbook', playbook }) as const),
  ]);

/** The playbook at a row, or where a group's name stands there the next one in a direction, else in the other. */
function nearestPlaybook(items: readonly Item[], { row, column }: Spot, step: 1 | -1 = 1): Spot {
  const start = Math.max(0, Math.min(row, items.length - 1));
  for (const way of [step, -step])
    for (let at = start; at >= 0 && at < items.length; at += way)
      if (items[at]?.kind === 'playbook') return { row: at, column };
  return { row: 0, column };
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** How many rows a page has. */
  readonly page: number;
}

/** Where a key leads; undefined for one that leads nowhere. */
function moveOf({ key, ctrlKey, metaKey }: KeyboardEvent, { row, column }: Spot, extent: Extent): Spot | undefined {
  const { rows, columns, page } = extent;
  const isFar = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'PageUp':
      return { row: row - page, column };
    case 'PageDown':
      return { row: row + page, column };
    case 'Home':
      return { row: isFar ? 0 : row, column: 0 };
    case 'End':
      return { row: isFar ? rows - 1 : row, column: columns - 1 };
    default:
      return undefined;
  }
}

interface RowProps {
  readonly row: number;
  readonly place: { readonly top: string };
}

interface GroupProps extends RowProps {
  readonly group: PortfolioGroup<PortfolioLine>;
  readonly columns: number;
}

function Group({ group, columns, row, place }: GroupProps) {
  const { label, items } = group;
  const needing = items.filter(isNeeding).length;
  return (
    <div class="heat-row heat-group" role="row" aria-rowindex={row + 2} style={place}>
      <div role="gridcell" aria-colspan={columns}>
        <b>
          <Own text={label} />
        </b>
        <span class="quiet">
          {count(items.length, 'playbook')}
          {needing ? `, ${needing} of them ${needing === 1 ? 'needs' : 'need'} something now` : ''}
        </span>
      </div>
    </div>
  );
}

interface PlaybookProps extends RowProps {
  readonly playbook: PortfolioLine;
  readonly gates: readonly Named[];
  readonly isNarrow: boolean;
  /** The column that Tab leads to; null in another row. */
  readonly column: number | null;
}

function Row({ playbook, column, row, place, gates, isNarrow }: PlaybookProps) {
  const { name, stage, status, goal, cells, isReadable, standing } = playbook;
  const stageSaid = [stage ?? 'not valid', ...(status === 'active' ? [] : [status])].join(', ');
  const reached = isReadable ? goalSaid(playbook) : standing;
  const spot = (at: number) => ({ 'data-spot': `${row}.${at}`, tabIndex: at === column ? 0 : -1 });
  return (
    <div class={`heat-row ${status === 'active' ? '' : 'resting'}`} role="row" aria-rowindex={row + 2} style={place}>
      <div role="rowheader">
        <button
          type="button"
          class="heat-name"
          title={`${name}: ${standing}`}
          aria-label={[name, stageSaid, standing].join(', ')}
          {...spot(0)}
        >
          <Own text={name} />
          {isNarrow ? <span class="heat-facts">{[stageSaid, reached].filter(Boolean).join(' · ')}</span> : null}
        </button>
      </div>
      {isNarrow ? null : (
        <>
          <div role="gridcell" class="heat-fact quiet" title={stageSaid}>
            {stageSaid}
          </div>
          <div role="gridcell" class="heat-fact" title={goal ? `Met of what ${goal.stage} needs` : undefined}>
            {reached}
          </div>
        </>
      )}
      {gates.map((gate, index) => {
        const { kind, word, detail } = cellSaid(gate, cells[index] ?? null, playbook);
        return (
          <div key={gate.id} role="gridcell">
            <button
              type="button"
              class={`heat-cell ${kind}`}
              title={detail}
              aria-label={`${word}. ${detail}`}
              {...spot(index + 1)}
            >
              {word}
            </button>
          </div>
        );
      })}
    </div>
  );
}
