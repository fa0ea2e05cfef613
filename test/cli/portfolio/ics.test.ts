import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderOf, playbook, removeFolders, run, start } from '../support';
import { DATED, TODAY, portfolio } from './support';

const CALENDAR = ['report', ...TODAY, '--format', 'ics'];
const LONG = `Odd, "name"; with \\ and 📄 über ${'alles '.repeat(30)}end`;
const folder = () =>
  folderOf({
    'sub/x.pilot.yaml': `pilotPlaybook: 1\nname: ${JSON.stringify(`${LONG}\r\nEND:VCALENDAR`)}\nstage: pilot\n${DATED}`,
  });

/** A content line of RFC 5545, 3.1: a name, its parameters, and the value. */
interface Line {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

/** Reads a calendar by RFC 5545, 3.1 and 3.3.11; fails where it breaks a rule of it. */
function read(text: string): { calendar: Line[]; events: Map<string, Line>[] } {
  assert.ok(text.endsWith('\r\n'));
  const physical = text.split('\r\n').slice(0, -1);
  for (const line of physical) {
    assert.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)} octets: ${line}`);
    assert.doesNotMatch(line, /[\p{Cc}\uFFFD]/u);
  }
  const lines = physical
    .join('\r\n')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map((line): Line => {
      const [, name, parameters, value] = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/.exec(line) ?? assert.fail(line);
      return { name: name!, parameters: parameters!, value: value! };
    });
  const open: string[] = [];
  const calendar: Line[] = [];
  const events: Map<string, Line>[] = [];
  for (const line of lines) {
    if (line.name === 'BEGIN') {
      open.push(line.value);
      if (line.value === 'VEVENT') events.push(new Map());
    } else if (line.name === 'END') assert.equal(open.pop(), line.value);
    else if (open.at(-1) === 'VEVENT') {
      assert.ok(!events.at(-1)!.has(line.name), line.name);
      events.at(-1)!.set(line.name, line);
    } else calendar.push(line);
  }
  assert.deepEqual(open, []);
  return { calendar, events };
}

/** The text of a value: each special character in it is escaped. */
function textOf(line: Line | undefined): string {
  const { value } = line ?? assert.fail('no such property');
  assert.doesNotMatch(value.replace(/\\[\\;,nN]/g, ''), /[\\;,]/);
  return value.replace(/\\([\\;,nN])/g, (_all, one: string) => (/n/i.test(one) ? '\n' : one));
}

const seen = (events: readonly Map<string, Line>[]) =>
  events.map((event) => `${event.get('DTSTART')?.value} ${textOf(event.get('SUMMARY')).split(' (')[0]}`);

describe('--format ics', () => {
  after(removeFolders);

  it('has an event of a whole day for all that is due, whenever that is', async () => {
    const { status, stdout } = await run(folder(), CALENDAR);
    assert.equal(status, 1);
    const { calendar, events } = read(stdout);
    assert.equal(calendar.find(({ name }) => name === 'VERSION')?.value, '2.0');
    assert.ok(calendar.some(({ name }) => name === 'PRODID'));
    assert.deepEqual(seen(events), [
      '20261120 Waiver of feedback/channel ends',
      '20261201 Review',
      '20261206 Evidence expires: https://example.com/a',
      '20270131 Waiver of learning/context ends',
      '20270331 Target date: Hours, all; of \\ them',
    ]);
    for (const event of events) {
      assert.equal(event.get('DTSTART')?.parameters, ';VALUE=DATE');
      assert.equal(event.get('DTSTAMP')?.value, '20261124T000000Z');
      assert.match(textOf(event.get('DESCRIPTION')), /^Owner: .+\nPlaybook: sub\/x\.pilot\.yaml\nWritten at: \//);
    }
    assert.match(textOf(events[0]!.get('DESCRIPTION')), /^Owner: Bob\n/);
  });

  it('holds no more than --due says, where it does', async () => {
    assert.equal(read((await run(folder(), [...CALENDAR, '--due', '7'])).stdout).events.length, 2);
  });

  it('takes nothing from a name but text, whatever its length and characters', async () => {
    const { events } = read((await run(folder(), CALENDAR)).stdout);
    for (const event of events) assert.ok(textOf(event.get('SUMMARY')).endsWith(`(${LONG} END:VCALENDAR)`));
  });

  it('keeps the UID of an event whose date, name or lines change, and gives each its own', async () => {
    const where = folder();
    const uids = async (cwd: string) => {
      const { events } = read((await run(cwd, CALENDAR)).stdout);
      return events.map((event) => event.get('UID')?.value);
    };
    const before = await uids(where);
    assert.equal(new Set(before).size, 5);
    const file = path.join(where, 'sub/x.pilot.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `# moved\n${text.replace('2026-12-01', '2026-12-02').replace(/name: "Odd.*/, 'name: New')}`);
    assert.deepEqual(await uids(where), before);
    writeFileSync(path.join(where, 'sub/y.pilot.yaml'), text);
    assert.equal(new Set(await uids(where)).size, 10);
  });

  it('is one calendar, however much is due', async () => {
    const count = 900;
    const due = (index: number) => playbook(`review: { next: 2026-12-01 }\n`).replace('Triage', `P${index}`);
    const text = Array.from({ length: count }, (_, index) => due(index)).join('---\n');
    const { stdout } = await run(folderOf({ 'x.pilot.yaml': text, 'y.pilot.yaml': text }), CALENDAR);
    const { calendar, events } = read(stdout);
    assert.equal(new Set(calendar.map(({ name }) => name)).size, calendar.length);
    assert.equal(events.length, 2 * count);
    assert.equal(new Set(events.map((event) => event.get('UID')?.value)).size, 2 * count);
  });

  it('is the same in every time zone', async () => {
    const where = folder();
    const zones = ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'].map(async (TZ) => {
      const child = start(where, CALENDAR, { env: { TZ } });
      let text = '';
      for await (const chunk of child.stdout.setEncoding('utf8')) text += String(chunk);
      return text;
    });
    const [one, two, three] = await Promise.all(zones);
    assert.ok(one);
    assert.equal(one, two);
    assert.equal(one, three);
  });

  it('is of the portfolio, as merge tells it too, and says what was left out', async () => {
    const where = portfolio();
    const check = await run(where, ['check', '--format', 'ics']);
    assert.equal(check.status, 2);
    assert.match(check.stderr, /Allowed choices are /);
    await run(where, ['check', ...TODAY, '--format', 'json', '--output', 'all.json']);
    const findings = await run(where, ['merge', 'all.json', '--format', 'ics']);
    assert.deepEqual([findings.status, findings.stdout], [2, '']);
    assert.match(findings.stderr, /^--format ics is about the portfolio: add --view report\.\n$/);
    const merged = await run(where, ['merge', 'all.json', '--format', 'ics', '--view', 'report', '--risk', 'high']);
    const { calendar, events } = read(merged.stdout);
    assert.equal(events.length, 5);
    const description = calendar.find(({ name }) => name === 'X-WR-CALDESC');
    assert.equal(textOf(description), '6 playbooks are left out by --risk, 2 with errors.');
    assert.match(merged.stderr, /^6 playbooks are left out by --risk, 2 with errors\.$/m);
    assert.equal(read((await run(folderOf({ 'x.pilot.yaml': playbook() }), CALENDAR)).stdout).events.length, 0);
  });
});
