import './styles/page.css';
import { render } from 'preact';
import { App } from './app';
import { keep } from './host';
import { PortfolioApp } from './portfolio';

if (document.body.dataset.page === 'portfolio') render(<PortfolioApp />, document.body);
else {
  window.addEventListener('scrollend', () => keep({ scroll: window.scrollY }));
  render(<App />, document.body);
}
