export { PortfolioApp } from './app';
