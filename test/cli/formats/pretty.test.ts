import assert from 'node:assert/strict';
import { removeFolders, run } from '../support';
import { portfolio, written } from './support';

describe('report', () => {
  after(removeFolders);

  it('shows the funnel, a table, and of each playbook its gates, blockers and waivers', async () => {
    const { text } = await written(portfolio(), 'pretty', 'report');
    assert.match(text, /^Portfolio\n {2}Investigation {2}1 {2}█+ {2}0 ready for the next stage\n {2}Pilot {10}1 /);
    assert.match(text, /\n {2}Production {5}1 {2}█+ {2}0 meet the checklist, 1 not active\n/);
    assert.match(text, /\nPlaybooks\n/);
    assert.match(
      text,
      /\n {2}Calm +– +0 of 24 +5 +–\n {4}investigation · no owner · No gate is started · pilots\/calm\.pilot\.yaml\n/,
    );
    assert.match(text, /\n {2}Trust +unmet +25% +trust\/iterate\n/);
    assert.match(text, /\n {2}\d+ blockers of production: [^]*?trust\/iterate/);
    assert.match(text, /\n {2}waived until 2027-01-31: feedback\/channel, by bob@example.com: next week\n/);
    assert.match(
      text,
      /\n {2}does not apply: exceptions\/automate: people <b>decide<\/b> \| @ann \(approved by bob@example.com\)\n/,
    );
    assert.doesNotMatch(text, /does not apply: inputs/);
    assert.match(text, /\nerror pilots\/unread.pilot.yaml is not UTF-8 text.\n/);
  });

  it('of check lists what is waived and what does not apply beside readiness, unless only errors are wanted', async () => {
    const { text } = await written(portfolio(), 'pretty', 'check');
    assert.match(
      text,
      /open checks, 2 waived\n {2}waived until .*\n {2}waived until .*\n {2}does not apply: exceptions/,
    );
    const { stdout } = await run(portfolio(), ['check', '--quiet', '--today', '2026-11-24']);
    assert.doesNotMatch(stdout, /does not apply/);
  });

  it('exits as check does', async () => {
    const folder = portfolio();
    assert.equal((await run(folder, ['report'])).status, 2);
    assert.equal((await run(folder, ['report', 'pilots/calm.pilot.yaml'])).status, 0);
    assert.equal((await run(folder, ['report', 'pilots/calm.pilot.yaml', '--for', 'pilot'])).status, 1);
    assert.equal((await run(folder, ['report', 'pilots/not.pilot.yaml'])).status, 1);
  });
});
