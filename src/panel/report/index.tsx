import type { ComponentChild } from 'preact';
import { render } from 'preact-render-to-string';
import style from './report.css';
import type { ReportPages } from '../../core/view';
import { inXml } from '../../text';
import { FoldsContext } from '../components';
import { PlaybookPage } from '../playbook';
import { HeatMapPicture } from './picture/heatMap';
import { PilotPicture } from './picture/pilot';
import { PortfolioReport } from './portfolio';

/** The ids of the pages. */
const PORTFOLIO = 'portfolio';
const pageOf = (index: number): string => `playbook-${index + 1}`;

/** On paper nothing can be unfolded: only why each check matters stays away, which takes more room than all else. */
const UNFOLDED = { isOpen: (id: string) => !id.startsWith('why-') };

/** The pages of a report, by the components that draw them in an editor. */
export const pages: ReportPages = {
  begin: (title) =>
    [
      '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      // Nothing is loaded, and nothing runs, whatever a playbook says.
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
      '<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">',
      `<title>${render(<>{title}</>)}</title>`,
      `<style>${style}</style>\n</head>\n<body class="report">\n<main>\n`,
    ].join('\n'),
  portfolio: (rows, today, notes, isInOrder) =>
    written(<PortfolioReport {...{ id: PORTFOLIO, rows, today, notes, isInOrder, pageOf }} />),
  playbook: ({ row, view }, index) =>
    inside(
      pageOf(index),
      written(
        <article class="sheet" id="page">
          <p class="back">
            <a href={`#${PORTFOLIO}`}>Back to the portfolio</a>
          </p>
          <FoldsContext.Provider value={UNFOLDED}>
            <PlaybookPage view={view} file={row.file} />
          </FoldsContext.Provider>
        </article>,
      ),
    ),
  end: '</main>\n</body>\n</html>\n',
  picture: (shown, { today, isInOrder = false, notes = [] }) => {
    const [page, ...others] = shown;
    if (page && !others.length) return drawn(<PilotPicture page={page} notes={notes} />);
    return drawn(<HeatMapPicture {...{ rows: shown.map(({ row }) => row), today, isInOrder, notes }} />);
  },
};

const written = (node: ComponentChild): string => `${harmless(render(<>{node}</>))}\n`;

/** XML, in which some characters and the end of a CDATA section may stand nowhere. */
const drawn = (node: ComponentChild): string => inXml(written(node)).replaceAll(']]>', ']]&gt;');

/** In the log of a CI server it is no command of that, and no control character, which HTML does not have either. */
const harmless = (markup: string): string =>
  markup
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd')
    .replaceAll('::', ':&#58;')
    .replaceAll('##', '#&#35;');

/**
 * A page as one of several: its ids, and what refers to them but for the way back, are its own, and its parts are named with the playbook they
 * are of. Quotes in a text are written as entities.
 */
const inside = (page: string, html: string): string =>
  html
    .replaceAll(' id="page"', ` id="${page}"`)
    .replace('<h1', '<h1 id="name"')
    .replaceAll(/ aria-labelledby="([^"]*)"/g, ` aria-labelledby="$1 ${page}-name"`)
    .replace(
      / (id|for|aria-(?:labelledby|describedby|controls)|href)="(#?)([^" ]*)/g,
      (whole, name: string, hash: string, id: string) =>
        id === page || id === PORTFOLIO || (name === 'href' && !hash) ? whole : ` ${name}="${hash}${page}-${id}`,
    );
