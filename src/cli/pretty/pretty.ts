import type { Format } from '../../core';
import { checkText } from './check';
import { portfolioText } from './portfolio';
import type { Look } from './look';

/** The format for people at a terminal. */
export const pretty = (look: Look): Format => ({
  name: 'pretty',
  check: (results) => checkText(results, look),
  portfolio: (results) => portfolioText(results, look),
});
