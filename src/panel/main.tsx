import { render } from 'preact';
import { App } from './app';
import { keep } from './host';
import './styles/page.css';

window.addEventListener('scrollend', () => keep({ scroll: window.scrollY }));
render(<App />, document.body);
