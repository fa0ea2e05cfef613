import type { Colors } from 'picocolors/types';
import type { Change } from '../../core';
import { changeCells, nameOf, oneLine, placeOf } from '../../core';
import { columns } from './columns';

/** The playbooks before and after; nothing when no comparison was asked for. */
export function* changesText(
  changes: readonly Change[] | undefined,
  colors: Colors,
  before: string,
): Generator<string> {
  if (!changes) return;
  const rows = changes.map((change) => {
    const [was, is, meaning] = changeCells(change);
    const shown = change.isRegression ? colors.red(meaning) : meaning === 'rose' ? colors.green(meaning) : meaning;
    return [oneLine(nameOf(change)), colors.dim(oneLine(placeOf(change))), was, '→', is, shown];
  });
  yield `${before}${colors.bold('Before and after')}\n`;
  yield rows.length ? columns(rows, 'llllll') : '  No playbook changed.\n';
}
