import type { PortfolioLine, PortfolioRow } from '../../core/view';
import { compareBy, funnelView, groupsBy, portfolioOverview, portfolioView } from '../../core/view';
import type { Day } from '../../text';
import { dayInWords } from '../../text';
import { Own, Section } from '../components';
import { PortfolioActionsContext } from '../portfolio/actions';
import { Benchmark } from '../portfolio/benchmark';
import { Funnel } from '../portfolio/funnel';
import { ComingUp, CommonGaps, Ended, Owners } from '../portfolio/lists';
import { Summary } from '../portfolio/summary';
import { HeatTable } from './heatTable';

interface Props {
  readonly id: string;
  readonly rows: readonly PortfolioRow[];
  readonly today: Day;
  readonly notes: readonly string[];
  readonly isInOrder: boolean;
  /** The id of the page of a playbook, by the index of its row. */
  readonly pageOf: (index: number) => string;
}

/** The first page of a report: all playbooks together. */
export function PortfolioReport({ id, rows, today, notes, isInOrder, pageOf }: Props) {
  const view = portfolioView(rows, today);
  const indexes = new Map<PortfolioLine, number>(view.playbooks.map((line, index) => [line, index]));
  const sorted = isInOrder ? view.playbooks : [...view.playbooks].sort(compareBy('need'));
  const overview = portfolioOverview(view, sorted);
  return (
    <article class="sheet portfolio" id={id}>
      <header class="head">
        <h1>Portfolio of AI pilots</h1>
        <Summary overview={overview} />
        <p class="quiet">As of {dayInWords(today)}</p>
        {notes.map((note) => (
          <p key={note} class="note">
            <Own text={note} />
          </p>
        ))}
      </header>
      <Section id="funnel" title="How far they came">
        <div class="columns funnel-columns">
          <Funnel funnel={funnelView(sorted, today)} />
          <Benchmark playbooks={sorted} today={today} />
        </div>
      </Section>
      <PortfolioActionsContext.Provider value={{ pageOf: (line) => `#${pageOf(indexes.get(line)!)}` }}>
        <Section id="weak" title="Where they are weak">
          <p class="quiet heat-note">Open checks by gate: needed now, for the next stage, or later.</p>
          <HeatTable gates={view.gates} groups={groupsBy(sorted, 'stage')} />
        </Section>
        <div class="columns">
          <div>
            <ComingUp {...overview} today={today} />
            <Ended ended={overview.ended} />
            <Owners owners={overview.owners} />
          </div>
          <div>
            <CommonGaps gaps={overview.gaps} active={overview.active} />
          </div>
        </div>
      </PortfolioActionsContext.Provider>
    </article>
  );
}
