import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { folderOf, playbook, removeFolders, run } from '../support';
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

  it('gives each issue a fingerprint of its own that stays when lines move and numbers change', async () => {
    const args = ['--format', 'gitlab', '--min-readiness', '0.9', '--max-warnings', '1', '--today', '2026-11-24'];
    const text = `${playbook('x: 1\n')}---\n${playbook('x: 1\n').replace('Triage', 'Other')}`;
    const folder = folderOf({ 'x.pilot.yaml': text, 'u.pilot.yaml': Buffer.from([0xff]) });
    const found = async () => {
      const { stdout } = await run(folder, ['check', ...args]);
      const issues = JSON.parse(stdout) as { check_name: string; fingerprint: string }[];
      assert.ok(isCodeQuality(issues), JSON.stringify(isCodeQuality.errors));
      return issues.map((issue) => `${issue.check_name} ${issue.fingerprint}`);
    };
    const before = await found();
    assert.equal(new Set(before.map((one) => one.split(' ')[1])).size, before.length);
    for (const [code, number] of [
      ['threshold/minReadiness', 2],
      ['threshold/maxWarnings', 1],
      ['not-checked', 1],
    ] as const)
      assert.equal(before.filter((one) => one.startsWith(`${code} `)).length, number, code);
    writeFileSync(path.join(folder, 'x.pilot.yaml'), `# one\n\n${text}`);
    assert.deepEqual(await found(), before);
  });
});
