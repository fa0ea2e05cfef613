import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { HistoryView, PlaybookView } from '../../core/view';
import { ActionsContext, History, Section, useActions } from '../components';
import { Banners } from './banners';
import { Declarations } from './declarations';
import { Evidence } from './evidence';
import { Faults } from './faults';
import { Gates } from './gates';
import { Header } from './header';
import { Metrics } from './metrics';
import { Needed } from './needed';
import { Tasks } from './tasks';
import { Timeline } from './timeline';
import { Waivers } from './waivers';

interface Props {
  readonly view: PlaybookView;
  /** The name of its file. */
  readonly file: string;
  /** What git knows of it. */
  readonly history?: HistoryView;
  /** What stands beside its name. */
  readonly children?: ComponentChildren;
}

/** All that is shown of one playbook: pure, so that it may be drawn in a panel or written as a page of its own. */
export function PlaybookPage({ view, file, history, children }: Props) {
  const actions = useActions();
  // What is shown is not what the text says just now: nothing of it can be mended but the text itself.
  const resting = useMemo(() => (view.isStale ? { ...actions, fix: undefined } : actions), [actions, view.isStale]);
  return (
    <>
      <Banners view={view} />
      <Header view={view} file={file}>
        {children}
      </Header>
      <Needed view={view} />
      <div class="columns">
        <div>
          <Faults faults={view.faults} />
          <ActionsContext.Provider value={resting}>
            <Tasks view={view} />
            {view.gates.length ? <Gates gates={view.gates} /> : null}
          </ActionsContext.Provider>
        </div>
        <div>
          <Metrics metrics={view.metrics} />
          <Timeline view={view} />
          {history?.points.length ? (
            <Section id="history" title="Progress over time">
              <History view={history} today={view.today} />
            </Section>
          ) : null}
          <Evidence evidence={view.evidence} backing={view.readiness?.backing ?? ''} />
          <Declarations declarations={view.declarations} />
          <Waivers waivers={view.waivers} isActive={view.status === 'active'} />
        </div>
      </div>
    </>
  );
}
