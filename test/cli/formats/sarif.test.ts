import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log, Run } from 'sarif';
import { folderOf, removeFolders } from '../support';
// SARIF's own schema, as OASIS published it, from the collection SchemaStore (Apache-2.0).
import schema from './sarif-2.1.0.schema.json';
import { portfolio, written } from './support';

const isSarif = addFormats(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })).compile(schema);
const runOf = (text: string): Run => (JSON.parse(text) as Log).runs[0]!;
const resultsOf = (text: string) => runOf(text).results ?? [];

describe('--format sarif', () => {
  after(removeFolders);

  it('fits the schema of SARIF 2.1.0', async () => {
    const { text } = await written(portfolio(), 'sarif');
    assert.ok(isSarif(JSON.parse(text)), JSON.stringify(isSarif.errors));
    const nothing = (await written(folderOf({ a: '' }), 'sarif')).text;
    assert.ok(isSarif(JSON.parse(nothing)), JSON.stringify(isSarif.errors));
  });

  it('has a result for each finding, at its place, under a rule that explains it', async () => {
    const { text, report } = await written(portfolio(), 'sarif');
    const rules = runOf(text).tool.driver.rules ?? [];
    const found = resultsOf(text).filter(({ suppressions }) => !suppressions);
    const expected = report.playbooks.flatMap(({ path: file, findings }) => findings.map((one) => ({ file, ...one })));
    assert.equal(found.length, expected.length);
    for (const [index, { file, code, message, severity, range }] of expected.entries()) {
      const result = found[index]!;
      const { artifactLocation, region } = result.locations![0]!.physicalLocation!;
      assert.equal(result.ruleId, code);
      assert.equal(rules[result.ruleIndex!]?.id, code);
      assert.ok(rules[result.ruleIndex!]?.help?.markdown, code);
      assert.equal(result.message.text, message);
      assert.equal(result.level, severity === 'information' ? 'note' : severity);
      assert.equal(decodeURIComponent(artifactLocation!.uri!), file);
      assert.deepEqual(region, {
        startLine: range.start.line + 1,
        startColumn: range.start.character + 1,
        endLine: range.end.line + 1,
        endColumn: range.end.character + 1,
      });
    }
  });

  it('describes every rule, as code scanning asks', async () => {
    const { text } = await written(portfolio(), 'sarif');
    for (const { id, shortDescription, fullDescription, help } of runOf(text).tool.driver.rules ?? [])
      assert.ok(shortDescription?.text && fullDescription?.text && help?.text && help.markdown, id);
  });

  it('has waived checks as suppressed results with their reason', async () => {
    const { text } = await written(portfolio(), 'sarif');
    const waived = resultsOf(text).filter(({ suppressions }) => suppressions);
    assert.deepEqual(
      waived.map(({ ruleId, suppressions }) => [ruleId, suppressions?.[0]?.status, suppressions?.[0]?.justification]),
      [
        ['learning/context', 'accepted', 'later <i>x</i> | @ann (waived by ann@example.com until 2027-01-31)'],
        ['feedback/channel', 'accepted', 'next week (waived by bob@example.com until 2027-01-31)'],
      ],
    );
    assert.equal(waived[0]!.locations![0]!.physicalLocation!.region!.startLine, 6);
  });

  it('keeps the fingerprints of findings whose lines move, and gives each its own', async () => {
    const folder = portfolio();
    const before = resultsOf((await written(folder, 'sarif')).text).map((one) => one.partialFingerprints!);
    assert.equal(new Set(before.map((one) => JSON.stringify(one))).size, before.length);
    const file = path.join(folder, 'pilots/odd, name: 100%.pilot.yaml');
    writeFileSync(file, `# moved\n\n${readFileSync(file, 'utf8')}`);
    const after = resultsOf((await written(folder, 'sarif')).text).map((one) => one.partialFingerprints!);
    assert.deepEqual(after, before);
  });

  it('says what could not be read', async () => {
    const { text } = await written(portfolio(), 'sarif');
    const [invocation] = runOf(text).invocations ?? [];
    assert.equal(invocation?.executionSuccessful, false);
    assert.match(
      invocation?.toolExecutionNotifications?.[0]?.message.text ?? '',
      /unread.pilot.yaml is not UTF-8 text/,
    );
  });
});
