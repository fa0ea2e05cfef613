import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { HistoryView, PortfolioGroup, PortfolioLine, PortfolioState, PortfolioView } from '../../core/view';
import {
  FACETS,
  SORTS,
  SORT_LABELS,
  compareBy,
  filterTest,
  funnelView,
  groupsBy,
  portfolioOverview,
} from '../../core/view';
import { History, Section } from '../components';
import { Benchmark } from './benchmark';
import { Filters } from './filters';
import { Funnel } from './funnel';
import { Heatmap } from './heatmap';
import { ComingUp, CommonGaps, Ended, Owners } from './lists';
import { Summary } from './summary';

interface Props {
  readonly view: PortfolioView;
  /** What git knows of all playbooks. */
  readonly history?: HistoryView;
  readonly state: PortfolioState;
  /** Changes a part of the state, as it is by then. */
  readonly onState: (change: (before: PortfolioState) => Partial<PortfolioState>) => void;
  /** What stands at the end of its first line. */
  readonly children?: ComponentChildren;
}

/** The portfolio: what its playbooks need, how far they came, where they are weak, and what comes up. */
export function PortfolioPage({ view, history, state, onState, children }: Props) {
  const { playbooks, gates, today } = view;
  const { filter, sort, group } = state;
  const sorted = useMemo(() => [...playbooks].sort(compareBy(sort)), [playbooks, sort]);
  const shown = useMemo(() => sorted.filter(filterTest(filter)), [sorted, filter]);
  const groups = useMemo((): PortfolioGroup<PortfolioLine>[] => {
    return group ? groupsBy(shown, group) : [{ value: null, label: '', items: shown }];
  }, [shown, group]);
  const overview = useMemo(() => portfolioOverview(view, shown), [view, shown]);
  const funnel = useMemo(() => funnelView(shown, today), [shown, today]);
  return (
    <>
      <header class="head">
        <div class="title">
          <h1>Portfolio</h1>
          {children}
        </div>
        <Summary overview={overview} />
      </header>
      <Filters
        playbooks={playbooks}
        filter={filter}
        shown={shown.length}
        onFilter={(part) => onState((before) => ({ filter: { ...before.filter, ...part } }))}
      />
      {shown.length ? (
        <>
          <Section id="funnel" title="How far they came">
            <div class="columns funnel-columns">
              <Funnel funnel={funnel} />
              <Benchmark playbooks={shown} today={today} />
            </div>
          </Section>
          <Section id="weak" title="Where they are weak" action={<Order state={state} onState={onState} />}>
            <p class="quiet heat-note">
              Open checks by gate, needed now, for the next stage or later. A cell leads to its place in the playbook.
            </p>
            <Heatmap gates={gates} groups={groups} />
          </Section>
          <div class="columns">
            <div>
              <ComingUp {...{ ...overview, today }} />
              <Ended ended={overview.ended} />
            </div>
            <div>
              <CommonGaps gaps={overview.gaps} active={overview.active} />
              {history?.points.length ? (
                <Section id="history" title="Progress over time">
                  <History view={history} today={today} />
                </Section>
              ) : null}
              <Owners owners={overview.owners} />
            </div>
          </div>
        </>
      ) : (
        <p class="note">No playbook fits these filters.</p>
      )}
    </>
  );
}

/** In which order the rows stand, and by what they are grouped. */
function Order({ state: { sort, group }, onState }: Pick<Props, 'state' | 'onState'>) {
  return (
    <span class="order">
      <select
        class="picker"
        aria-label="Sort by"
        value={sort}
        onChange={({ currentTarget: { value } }) =>
          onState(() => ({ sort: SORTS.find((one) => one === value) ?? sort }))
        }
      >
        {SORTS.map((one) => (
          <option key={one} value={one}>
            Sort: {SORT_LABELS[one].toLowerCase()}
          </option>
        ))}
      </select>
      <select
        class="picker"
        aria-label="Group by"
        value={group ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onState(() => ({ group: FACETS.find((one) => one === value) ?? null }))
        }
      >
        <option value="">Group: none</option>
        {FACETS.map((one) => (
          <option key={one} value={one}>
            Group: by {one}
          </option>
        ))}
      </select>
    </span>
  );
}
