import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { removeFolders } from '../support';
import { portfolio, written } from './support';

/** What GitLab's page on code quality reports asks of each issue. */
const isCodeQuality = new Ajv({ allErrors: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'location', 'severity'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^[^./]' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
});

describe('--format gitlab', () => {
  after(removeFolders);

  it("is GitLab's code quality report, an issue for each finding", async () => {
    const { text, report } = await written(portfolio(), 'gitlab');
    const issues = JSON.parse(text) as { check_name: string; fingerprint: string; location: { path: string } }[];
    assert.ok(isCodeQuality(issues), JSON.stringify(isCodeQuality.errors));
    const codes = report.playbooks.flatMap(({ findings }) => findings.map(({ code }) => code));
    assert.deepEqual(
      issues.map((issue) => issue.check_name),
      [...codes, 'not-checked'],
    );
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
  });
});
