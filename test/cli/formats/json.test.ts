import assert from 'node:assert/strict';
import { isReport, removeFolders } from '../support';
import { portfolio, written } from './support';

describe('--format json', () => {
  after(removeFolders);

  for (const command of ['check', 'report'])
    it(`of ${command} is the report, indented by two`, async () => {
      const { text, report } = await written(portfolio(), 'json', command);
      assert.ok(isReport(report), JSON.stringify(isReport.errors));
      assert.equal(text, `${JSON.stringify(report, null, 2)}\n`);
      assert.equal(report.playbooks.length, 4);
      assert.equal(report.errors.length, 1);
    });

  it('names each waiver and each declaration, with what became of it', async () => {
    const { report } = await written(portfolio(), 'json');
    const { waivers, notApplicable, readiness } = report.playbooks.find(({ path }) => path.startsWith('pilots/odd'))!;
    const waiver = { owner: 'bob@example.com', approvedBy: null, expires: '2027-01-31' };
    assert.deepEqual(waivers[1], { check: 'feedback/channel', reason: 'next week', ...waiver, holds: true });
    const because = 'people <b>decide</b> | @ann';
    assert.deepEqual(notApplicable, [
      { check: 'exceptions/automate', because, approvedBy: 'bob@example.com', holds: true },
      { check: 'inputs/templates', because: null, approvedBy: null, holds: false },
    ]);
    const declared = readiness!.gates.flatMap(({ checks }) => checks).filter((check) => 'declared' in check);
    assert.deepEqual(declared, [
      {
        ...{ id: 'exceptions/automate', requiredFor: 'production', state: 'not-applicable', strength: null },
        declared: true,
      },
    ]);
  });
});
