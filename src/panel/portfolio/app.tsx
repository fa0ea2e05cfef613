import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FromPortfolio, HistoryView, PortfolioState, ToPortfolio } from '../../core/view';
import { NO_FILTER, asPortfolioState, asToPortfolio } from '../../core/view';
import { Icon } from '../components';
import { api, listen } from '../host';
import type { PortfolioActions } from './actions';
import { PortfolioActionsContext } from './actions';
import { PortfolioPage } from './page';

const send = (message: FromPortfolio): void => api.postMessage(message);

/** The portfolio's page: what its host knows of all playbooks, as its reader last had it stand. */
export function PortfolioApp() {
  const [content, setContent] = useState<Extract<ToPortfolio, { type: 'portfolio' }>>();
  const [history, setHistory] = useState<HistoryView>();
  const [state, setState] = useState<PortfolioState>(() => asPortfolioState(api.getState()));
  useEffect(() => api.setState(state), [state]);
  const take = (message: ToPortfolio) =>
    message.type === 'history' ? setHistory(message.history) : setContent(message);
  useEffect(() => listen(asToPortfolio, take), []);
  const actions = useMemo(
    (): PortfolioActions => ({
      open: ({ uri, document }, target) => send({ type: 'open', ref: { uri, document }, target }),
      narrow: (facet, value) => setState((before) => ({ ...before, filter: { ...NO_FILTER, [facet]: [value] } })),
    }),
    [],
  );
  if (!content) return null;
  const { view, isReading } = content;
  if (!view.playbooks.length) return isReading ? <Reading /> : <Empty />;
  return (
    <PortfolioActionsContext.Provider value={actions}>
      <main class="portfolio">
        <PortfolioPage
          view={view}
          history={history}
          state={state}
          onState={(change) => setState((before) => ({ ...before, ...change(before) }))}
        >
          <span class="quiet" role="status">
            {isReading ? 'Reading playbooks…' : ''}
          </span>
        </PortfolioPage>
      </main>
    </PortfolioActionsContext.Provider>
  );
}

const Reading = () => (
  <main class="empty">
    <h1>Portfolio</h1>
    <p class="quiet" role="status">
      Reading playbooks…
    </p>
  </main>
);

const Empty = () => (
  <main class="empty">
    <Icon name="checklist" tone="quiet" />
    <h1>No playbook yet</h1>
    <p class="quiet">
      The portfolio shows all pilot playbooks of this workspace: files named <code>*.pilot.yaml</code>.
    </p>
    <p class="buttons">
      <button type="button" class="button primary" onClick={() => send({ type: 'newPlaybook' })}>
        New Playbook
      </button>
    </p>
  </main>
);
