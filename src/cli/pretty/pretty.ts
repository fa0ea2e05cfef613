import { checkText } from './check';
import type { Look } from './look';
import { portfolioText } from './portfolio';
import type { Format } from '../../core/report';

/** The format for people at a terminal. */
export const pretty = (look: Look): Format => ({
  name: 'pretty',
  check: (results) => checkText(results, look),
  portfolio: (results) => portfolioText(results, look),
});
