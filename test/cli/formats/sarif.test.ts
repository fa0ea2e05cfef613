import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import GithubSlugger from 'github-slugger';
import type { Log, Result, Run } from 'sarif';
import manifest from '../../../package.json';
import { repositoryOf } from '../repositories';
import { folderOf, isReport, playbook, removeFolders, run } from '../support';
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
    const found = resultsOf(text).filter(({ ruleId }) => ruleId !== 'not-checked');
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

  it('has what is waived and known on request alone, as suppressed results with their reason', async () => {
    const folder = portfolio();
    const args = ['check', '--today', '2026-11-24', '--format', 'sarif'];
    await run(folder, [...args, '--write-baseline', 'known.json', '--output', 'all.sarif', 'pilots/odd*']);
    const all = resultsOf((await run(folder, args)).stdout);
    assert.ok(!all.some(({ suppressions }) => suppressions));
    const known = resultsOf((await run(folder, [...args, '--baseline', 'known.json'])).stdout);
    assert.ok(known.length < all.length);
    assert.ok(!known.some(({ suppressions }) => suppressions));
    const { stdout } = await run(folder, [...args, '--baseline', 'known.json', '--include-suppressed']);
    assert.ok(isSarif(JSON.parse(stdout)), JSON.stringify(isSarif.errors));
    const suppressed = resultsOf(stdout).filter(({ suppressions }) => suppressions);
    const reasons = suppressed.map(({ suppressions }) => suppressions![0]!);
    assert.ok(
      reasons.every(({ kind, status, justification }) => kind === 'external' && status === 'accepted' && justification),
    );
    const waived = suppressed.filter((_, index) => !reasons[index]!.justification!.startsWith('Known'));
    assert.deepEqual(
      waived.map(({ ruleId, suppressions }) => [ruleId, suppressions![0]!.justification]),
      [
        ['learning/context', 'later <i>x</i> | @ann (waived by ann@example.com until 2027-01-31)'],
        ['feedback/channel', 'next week (waived by bob@example.com until 2027-01-31)'],
      ],
    );
    assert.equal(waived[0]!.locations![0]!.physicalLocation!.region!.startLine, 6);
    // What is known is said as it was, at its place.
    const names = ({ partialFingerprints, level, message, locations }: Result) =>
      JSON.stringify([partialFingerprints, level, message, locations]);
    const before = new Set(all.map(names));
    assert.equal(suppressed.length - waived.length, all.length - known.length);
    for (const one of suppressed) assert.ok(waived.includes(one) || before.has(names(one)), one.ruleId);
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

  it('says what could not be read, on its first line, and is taken by code scanning all the same', async () => {
    const folder = folderOf({
      'latin/é.pilot.yaml': Buffer.from(playbook('purpose: { problem: caf\u00e9 }\n'), 'latin1'),
      'x.pilot.yaml': playbook(),
    });
    const { stdout, status } = await run(folder, ['check', '--format', 'sarif']);
    assert.equal(status, 2);
    assert.ok(isSarif(JSON.parse(stdout)), JSON.stringify(isSarif.errors));
    const [invocation] = runOf(stdout).invocations ?? [];
    assert.equal(invocation?.executionSuccessful, true);
    const [notification] = invocation?.toolExecutionNotifications ?? [];
    assert.match(notification?.message.text ?? '', /is not UTF-8 text/);
    const [unread, ...others] = resultsOf(stdout).filter(({ ruleId }) => ruleId === 'not-checked');
    assert.deepEqual(others, []);
    assert.equal(unread?.level, 'error');
    const { artifactLocation, region } = unread.locations![0]!.physicalLocation!;
    assert.equal(artifactLocation?.uri, 'latin/%C3%A9.pilot.yaml');
    assert.equal(region?.startLine, 1);
    assert.equal(runOf(stdout).tool.driver.rules?.[unread.ruleIndex!]?.id, 'not-checked');
  });

  it('names the tool, the category and each rule with an address that leads to it, within what GitHub takes', async () => {
    const { text } = await written(portfolio(), 'sarif');
    const { tool, automationDetails, versionControlProvenance } = runOf(text);
    assert.equal(tool.driver.informationUri, manifest.repository.url.replace(/\.git$/, ''));
    assert.equal(automationDetails?.id, 'pilot-playbooks/');
    assert.equal(versionControlProvenance, undefined);
    const anchors = new Map(
      ['checklist', 'ci'].map((page) => [page, anchorsOf(readFileSync(`media/docs/${page}.md`, 'utf8'))]),
    );
    for (const { id, helpUri = '', properties, shortDescription, fullDescription } of tool.driver.rules ?? []) {
      const [, page = '', anchor = ''] = /\/media\/docs\/(\w+)\.md#(.+)$/.exec(helpUri) ?? [];
      assert.ok(anchors.get(page)?.has(decodeURIComponent(anchor)), `${id}: ${helpUri}`);
      assert.ok(properties?.tags?.includes('pilot-playbook') && properties.tags.length <= 10, id);
      assert.ok(shortDescription!.text.length <= 1024 && fullDescription!.text.length <= 1024, id);
    }
  });

  it('gives a part of a run, and what changed, a category of its own, so that no alert of the rest is closed', async () => {
    const { folder } = await repositoryOf({ 'x.pilot.yaml': playbook() });
    const category = async (...args: string[]) =>
      runOf((await run(folder, ['check', '--format', 'sarif', ...args])).stdout).automationDetails?.id;
    assert.equal(await category('--shard', '1/2'), 'pilot-playbooks/part-1-of-2/');
    assert.equal(await category('--changed-since', 'HEAD'), 'pilot-playbooks/changed/');
  });

  it('says of which commit of which repository it is, without a token, also when merged', async () => {
    const { folder, shell } = await repositoryOf({ 'x.pilot.yaml': playbook() });
    const revisionId = (await shell('git rev-parse HEAD')).trim();
    const provenance = async () => {
      const { stdout } = await run(folder, ['check', '--format', 'sarif']);
      assert.ok(isSarif(JSON.parse(stdout)), JSON.stringify(isSarif.errors));
      const [one] = runOf(stdout).versionControlProvenance ?? [];
      assert.equal(one?.revisionId, revisionId);
      await run(folder, ['check', '--format', 'json', '--output', 'report.json']);
      assert.ok(isReport(JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8'))));
      assert.equal((await run(folder, ['merge', 'report.json', '--format', 'sarif'])).stdout, stdout);
      return one.repositoryUri;
    };
    assert.equal(await provenance(), `swh:1:rev:${revisionId}`);
    for (const [remote, address] of [
      ['https://x-access-token:secret@example.com/acme/p.git?key=secret', 'https://example.com/acme/p.git'],
      ['git@example.com:acme/p.git', 'ssh://example.com/acme/p.git'],
      ['/srv/git/p.git', `swh:1:rev:${revisionId}`],
    ] as const) {
      await shell(`git config remote.origin.url '${remote}'`);
      assert.equal(await provenance(), address);
    }
  });

  it('lists the most severe of more results than code scanning shows, and says how many are left out', async () => {
    const keys = Array.from({ length: 400 }, (_, index) => `u${index}: 1\n`).join('');
    const files = Array.from({ length: 12 }, (_, index) => [`p${index}.pilot.yaml`, playbook(keys)]);
    const many = Array.from({ length: 60 }, (_, index) => [`q${index}.pilot.yaml`, playbook()]);
    const folder = folderOf({
      ...(Object.fromEntries([...many, ...files]) as Record<string, string>),
      'u.pilot.yaml': Buffer.from([0xff]),
    });
    const { text, report } = await written(folder, 'sarif');
    const all = report.summary.errors + report.summary.warnings + report.summary.information + 1;
    assert.ok(report.summary.errors > 4_000 && report.summary.errors < 5_000 && all > 5_000);
    const levels = resultsOf(text).map(({ level }) => level);
    const number = (wanted: string) => levels.filter((level) => level === wanted).length;
    assert.equal(levels.length, 5_000);
    assert.equal(number('error'), report.summary.errors + 1);
    assert.equal(number('warning'), Math.min(report.summary.warnings, 5_000 - number('error')));
    const said = runOf(text).invocations![0]!.toolExecutionNotifications!.at(-1)!.message.text!;
    assert.match(said, new RegExp(`^${all - 5_000} more results not listed here, `));
    assert.ok(gzipSync(text).length < 10_000_000);
  });
});

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(page: string): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  return new Set(page.split('\n').flatMap((line) => (/^#+ /.test(line) ? slugger.slug(line.replace(/^#+ /, '')) : [])));
}
