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
});
