import assert from 'node:assert/strict';
import { A, openedAt, textIn } from './support';

const FILES = { '/site/m/october.json': '{ "cycleTime": { "medianHours": 17.5 }, "`*a*`": "**bold**" }' };

const HEAD = 'pilotPlaybook: 1\nname: A\nstage: pilot\n';
const METRIC = `${HEAD}success:
  metrics:
    - name: Cycle time
      kind: cycle-time
      unit: h
      better: lower
`;

/** What the hover says at the cursor, and of what. */
async function hover(marked: string, files: Readonly<Record<string, string>> = FILES) {
  const { service, uri, text, position } = await openedAt(marked, files);
  const found = await service.queries.hover(uri, position);
  if (!found) return undefined;
  const contents = [found.contents].flat().map((one) => (typeof one === 'string' ? one : one.value));
  return { says: contents.join('\n\n'), of: textIn(text, found.range!) };
}

const says = async (marked: string, files?: Readonly<Record<string, string>>): Promise<string> =>
  (await hover(marked, files))?.says ?? '';

describe('Hover in a playbook', () => {
  it('says of each key and value what it is', async () => {
    for (const [marked, of] of [
      ['na|me: A\nstage: pilot\n', 'name'],
      ['name: In|voices\nstage: pilot\n', 'Invoices'],
    ] as const) {
      const found = await hover(marked);
      assert.equal(found?.of, of);
      assert.match(found.says, /\*\*Name\*\*\n\nWhat the team calls the pilot/);
    }
    assert.match(await says(`${HEAD}trust:\n  controls: [edit, re|ject]\n`), /What users can do with an output/);
  });

  it('says which words are allowed, and what the one that is written means', async () => {
    assert.match(await says('name: A\nst|age: pilot\n'), /One of `investigation`, `pilot`, `production`/);
    assert.match(await says('name: A\nstage: pi|lot\n'), /`pilot`: A few people work with it\./);
    assert.match(await says(`${HEAD}risk: hi|gh\n`), /`high`, one of `low`, `medium`, `high`/);
    assert.match(await says(`${HEAD}edgeCases:\n  - kind: contra|dictory\n`), /`contradictory`: The input\./);
  });

  it('says which checks read it, how they stand, and for which stage they are required', async () => {
    const waiver =
      'waivers:\n  - { check: trust/iterate, reason: the new release has it, owner: a@b.example, expires: 2027-01-01 }\n';
    const text = await says(`${HEAD}trust:\n  con|trols: [steer]\n${waiver}`);
    assert.match(text, /\(`trust\/guide`\): met, only stated; required for production/);
    assert.match(text, /\(`trust\/iterate`\): waived; required for production/);
    assert.match(await says(`${HEAD}inputs:\n  temp|lates: [https://a.example/b]\n`), /by a link that is not opened/);
    const declared = 'notApplicable:\n  - { check: edge-cases/late-input, because: inputs wait for nobody }\n';
    assert.match(await says(`${HEAD}edge|Cases: []\n${declared}`), /\(`edge-cases\/late-input`\): does not apply/);
    assert.match(
      await says(`${METRIC}      bas|eline:\n`),
      /\(`success\/baseline`\): \*\*not met\*\*; required for pilot/,
    );
    assert.doesNotMatch(await says(`${METRIC}      un|it:\n`), /Checks that read this/);
  });

  it('says how the check stands that a waiver names', async () => {
    const text = await says(`${HEAD}waivers:\n  - check: trust/gu|ide\n    reason: later\n`);
    assert.match(text, /How to meet it/);
    assert.match(text, /\(`trust\/guide`\): \*\*not met\*\*; required for production/);
  });

  it('says which number a pointer leads to, and where a metric is on its way', async () => {
    const actual =
      'target: 18\n      actual: { evidence: { path: m/october.json, pointer: /cycleTime/medi|anHours } }\n';
    const text = await says(`${METRIC}      ${actual}`);
    assert.match(text, /`\/cycleTime\/medianHours` leads to \*\*17\.5\*\*\./);
    assert.match(
      await says(`${METRIC}      ${actual.replace('|', '').replace('act', 'ac|t')}`),
      /17\.5 h: the target is reached/,
    );
    assert.match(await says(`${METRIC}      target: 1|8\n`), /target 18 h/);
  });

  it('says what became of evidence, and that a link is not opened', async () => {
    const evidence = (written: string) => says(`${HEAD}trust:\n  evidence: ${written}\n`);
    assert.match(await evidence('m/oct|ober.json'), /This evidence was found/);
    assert.match(await evidence('https://a.exam|ple/b'), /This is a link\. It is not opened/);
    assert.match(await evidence('m/octo|ber.jso'), /Evidence not found: m\/october\\?\.jso/);
    assert.match(await evidence('../../out|side'), /is not read/);
    const valid = await evidence('{ path: m/october.json, date: 2026-06-01, validFor: 3|mo }');
    assert.match(valid, /It counts until 1 Sep 2026, in 62 days/);
  });

  it('says how far a date is away, of a quarter its first and its last day', async () => {
    const next = (date: string) => says(`${HEAD}review:\n  next: ${date}\n`);
    assert.match(await next('2026-07-3|1'), /31 Jul 2026, in 30 days/);
    assert.match(await next('2026-06-3|0'), /30 Jun 2026, 1 day ago/);
    assert.match(await next('2026-07-0|1'), /1 Jul 2026, today/);
    assert.match(await next('2026-|Q3'), /From 1 Jul 2026, today, to 30 Sep 2026, in 91 days/);
  });

  it('does not let a text of the file speak for itself', async () => {
    const pointer = "{ path: m/october.json, pointer: '/`*a*|`' }";
    assert.match(await says(`${HEAD}trust:\n  evidence: ${pointer}\n`), /leads to `\*\*bold\*\*`/);
    const evil = '[safe](command:x) <img src=x> ![a](https://a.example)';
    const text = await says(`${METRIC.replace('unit: h', `unit: "${evil}"`)}      target: 1|8\n`);
    assert.match(text, /target 18 \\\[safe\\\]/);
    assert.doesNotMatch(text, /[^\\][<[]|!\[/);
  });

  it('serves what parses of a text that is broken, with the checks as they stood', async () => {
    const text = `${METRIC}      target: 18\nreview: { next: 2026-12-24 }\n`;
    const { service, editor, uri } = await openedAt(`|${text}`);
    editor.type(A, text.replace('review:', 'trust: [edit\nreview:'));
    const hovers = await service.queries.hover(uri, { line: 5, character: 8 });
    assert.match(JSON.stringify(hovers), /What is measured, in words the business uses.*as they stood before/);
  });

  it('is silent in a comment and where the format knows nothing; not in an alias or at the end', async () => {
    for (const marked of [`${HEAD}# na|me: A\n`, `${HEAD}x-own: { a|: 1 }\n`, `${HEAD}\n|\n`])
      assert.equal(await hover(marked), undefined, marked);
    assert.match(await says(`x-a: &a A pilot\nname: *|a\nstage: pilot\n`), /What the team calls the pilot/);
    assert.match(await says('name: A\nstage: pilot|'), /A few people work with it/);
    assert.match(
      await says(`${HEAD}summary: |-\n  First line\n  sec‸ond\n`.replace('|-', '>-').replace('‸', '|')),
      /what changes for whom/,
    );
  });
});
