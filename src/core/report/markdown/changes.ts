import type { Change } from '../change';
import { changeCells, nameOf, placeOf } from '../sentences';
import { code, plain, table } from './text';

/** The playbooks before and after, as a table; nothing when no comparison was asked for. */
export function* changesSection(changes: readonly Change[] | undefined): Generator<string> {
  if (!changes) return;
  yield '\n### Before and after\n\n';
  if (!changes.length) {
    yield 'No playbook changed.\n';
    return;
  }
  const rows = changes.slice(0, SHOWN).map((change) => {
    const [before, after, meaning] = changeCells(change);
    const name = `${plain(nameOf(change))}<br>${code(placeOf(change))}`;
    return [name, before, after, change.isRegression ? `**${meaning}**` : meaning];
  });
  yield table(['Playbook', 'Before', 'After', 'Readiness'], 'llll', rows);
  if (changes.length > SHOWN) yield `\nAnd ${changes.length - SHOWN} more, not shown here.\n`;
}

const SHOWN = 30;
