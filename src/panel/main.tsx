import './styles/page.css';
import { render } from 'preact';
import { App } from './app';
import { keep } from './host';

window.addEventListener('scrollend', () => keep({ scroll: window.scrollY }));
render(<App />, document.body);
