import assert from 'node:assert/strict';
import { DEFAULT_POLICY } from '../../src/core/checklist/policy';
import { POLICY_LIMITS } from '../../src/policy/policyFile';
import type { Files } from '../core/support/policies';
import { judged, policyOf, read } from '../core/support/policies';

const custom = (id: string, message: string) =>
  `custom:\n  - { id: ${id}, gate: trust, requiredFor: pilot, message: ${message}, require: false }\n`;

/** The one fault of a policy that extends something. */
async function fault(reference: string, files: Files = {}): Promise<string> {
  const { findings, broken, policy } = await read(`pilotPolicy: 1\nextends: ${reference}\n`, files);
  assert.deepEqual(
    findings.map(({ code }) => code),
    ['policy/extends'],
  );
  assert.ok(broken);
  assert.deepEqual(policy, DEFAULT_POLICY);
  return findings[0]!.message;
}

describe('A policy that extends others', () => {
  it('adds up packs, included files and checks of its own', async () => {
    const policy = await policyOf(
      `pilotPolicy: 1\nextends: [./a.yaml, ../b.yaml]\npacks: [security]\ninclude: [c, a]\n${custom('acme/c', 'C')}`,
      {
        '/repo/a.yaml': `pilotPolicy: 1\npacks: [evaluation]\ninclude: [a]\n${custom('acme/a', 'A')}`,
        '/b.yaml': `pilotPolicy: 1\npacks: [security, adoption]\n${custom('acme/b', 'B')}`,
      },
    );
    const packs = policy.gates.flatMap(({ pack }) => pack ?? []);
    assert.deepEqual(packs, ['evaluation', 'security', 'adoption']);
    assert.deepEqual(policy.include, ['a', 'c']);
    const trust = policy.gates.find(({ id }) => id === 'trust')!;
    assert.deepEqual(
      trust.checks.map(({ id }) => id),
      ['trust/guide', 'trust/iterate', 'acme/a', 'acme/b', 'acme/c'],
    );
  });

  it('wins check by check over what it extends, and a later base over an earlier', async () => {
    const { overrides, minimumReadiness, gates } = await policyOf(
      `pilotPolicy: 1\nextends: [a.yaml, b.yaml]\nchecks: { trust/guide: off, acme/own: production }\n${custom('acme/own', 'Nearer')}`,
      {
        '/repo/a.yaml': `pilotPolicy: 1\nminimumReadiness: 0.2\nchecks: { trust/guide: pilot, trust/iterate: pilot, learning/store: off }\n${custom('acme/own', 'Farther')}`,
        '/repo/b.yaml': 'pilotPolicy: 1\nminimumReadiness: 0.4\nchecks: { trust/iterate: investigation }\n',
      },
    );
    assert.deepEqual(Object.fromEntries(overrides), {
      'trust/guide': 'off',
      'trust/iterate': 'investigation',
      'learning/store': 'off',
      'acme/own': 'production',
    });
    assert.equal(minimumReadiness, 0.4);
    const own = gates.flatMap(({ checks }) => checks).filter(({ id }) => id === 'acme/own');
    assert.deepEqual(
      own.map(({ message }) => message),
      ['Nearer'],
    );
  });

  it('wins code by code over the severities of what it extends', async () => {
    const base = 'pilotPolicy: 1\nchecks: { placeholder: off, evidence/stale: error }\n';
    const { severities } = await policyOf('pilotPolicy: 1\nextends: ./base.yaml\nchecks: { placeholder: error }\n', {
      '/repo/base.yaml': base,
    });
    assert.deepEqual(Object.fromEntries(severities), { placeholder: 'error', 'evidence/stale': 'error' });
  });

  it('may turn off a check of what it extends, and name a gate that it opens', async () => {
    const base =
      'pilotPolicy: 1\ncustom:\n  - { id: acme/a, gate: { id: acme, title: Acme }, requiredFor: pilot, message: A, require: false }\n';
    const policy = await policyOf(
      'pilotPolicy: 1\nextends: a.yaml\nchecks: { acme/a: off }\ncustom:\n  - { id: acme/b, gate: acme, requiredFor: pilot, message: B, require: false }\n',
      { '/repo/a.yaml': base },
    );
    const { readiness } = await judged(policy, 'stage: pilot\n');
    const gate = readiness!.gates.at(-1)!;
    assert.deepEqual(
      [gate.gate.id, gate.gate.title, gate.checks.map(({ check }) => check.id)],
      ['acme', 'Acme', ['acme/b']],
    );
  });

  it("finds an npm package's file as Node.js does, in the nearest folder upward", async () => {
    const files = {
      '/repo/node_modules/@acme/policy/policy.yaml': 'pilotPolicy: 1\npacks: [security]\nextends: ./base.yaml\n',
      '/repo/node_modules/@acme/policy/base.yaml': 'pilotPolicy: 1\npacks: [adoption]\n',
      '/node_modules/@acme/policy/policy.yaml': 'pilotPolicy: 1\npacks: [evaluation]\n',
    };
    const text = 'pilotPolicy: 1\nextends: "@acme/policy/policy.yaml"\n';
    const { policy, files: asked } = await read(text, files);
    assert.deepEqual(
      policy.gates.flatMap(({ pack }) => pack ?? []),
      ['security', 'adoption'],
    );
    // What was looked for counts too: a file that appears there changes the policy.
    assert.deepEqual(asked, [
      '/repo/pilot-policy.yaml',
      '/repo/@acme/policy/policy.yaml',
      '/repo/node_modules/@acme/policy/policy.yaml',
      '/repo/node_modules/@acme/policy/base.yaml',
    ]);
    const { '/node_modules/@acme/policy/policy.yaml': outer } = files;
    const far = await policyOf(text, { '/node_modules/@acme/policy/policy.yaml': outer });
    assert.deepEqual(
      far.gates.flatMap(({ pack }) => pack ?? []),
      ['evaluation'],
    );
  });

  it('may reach one policy on two ways', async () => {
    const policy = await policyOf('pilotPolicy: 1\nextends: [a.yaml, b.yaml]\n', {
      '/repo/a.yaml': 'pilotPolicy: 1\nextends: c.yaml\n',
      '/repo/b.yaml': 'pilotPolicy: 1\nextends: c.yaml\n',
      '/repo/c.yaml': `pilotPolicy: 1\n${custom('acme/c', 'C')}`,
    });
    assert.ok(policy.knownChecks.has('acme/c'));
  });

  it('names the circle that it goes round in', async () => {
    assert.match(
      await fault('./pilot-policy.yaml', { '/repo/pilot-policy.yaml': 'pilotPolicy: 1\n' }),
      /pilot-policy\.yaml → pilot-policy\.yaml/,
    );
    const files = {
      '/repo/a.yaml': 'pilotPolicy: 1\nextends: ./b.yaml\n',
      '/repo/b.yaml': 'pilotPolicy: 1\nextends: ./sub/../a.yaml\n',
    };
    assert.match(await fault('a.yaml', files), /a\.yaml → b\.yaml → a\.yaml/);
  });

  it('says why a base cannot be used', async () => {
    assert.match(await fault('./none.yaml'), /no such file\.$/);
    assert.match(await fault('"@acme/policy/policy.yaml"'), /no installed npm package has it/);
    assert.match(await fault('https://example.com/policy.yaml'), /nothing is fetched from the network/);
    assert.match(await fault('/etc/policy.yaml'), /absolute path/);
    assert.match(await fault("'C:\\policy.yaml'"), /absolute path/);
    assert.match(await fault('./shared', { '/repo/shared': null }), /is a folder: name the policy file in it/);
    const broken = { '/repo/a.yaml': 'pilotPolicy: 1\npacks: [securty]\n' };
    assert.match(await fault('a.yaml', broken), /a\.yaml has an error in line 2: .*Did you mean "security"\?/);
  });

  it('stops where policies extend one another without end', async () => {
    const endless = new Proxy({} as Files, {
      has: () => true,
      getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, writable: true, value: '' }),
      get: (_files, path) =>
        `pilotPolicy: 1\nextends: [./a${String(path).length}.yaml, ./b${String(path).length}/x.yaml]\n`,
    });
    const { files, broken } = await read('pilotPolicy: 1\nextends: ./a.yaml\n', endless);
    assert.ok(broken);
    assert.ok(files.length <= 2 * POLICY_LIMITS.bases + 2, String(files.length));
  });
});
