import assert from 'node:assert/strict';
import { fixAll } from '../../../src/core/fixes/fixAll';
import { waiving } from '../../../src/core/fixes/offers';
import { TODAY } from '../support/fixture';
import { analysesOf, edited } from '../support/fixing';
import { choicesOf, choicesOfOne } from '../support/choosing';

const HEAD = 'pilotPlaybook: 1\nname: A\nstage: pilot\nstatus: retired\n';
const analyse = (text: string) => analysesOf(text, TODAY);

describe('What only a person may choose', () => {
  it('is how many blanks a tab stands for, where several would do', () => {
    const text = 'workflow:\n  name: x\n  users:\n\t- a\n';
    assert.deepEqual(choicesOfOne(HEAD + text, 'yaml/tab'), {
      'Write 2 blanks for each tab': HEAD + text.replaceAll('\t', '  '),
      'Write 4 blanks for each tab': HEAD + text.replaceAll('\t', '    '),
      'Write 8 blanks for each tab': HEAD + text.replaceAll('\t', '        '),
    });
  });

  it('is whether an alias without an anchor is a text, or another one', () => {
    const text = 'x-lead: &lead { name: A }\nsummary: *led # c\nworkflow: { users: [*.md] }\n';
    const [first, second] = choicesOf(HEAD + text, 'yaml/bad-alias');
    assert.deepEqual(first, {
      'Did you mean "*lead"?': HEAD + text.replace('*led', '*lead'),
      'Put it in quotes: "*led"': HEAD + text.replace('*led', '"*led"'),
    });
    assert.deepEqual(second, { 'Put it in quotes: "*.md"': HEAD + text.replace('*.md', '"*.md"') });
  });

  for (const [before, after] of [
    ['', 'pilotPlaybook: 1\nname: TODO\nstage: investigation\n'],
    ['# ours', '# ours\npilotPlaybook: 1\nname: TODO\nstage: investigation\n'],
    ['# ours\r\n\r\n---\r\n', '# ours\r\n\r\n---\r\npilotPlaybook: 1\r\nname: TODO\r\nstage: investigation\r\n'],
  ] as const)
    it(`is to begin an empty file: ${JSON.stringify(before)}`, async () => {
      assert.deepEqual(choicesOfOne(before, 'schema/type'), { 'Add the first lines of a playbook': after });
      assert.deepEqual((await fixAll(analyse(before), analyse)).edits, []);
    });

  it('is nothing in a file that holds something else', () => {
    for (const text of ['a text\n', '~\n', '- a\n', '# c\n---\n{}\n'])
      for (const found of choicesOf(text, 'schema/type')) assert.deepEqual(found, {}, text);
  });

  it('is to remove a placeholder, where the format does not require its key', () => {
    const text = `${HEAD.replace('A\n', 'TODO\n').replace('retired', 'active')}waivers:\n  - { check: trust/guide, reason: TODO, owner: a, approvedBy: TODO, expires: 2027-01-01 }\n`;
    assert.deepEqual(
      choicesOf(text, 'placeholder').map((found) => Object.keys(found)),
      [[], [], ['Remove "approvedBy"']],
    );
  });

  it('is nothing that fixing a whole file does', async () => {
    const text = `${HEAD.replace('retired', 'stopped')}workflow:\n  trigger: TODO\n  users: [a]\nwaivers:\n  - { check: trust/guide, reason: a, owner: b, expires: 2026-01-01 }\n`;
    assert.equal(edited(text, (await fixAll(analyse(text), analyse)).edits), text);
  });
});

describe('A waiver of an open check', () => {
  const analysis = (waivers: string) =>
    analyse(`pilotPlaybook: 1\nname: A\nstage: pilot\ntrust: { controls: [undo] }\nwaivers:\n${waivers}`)[0]!;
  const ended = '  - { check: trust/guide, reason: a, owner: b, expires: 2026-01-01 }\n';

  it('is a new one where there is none', () => {
    const offer = waiving('trust/guide', analysis(ended.replace('guide', 'iterate')));
    assert.equal(offer?.title, 'Waive this check until 2027-02-22 (trust/guide)');
    assert.equal(offer.fix.kind, 'append');
  });

  it('is a later end of the one that has ended, and never a second one', () => {
    const offer = waiving('trust/guide', analysis(ended + ended.replace('2026-01-01', '2026-02-01')));
    assert.equal(offer?.title, 'Renew the waiver until 2027-02-22 (trust/guide)');
    assert.deepEqual(offer.fix.kind === 'replace' && offer.fix.path, ['waivers', 1, 'expires']);
    assert.equal(waiving('trust/guide', analysis(ended.replace('2026-01-01', 'TODO'))), undefined);
    assert.equal(
      waiving('trust/guide', analysis(ended.replace('reason: a', 'reason: TODO').replace('2026', '2027'))),
      undefined,
    );
  });

  it('that has ended leads to where its check is open', () => {
    const { findings } = analysis(ended);
    const expired = findings.find(({ code }) => code === 'waiver/expired');
    const open = findings.find(({ code }) => code === 'trust/guide');
    assert.ok(open);
    assert.deepEqual(expired?.related, [{ range: open.range, message: 'trust/guide is open here.' }]);
  });
});

describe('A metric that contradicts itself', () => {
  it('leads to its numbers', () => {
    const text =
      'pilotPlaybook: 1\nname: A\nstage: pilot\nsuccess:\n  metrics:\n    - { name: Hours, kind: revenue, better: lower, baseline: 10, target: 20 }\n';
    const found = analyse(text)[0]!.findings.find(({ code }) => code === 'metric/direction');
    assert.deepEqual(
      found?.related?.map(({ range, message }) => [
        text.split('\n')[5]!.slice(range.start.character, range.end.character),
        message,
      ]),
      [
        ['10', 'The baseline is here.'],
        ['20', 'The target is here.'],
      ],
    );
  });
});
