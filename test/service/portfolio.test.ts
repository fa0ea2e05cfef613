import assert from 'node:assert/strict';
import { playbook, setUp } from './support/setUp';

describe('the portfolio of a service', () => {
  it('knows where each playbook and its policy are, and follows a policy that comes', async () => {
    const { fs, service, started, settled } = setUp({
      '/site/a.pilot.yaml': playbook('A'),
      '/site/north/deep/b.pilot.yaml': playbook('B', 'ownership: { workflow: { contact: b@example.com } }\n'),
    });
    await started();
    const rows = () =>
      service
        .portfolio()
        .map(({ folder, file, policy, owner, gates }) => [folder, file, policy, owner, gates.length])
        .sort();
    assert.deepEqual(rows(), [
      ['', 'a.pilot.yaml', null, null, 9],
      ['north/deep', 'b.pilot.yaml', null, 'b@example.com', 9],
    ]);
    fs.write('/site/north/pilot-policy.yaml', 'pilotPolicy: 1\npacks: [security]\n');
    await settled();
    assert.deepEqual(rows(), [
      ['', 'a.pilot.yaml', null, null, 9],
      ['north/deep', 'b.pilot.yaml', 'north/pilot-policy.yaml', 'b@example.com', 10],
    ]);
  });
});
