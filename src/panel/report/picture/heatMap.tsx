import type { PortfolioLine, PortfolioRow } from '../../../core/view';
import { compareBy, groupsBy, portfolioOverview, portfolioView } from '../../../core/view';
import type { Day } from '../../../text';
import { count, dayInWords } from '../../../text';
import type { CellSaid } from '../../portfolio/cell';
import { cellSaid, goalSaid } from '../../portfolio/cell';
import { inLines, laidOut, widthOf } from './measure';
import { COLOURS, Label, MARGIN, Sheet, mixed } from './sheet';

/** A picture of more rows is none: those that need most come first, and the others are counted. */
const MOST = 60;

const [NAME, FIGURE, COLUMN] = [236, 96, 76];
const [ROW, CELL, HEAD] = [26, 22, 92];

const FILLS: Readonly<Record<CellSaid['kind'], string>> = {
  now: mixed(COLOURS.red, 0.42),
  faulty: mixed(COLOURS.red, 0.22),
  next: mixed(COLOURS.yellow, 0.32),
  later: mixed(COLOURS.yellow, 0.14),
  met: mixed(COLOURS.green, 0.28),
  waived: COLOURS.paper,
  none: mixed(COLOURS.text, 0.05),
};

const LEGEND = [
  ['now', '2 now', 'open, needed now'],
  ['next', '2 next', 'open, needed for the next stage'],
  ['later', '2 later', 'open, needed later'],
  ['faulty', 'to fix', 'no open check, but a fault'],
  ['met', 'met', 'all checks met'],
  ['waived', 'waived', 'waived for now'],
] as const;

interface Props {
  readonly rows: readonly PortfolioRow[];
  readonly today: Day;
  /** True where the playbooks stand in the order that was asked for; else those come first that need most. */
  readonly isInOrder: boolean;
  readonly notes: readonly string[];
}

/** The heat map of a portfolio as a picture: playbooks by gates, each cell with its number and its word. */
export function HeatMapPicture({ rows, today, isInOrder, notes }: Props) {
  const view = portfolioView(rows, today);
  const sorted = isInOrder ? view.playbooks : [...view.playbooks].sort(compareBy('need'));
  const { active, needing } = portfolioOverview(view, sorted);
  const shown = sorted.slice(0, MOST);
  const left = sorted.length - shown.length;
  const saidOf = (line: PortfolioLine) =>
    view.gates.map((gate, index) => cellSaid(gate, line.cells[index] ?? null, line));
  const lines = groupsBy(shown, 'stage').flatMap(({ label, items }) => [
    { label, items: items.length },
    ...items.map((line) => ({ line, said: saidOf(line) })),
  ]);
  const present = new Set(lines.flatMap((one) => ('said' in one ? one.said.map(({ kind }) => kind) : [])));
  const legend = LEGEND.filter(([kind]) => present.has(kind));
  const gatesWide = view.gates.length * COLUMN;
  const width = MARGIN * 2 + Math.max(NAME + FIGURE + gatesWide, 560);
  const legendRows = laidOut(legend, ([, , said]) => 64 + widthOf(said, 12) + 20, width - 2 * MARGIN, ROW);
  const bottom = HEAD + 26 + lines.length * ROW + (left ? ROW : 0);
  const height = bottom + 14 + legendRows.height + MARGIN - 4;
  const summary = `${count(rows.length, 'playbook')}${active ? ` · ${needing} of ${active} active need something at their stage` : ''} · as of ${dayInWords(today)}`;
  return (
    <Sheet {...{ width, height, notes }} title="AI pilots by gate" description={described(summary, lines)}>
      <Label x={MARGIN} y={38} text="AI pilots by gate" width={width - 2 * MARGIN} size={20} weight={600} />
      <Label x={MARGIN} y={60} text={summary} width={width - 2 * MARGIN} fill={COLOURS.quiet} />
      <Label x={MARGIN + NAME} y={HEAD + 14} text="For next stage" width={FIGURE} size={11} fill={COLOURS.quiet} />
      {view.gates.map(({ id, title }, index) => {
        const names = inLines(title, COLUMN - 6, 11, 2);
        return names.map((name, at) => (
          <Label
            key={`${id} ${at}`}
            x={MARGIN + NAME + FIGURE + index * COLUMN + COLUMN / 2}
            y={HEAD + 14 - (names.length - 1 - at) * 13}
            {...{ text: name, width: COLUMN - 4, size: 11, fill: COLOURS.quiet, anchor: 'middle' }}
          />
        ));
      })}
      {lines.map((one, index) => {
        const y = HEAD + 26 + index * ROW;
        return 'said' in one ? (
          <Row key={index} {...one} y={y} />
        ) : (
          <g key={index}>
            <Label x={MARGIN} y={y + 17} text={one.label} width={NAME} weight={600} />
            <line {...{ x1: MARGIN, x2: width - MARGIN, y1: y + ROW - 2, y2: y + ROW - 2 }} stroke={COLOURS.line} />
          </g>
        );
      })}
      {left ? <Label x={MARGIN} y={bottom - 8} text={`and ${left} more`} width={NAME} fill={COLOURS.quiet} /> : null}
      {legendRows.places.map(({ item: [kind, word, said], x, y }) => (
        <g key={kind}>
          <Cell kind={kind} word={word} x={MARGIN + x} y={bottom + 14 + y} width={56} />
          <Label x={MARGIN + x + 64} y={bottom + 14 + y + 15} text={said} width={240} size={12} fill={COLOURS.quiet} />
        </g>
      ))}
    </Sheet>
  );
}

interface RowProps {
  readonly line: PortfolioLine;
  readonly said: readonly CellSaid[];
  readonly y: number;
}

function Row({ line, said, y }: RowProps) {
  const { name, status } = line;
  const isActive = status === 'active';
  const fill = isActive ? undefined : COLOURS.quiet;
  return (
    <g>
      <Label x={MARGIN} y={y + 16} text={name} width={NAME - 12} fill={fill} />
      <Label
        {...{ x: MARGIN + NAME, y: y + 16, width: FIGURE - 6, fill: COLOURS.quiet }}
        text={isActive ? goalSaid(line) || '–' : status}
      />
      {said.map(({ kind, word, detail }, index) => (
        <Cell
          key={index}
          {...{ kind, word, detail, width: COLUMN - 4, y: y + 1 }}
          x={MARGIN + NAME + FIGURE + index * COLUMN + 2}
        />
      ))}
    </g>
  );
}

interface CellProps {
  readonly kind: CellSaid['kind'];
  readonly word: string;
  readonly detail?: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function Cell({ kind, word, detail, x, y, width }: CellProps) {
  const outline = kind === 'waived' ? { stroke: COLOURS.quiet, 'stroke-dasharray': '3 2' } : {};
  return (
    <g>
      {detail === undefined ? null : <title>{detail}</title>}
      <rect {...{ x, y, width, height: CELL, rx: 3 }} fill={FILLS[kind]} {...outline} />
      <Label
        x={x + width / 2}
        y={y + 15}
        text={word}
        width={width}
        size={12}
        anchor="middle"
        fill={kind === 'none' ? COLOURS.quiet : undefined}
        weight={kind === 'now' ? 600 : undefined}
      />
    </g>
  );
}

/** What the picture shows, for who does not see it. */
const described = (
  summary: string,
  lines: readonly ({ label: string } | { line: PortfolioLine; said: readonly CellSaid[] })[],
): string =>
  [
    summary,
    ...lines.map((one) =>
      'said' in one ? `${one.line.name}: ${one.said.map(({ detail }) => detail).join('; ')}` : `${one.label}:`,
    ),
  ].join('\n');
