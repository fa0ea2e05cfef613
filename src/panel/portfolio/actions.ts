import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Facet, PortfolioLine, PortfolioTarget } from '../../core/view';

/** What a reader can do with a portfolio. What is absent cannot be done there: the component shows plain text instead. */
export interface PortfolioActions {
  /** Goes to a place in a playbook. */
  readonly open?: (playbook: PortfolioLine, target: PortfolioTarget) => void;
  /** Where the page of a playbook is, in what has pages of them. */
  readonly pageOf?: (playbook: PortfolioLine) => string;
  /** Shows only what has a value. */
  readonly narrow?: (facet: Facet, value: string | null) => void;
}

/** A page without a host does nothing: all its actions are absent. */
export const PortfolioActionsContext = createContext<PortfolioActions>({});

export const usePortfolioActions = (): PortfolioActions => useContext(PortfolioActionsContext);
