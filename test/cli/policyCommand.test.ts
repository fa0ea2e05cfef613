import assert from 'node:assert/strict';
import path from 'node:path';
import { folderOf, playbook, removeFolders, run } from './support';

const POLICY = `pilotPolicy: 1
extends: shared/base.yaml
include: ['pilots/**']
exclude: [pilots/old]
checks: { success/vanity-metric: off, evidence/stale: error }
custom:
  - id: acme/summary
    gate: { id: acme, title: House rules }
    requiredFor: pilot
    message: Say in a summary what it does.
    at: /summary
    require: { required: [summary] }
minimumReadiness: 0.5
`;

const repository = (more: Record<string, string> = {}) =>
  folderOf({
    '.git/HEAD': '',
    'pilot-policy.yaml': POLICY,
    'shared/base.yaml': 'pilotPolicy: 1\nextends: deep.yaml\npacks: [security]\n',
    'shared/deep.yaml': 'pilotPolicy: 1\npacks: [operations]\nmustApply: ["trust/*"]\nminimumReadiness: 0.1\n',
    'pilots/a.pilot.yaml': playbook(),
    'pilots/old/b.pilot.yaml': playbook(),
    'other/c.pilot.yaml': playbook(),
    'own/pilot-policy.yaml': 'pilotPolicy: 1\n',
    'own/d.pilot.yaml': playbook(),
    ...more,
  });

interface Told {
  readonly policy: string | null;
  readonly extends: readonly unknown[];
  readonly sets: Record<string, unknown> | null;
  readonly counted: boolean | null;
  readonly files?: readonly string[];
  readonly errors: readonly { path: string; message: string }[];
}

async function told(cwd: string, ...args: string[]): Promise<Told & { status: number | null; stderr: string }> {
  const { status, stdout, stderr } = await run(cwd, ['policy', '--format', 'json', ...args]);
  return { ...(JSON.parse(stdout) as Told), status, stderr };
}

describe('pilot-playbook policy', () => {
  after(removeFolders);

  it('says where the policy of a path comes from, what it sets with all that it extends, and what it counts', async () => {
    const folder = repository();
    const { stdout, stderr, status } = await run(path.join(folder, 'pilots'), ['policy', 'a.pilot.yaml', '--files']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.equal(
      stdout,
      `a.pilot.yaml
  Policy   ../pilot-policy.yaml
  Extends  ../shared/base.yaml
           ../shared/deep.yaml (by ../shared/base.yaml)

Sets
  packs             operations
                    security
  checks            success/vanity-metric: off
                    evidence/stale: error
  mustApply         trust/*
  custom            acme/summary (acme, pilot): Say in a summary what it does.
  include           pilots/**
  exclude           pilots/old
  minimumReadiness  0.5

Counts 1 playbook
  a.pilot.yaml
`,
    );
  });

  it('says the same as JSON', async () => {
    const folder = repository();
    const found = await told(folder, 'pilots/a.pilot.yaml', '--files');
    assert.deepEqual(found, {
      path: 'pilots/a.pilot.yaml',
      policy: 'pilot-policy.yaml',
      extends: [
        { path: 'shared/base.yaml', by: 'pilot-policy.yaml' },
        { path: 'shared/deep.yaml', by: 'shared/base.yaml' },
      ],
      sets: {
        packs: ['operations', 'security'],
        checks: { 'success/vanity-metric': 'off', 'evidence/stale': 'error' },
        mustApply: ['trust/*'],
        custom: [{ id: 'acme/summary', gate: 'acme', requiredFor: 'pilot', message: 'Say in a summary what it does.' }],
        placeholders: [],
        include: ['pilots/**'],
        exclude: ['pilots/old'],
        generated: [],
        trustedLinks: [],
        minimumReadiness: 0.5,
      },
      counted: true,
      files: ['pilots/a.pilot.yaml'],
      errors: [],
      status: 0,
      stderr: '',
    });
    assert.equal((await told(folder, 'other/c.pilot.yaml')).counted, false);
    assert.equal((await told(folder, 'pilots')).counted, null);
  });

  it('takes the nearest policy, or the one that is named', async () => {
    const folder = repository();
    const own = await told(folder, 'own', '--files');
    assert.deepEqual([own.policy, own.files], ['own/pilot-policy.yaml', ['own/d.pilot.yaml']]);
    assert.match((await run(folder, ['policy', 'own'])).stdout, /\nIt sets nothing: the built-in defaults apply\.\n$/);
    const named = await told(folder, 'own', '--policy', 'shared/deep.yaml', '--files');
    assert.deepEqual([named.policy, named.files], ['shared/deep.yaml', ['own/d.pilot.yaml']]);
    assert.equal((await told(folder, 'other', '--root', 'other')).policy, null);
  });

  it('says that the defaults apply where there is none', async () => {
    const folder = folderOf({ 'x.pilot.yaml': playbook() });
    const { status, stdout } = await run(folder, ['policy']);
    assert.equal(status, 0);
    assert.equal(stdout, '.\n  There is no policy for it: the built-in defaults apply, which are the core checks.\n');
    const { policy, sets, files, counted } = await told(folder, 'x.pilot.yaml', '--files');
    assert.deepEqual([policy, sets, files, counted], [null, null, ['x.pilot.yaml'], true]);
  });

  it('exits with 2 and its error for one that is broken, itself or by what it extends', async () => {
    const folder = repository({ 'shared/deep.yaml': 'pilotPolicy: 1\npakcs: []\n' });
    const { status, stdout, stderr } = await run(folder, ['policy']);
    assert.equal(status, 2);
    assert.match(stdout, /\n {2}Policy {2}pilot-policy\.yaml\n {2}It has errors: the built-in defaults apply/);
    assert.match(stderr, /^pilot-policy\.yaml has an error in line 2: .*base\.yaml .*deep\.yaml .*line 2: .*pakcs/);
    const found = await told(folder, 'pilots');
    assert.deepEqual([found.status, found.sets, found.errors.length], [2, null, 1]);
    // Another policy's fault is not its own.
    assert.equal((await told(folder, 'own')).status, 0);
  });

  it('exits with 2 for a path or a policy that is not there', async () => {
    const folder = repository();
    for (const [args, says] of [
      [['gone'], /^gone does not exist\.\n$/],
      [[''], /^The path is empty\.\n$/],
      [['--policy', 'gone.yaml'], /^--policy takes a file: gone\.yaml does not exist\.\n$/],
    ] as const) {
      const { status, stdout, stderr } = await run(folder, ['policy', ...args]);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, says);
    }
  });
});
