import type { Command } from './command';

/** *Open Portfolio*: all playbooks of the workspace on one page. */
export const openPortfolio: Command = ({ portfolio }) => portfolio.open();
