import type { Colors } from 'picocolors/types';
import { columns } from './columns';
import type { Change } from '../../core/report';
import { changeCells, nameOf, placeOf } from '../../core/report';
import { oneLine } from '../../text';

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
