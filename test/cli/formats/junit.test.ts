import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { folderOf, playbook, removeFolders, run } from '../support';
import { portfolio, written } from './support';

const XSD = readFileSync('test/cli/formats/junit.xsd', 'utf8');

/** Two documents of one name, each with errors: a key twice, and gates that are missing. */
const TWO_DOCUMENTS = `${playbook('x: 1\ny: 1\n', 'production')}---\n${playbook('x: 1\n', 'production')}`;

/** How often an element or a piece of text stands in the XML. */
const times = (text: string, part: string): number => text.split(part).length - 1;

describe('--format junit', () => {
  after(removeFolders);

  it('is XML as CI servers read it, whatever the playbooks hold', async () => {
    const { text } = await written(portfolio(), 'junit');
    const { valid, errors } = await validateXML({ xml: [{ fileName: 'junit.xml', contents: text }], schema: [XSD] });
    assert.ok(valid, errors.map(({ message }) => message).join('\n'));
  });

  it('has a suite for each playbook, a test for each check and for each other code', async () => {
    const { text, report } = await written(portfolio(), 'junit');
    assert.equal(times(text, '<testsuite '), report.playbooks.length + 1);
    for (const { readiness } of report.playbooks)
      for (const { id } of readiness?.gates.flatMap(({ checks }) => checks) ?? [])
        assert.equal(
          times(text, `<testcase name="${id}" `),
          report.playbooks.filter((one) => one.readiness).length,
          id,
        );
    assert.equal(times(text, '<testcase name="schema/unknown-key" '), 1);
    assert.equal(times(text, '<testcase name="yaml/'), 1);
  });

  it('fails where a finding is an error, and only there; what cannot be read is an error', async () => {
    const folder = portfolio();
    writeFileSync(path.join(folder, 'pilots/two.pilot.yaml'), TWO_DOCUMENTS);
    const { text, report } = await written(folder, 'junit');
    const placeOf = ({ path: file, document }: { path: string; document: number }) =>
      document ? `${file}, document ${document}` : file;
    const expected = report.playbooks.flatMap((one) =>
      one.findings.filter(({ severity }) => severity === 'error').map(({ code }) => `${placeOf(one)} ${code}`),
    );
    assert.ok(expected.some((one) => one.endsWith('trust/missing')));
    const failed = [...text.matchAll(/<testcase name="([^"]*)" classname="([^"]*)"[^>]*>\s*<failure /g)];
    assert.deepEqual(failed.map(([, name, place]) => `${place} ${name}`).sort(), [...new Set(expected)].sort());
    assert.equal(times(text, '<failure '), failed.length);
    assert.equal(times(text, '<error '), 1);
    const totals = [...text.matchAll(/ failures="(\d+)"/g)].reduce((sum, [, number]) => sum + Number(number), 0);
    assert.equal(totals, failed.length);
    assert.match(text, /<skipped message="unmet: see trust\/missing"\/>/);
  });

  it('has no two tests of one class and name, whatever misses a threshold in which document', async () => {
    const folder = folderOf({ 'two.pilot.yaml': TWO_DOCUMENTS });
    const args = ['check', '--format', 'junit', '--for', 'production', '--min-readiness', '0.9'];
    const { stdout } = await run(folder, args);
    const names = [...stdout.matchAll(/<testcase name="([^"]*)" classname="([^"]*)"/g)].map(([, ...all]) =>
      all.join(' '),
    );
    assert.ok(names.length > 50);
    assert.equal(new Set(names).size, names.length);
    const suites = [...stdout.matchAll(/<testsuite name="([^"]*)"/g)].map(([, name]) => name);
    assert.equal(new Set(suites).size, suites.length);
    assert.match(stdout, /name="minReadiness: two\.pilot\.yaml \(2\)"/);
  });

  it('skips what is waived or declared not applicable, and says why', async () => {
    const { text } = await written(portfolio(), 'junit');
    assert.match(text, /<skipped message="waived by bob@example.com until 2027-01-31: next week"\/>/);
    assert.match(text, /<skipped message="does not apply: people &lt;b&gt;decide/);
    assert.match(text, /<skipped message="the playbook is paused"\/>/);
  });
});
