import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';
import { removeFolders } from '../support';
import { portfolio, written } from './support';

const XSD = readFileSync('test/cli/formats/junit.xsd', 'utf8');

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

  it('fails what is required by now, and only that; what cannot be read is an error', async () => {
    const { text, report } = await written(portfolio(), 'junit');
    const required = report.playbooks
      .filter(({ status }) => status === 'active')
      .flatMap(
        ({ stage, readiness }) =>
          readiness?.gates.flatMap(({ checks }) => checks).map((one) => ({ stage, ...one })) ?? [],
      )
      .filter(
        ({ stage, state, requiredFor }) =>
          state === 'unmet' && (requiredFor === stage || requiredFor === 'investigation'),
      );
    // And two codes at error level that no check stands behind.
    assert.equal(times(text, '<failure '), required.length + 2);
    assert.equal(times(text, '<error '), 1);
    const totals = [...text.matchAll(/ failures="(\d+)"/g)].reduce((sum, [, number]) => sum + Number(number), 0);
    assert.equal(totals, times(text, '<failure '));
  });

  it('skips what is waived or declared not applicable, and says why', async () => {
    const { text } = await written(portfolio(), 'junit');
    assert.match(text, /<skipped message="waived by bob@example.com until 2027-01-31: next week"\/>/);
    assert.match(text, /<skipped message="does not apply: people &lt;b&gt;decide/);
    assert.match(text, /<skipped message="the playbook is paused"\/>/);
  });
});
