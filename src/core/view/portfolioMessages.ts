import { fieldsOf } from '../../text';
import type { HistoryView } from './history';
import { isHistory } from './history';
import type { PlaybookRef } from './messages';
import type { Facet, PortfolioFilter, Sort } from './portfolioFilter';
import { FACETS, NO_FILTER, SORTS, asPortfolioFilter } from './portfolioFilter';
import type { PortfolioTarget } from './portfolioPlaces';
import type { PortfolioView } from './portfolioView';

/** What a host tells the portfolio's page. */
export type ToPortfolio =
  | {
      readonly type: 'portfolio';
      readonly view: PortfolioView;
      /** True while playbooks are still being read: what is shown is not all. */
      readonly isReading: boolean;
    }
  /** What git knows of all playbooks, which comes later. */
  | { readonly type: 'history'; readonly history: HistoryView };

/** What the portfolio's page asks its host for. */
export type FromPortfolio =
  /** The page is loaded, and listens. */
  | { readonly type: 'ready' }
  | { readonly type: 'newPlaybook' }
  /** Go to a place in a playbook. */
  | { readonly type: 'open'; readonly ref: PlaybookRef; readonly target: PortfolioTarget };

/** What survives a reload of the window: how the list stands. */
export interface PortfolioState {
  readonly filter: PortfolioFilter;
  readonly sort: Sort;
  /** Null for no groups. */
  readonly group: Facet | null;
}

/** What is kept of a page that was never looked at. */
export const FIRST_STATE: PortfolioState = { filter: NO_FILTER, sort: 'need', group: null };

/** What a page kept, as far as it is that: it may be of an older version. */
export function asPortfolioState(kept: unknown): PortfolioState {
  const { filter, sort, group } = fieldsOf(kept);
  return {
    filter: asPortfolioFilter(filter),
    sort: SORTS.find((one) => one === sort) ?? FIRST_STATE.sort,
    group: FACETS.find((one) => one === group) ?? FIRST_STATE.group,
  };
}

/** A message of the page's, if it is one: nothing else is obeyed. */
export function asFromPortfolio(message: unknown): FromPortfolio | undefined {
  const { type, ref, target } = fieldsOf(message);
  if (type === 'ready' || type === 'newPlaybook') return { type };
  const { uri, document } = fieldsOf(ref);
  const to = asTarget(target);
  if (type !== 'open' || !to || typeof uri !== 'string' || !Number.isSafeInteger(document)) return undefined;
  return { type, ref: { uri, document: document as number }, target: to };
}

function asTarget(target: unknown): PortfolioTarget | undefined {
  const { kind, id, at } = fieldsOf(target);
  if (kind === 'playbook') return { kind };
  if ((kind === 'gate' || kind === 'check') && typeof id === 'string') return { kind, id };
  return kind === 'value' && typeof at === 'string' ? { kind, at } : undefined;
}

/** A message of the host's, if it is one: a page hears of other windows as well. */
export function asToPortfolio(message: unknown): ToPortfolio | undefined {
  const { type, view, history } = fieldsOf(message);
  if (type === 'history') return isHistory(history) ? { type, history } : undefined;
  const { gates, checks, playbooks, today } = fieldsOf(view);
  const isFit = type === 'portfolio' && [gates, checks, playbooks].every(Array.isArray) && typeof today === 'string';
  return isFit ? (message as ToPortfolio) : undefined;
}
