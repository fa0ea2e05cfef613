import assert from 'node:assert/strict';
import { DEFAULT_POLICY } from '../../src/core/checklist';
import { FORMATS, entryOf, summaryOf } from '../../src/core/report';
import { RUN, judged } from './entries';

/** How long a format takes for one playbook with so many findings of one code, in milliseconds of this process. */
async function timeFor(name: string, count: number): Promise<number> {
  const [analysis] = await judged('pilotPlaybook: 1\nname: A\nstage: pilot\nkey: a\n');
  const finding = analysis!.findings.find(({ code }) => code === 'schema/unknown-key')!;
  const findings = Array.from({ length: count }, (_, index) => ({ ...finding, id: `${index}` }));
  const entry = entryOf('a.pilot.yaml', { ...analysis!, findings }, DEFAULT_POLICY);
  const summary = summaryOf([entry.playbook]);
  const { gates } = DEFAULT_POLICY;
  const format = FORMATS.find((one) => one.name === name)!;
  const start = process.cpuUsage().user;
  for (const part of format.check({ ...RUN, entries: [entry], summary, gates })) assert.equal(typeof part, 'string');
  return (process.cpuUsage().user - start) / 1000;
}

describe('A report @slow', () => {
  it('as junit takes time in step with the findings of one code', async () => {
    const few = await timeFor('junit', 10_000);
    const many = await timeFor('junit', 80_000);
    assert.ok(many < 16 * few + 200, `${few} ms, then ${many} ms`);
  });
});
