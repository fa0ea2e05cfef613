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
      /\n {2}Calm +pilots\/calm.pilot.yaml +investigation +Needed for pilot: 0 of 5 · needed for production: 0 of 24 +– +not ready for pilot: 5 open checks\n/,
    );
    assert.match(text, /\n {2}Trust +unmet +50% +trust\/iterate\n/);
    assert.match(text, /\n {2}\d+ blockers of production: .*trust\/iterate/);
    assert.match(text, /\n {2}waived until 2027-01-31: feedback\/channel, by bob@example.com: soon\n/);
    assert.match(text, /\nerror pilots\/unread.pilot.yaml is not UTF-8 text.\n/);
  });

  it('exits as check does', async () => {
    const folder = portfolio();
    assert.equal((await run(folder, ['report'])).status, 2);
    assert.equal((await run(folder, ['report', 'pilots/calm.pilot.yaml'])).status, 0);
    assert.equal((await run(folder, ['report', 'pilots/calm.pilot.yaml', '--for', 'pilot'])).status, 1);
    assert.equal((await run(folder, ['report', 'pilots/not.pilot.yaml'])).status, 1);
  });
});
