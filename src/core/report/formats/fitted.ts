import type { Format } from './reportFormat';

/** What a comment on GitHub holds is 65,536 characters; a job's summary holds 16 times that. */
const COMMENT = 65_536;

const REST = '\nThe rest is not shown here, as a comment holds no more: `--format json` has all of it.\n';

/**
 * A format whose texts fit into a comment, whatever they tell. Each section keeps within its own bounds and says what it
 * leaves out, the worst first: this holds for the sum of them.
 */
export const fitted = ({ check, portfolio, ...format }: Format): Format => ({
  ...format,
  check: (...of) => within(check(...of)),
  ...(portfolio && { portfolio: (...of) => within(portfolio(...of)) }),
});

/** The parts up to the first that does not fit. */
function* within(parts: Iterable<string>): Generator<string> {
  let room = COMMENT - REST.length;
  for (const part of parts) {
    if (part.length > room) {
      yield REST;
      return;
    }
    room -= part.length;
    yield part;
  }
}
