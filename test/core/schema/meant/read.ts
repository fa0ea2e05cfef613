import assert from 'node:assert/strict';
import type { SchemaFault } from '../../../../src/core/schema/faults';
import { parse } from '../../../../src/core/schema/parse';
import { writtenText } from '../../../../src/core/playbook/written';

/** What is said of the only fault of a playbook's lines. */
export function faultOf(lines: string): SchemaFault {
  const [playbook] = parse(`pilotPlaybook: 1\nname: A\nstage: pilot\n${lines}\n`);
  assert.equal(playbook!.schemaFaults.length, 1, JSON.stringify(playbook!.schemaFaults));
  return playbook!.schemaFaults[0]!;
}

/** What was meant by a text at a place, which is written as a path; undefined where that is not clear. */
export function meantBy(place: string, text: string): unknown {
  const keys = place.split('.');
  const flow = keys.reduceRight(
    (value, key) => (key === '*' ? `[${value}]` : `{ ${key}: ${value} }`),
    writtenText(text, '"'),
  );
  const { meant } = faultOf(`${flow.slice(2, -2)}`);
  return meant?.kind === 'value' ? meant.value : meant;
}

/** The title of a test that reads this text: its beginning, and of a very long one that a quick run leaves it out. */
export const titled = (text: string): string => `${text.slice(0, 20)}${text.length > 100_000 ? ' … @slow' : ''}`;
