import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { EvidenceTarget, RequirementTarget } from '../../src/service';
import { at } from './support/memoryFiles';
import { playbook, setUp } from './support/setUp';

const A = '/site/pilots/a.pilot.yaml';

/** The edit's files: of each what is created, and what is inserted. */
const said = (edit: WorkspaceEdit | undefined) =>
  edit?.documentChanges?.map((change) =>
    'textDocument' in change
      ? [
          change.textDocument.uri,
          change.edits.map((one) => ('newText' in one ? one.newText : one.snippet.value)).join(),
        ]
      : [change.kind, 'uri' in change && change.uri],
  );

describe('What the policy of a playbook is made to say', () => {
  async function opened(
    files: Readonly<Record<string, string>>,
    text = playbook('A', 'trust: { controls: [edit, undo] }\n'),
  ) {
    const all = setUp(files);
    all.editor.open(A, text);
    await all.settled();
    return { ...all, uri: at(A) };
  }

  it('is written into the nearest one, as it is typed', async () => {
    const files = {
      '/site/pilot-policy.yaml': 'pilotPolicy: 1\n',
      '/site/pilots/pilot-policy.yaml': 'pilotPolicy: 1\n',
    };
    const { service, editor, uri, settled } = await opened(files);
    const found = await service.queries.requirementEdit(uri, 'trust/guide', 'off');
    assert.equal(found?.policy, at('/site/pilots/pilot-policy.yaml'));
    assert.deepEqual(said(found.edit), [[found.policy, 'checks:\n  trust/guide: "off"\n']]);
    editor.open('/site/pilots/pilot-policy.yaml', files['/site/pilots/pilot-policy.yaml']);
    editor.type('/site/pilots/pilot-policy.yaml', 'pilotPolicy: 1\nchecks: { trust/guide: pilot }\n');
    await settled();
    const typed = await service.queries.requirementEdit(uri, 'trust/guide', 'production');
    assert.deepEqual(said(typed?.edit), [[found.policy, 'production']]);
  });

  it('makes one at the root where there is none', async () => {
    const { service, uri } = await opened({});
    const found = await service.queries.requirementEdit(uri, 'trust/guide', 'pilot');
    const policy = at('/site/pilot-policy.yaml');
    assert.equal(found?.policy, policy);
    assert.deepEqual(said(found.edit), [
      ['create', policy],
      [policy, 'pilotPolicy: 1\nchecks:\n  trust/guide: pilot\n'],
    ]);
  });

  it('is not written where a link leads out, or into what cannot be read', async () => {
    const others = setUp({ '/site/pilot-policy.yaml': 'checks: [' });
    others.editor.open(A, playbook('A'));
    await others.settled();
    assert.equal(await others.service.queries.requirementEdit(at(A), 'trust/guide', 'off'), undefined);
    const linked = setUp();
    linked.fs.link('/site/pilot-policy.yaml', '../elsewhere/policy.yaml');
    linked.editor.open(A, playbook('A'));
    await linked.settled();
    assert.equal(await linked.service.queries.requirementEdit(at(A), 'trust/guide', 'off'), undefined);
  });

  it('is offered at an open check, with the checks to choose from', async () => {
    const { service, uri } = await opened({}, playbook('A', 'trust:\n  controls: [edit]\n'));
    const { range } = service.analysisOf(uri)!.current[0]!.findings.find(({ code }) => code === 'trust/iterate')!;
    const actions = await service.queries.codeActions(uri, range, ['quickfix']);
    const offered = actions.filter(({ command }) => command?.command === 'pilotPlaybook.setRequirement');
    const targets = offered.map(({ command }) => (command?.arguments as [RequirementTarget])[0]);
    assert.equal(targets.length, 2);
    assert.ok(targets.every(({ ids }) => ids.includes('trust/iterate')));
    assert.deepEqual(
      targets.map(({ requirement }) => requirement),
      ['off', undefined],
    );
  });
});

describe('Evidence, at its place', () => {
  it('can be added where something is only stated', async () => {
    const text = playbook('A', 'trust:\n  controls: [edit, undo]\n');
    const { service, editor, settled } = setUp({ '/site/docs/a.md': '# A\n\n## Late input\n', '/else/b.md': '# B\n' });
    editor.open(A, text);
    await settled();
    const place = (line: number) => ({ start: { line, character: 4 }, end: { line, character: 4 } });
    const offered = async (line: number) =>
      (await service.queries.codeActions(at(A), place(line), ['refactor'])).filter(({ title }) =>
        /evidence/.test(title),
      );
    const actions = await offered(4);
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Add evidence…'],
    );
    const [{ places }] = actions[0]!.command!.arguments as [EvidenceTarget];
    assert.deepEqual(places, ['/trust/evidence']);
    assert.deepEqual(await offered(1), []);
    const parts = await service.queries.evidenceParts(at(A), '../docs/a.md');
    assert.deepEqual(
      parts.map(({ part }) => part),
      ['a', 'late-input'],
    );
    assert.deepEqual(await service.queries.evidenceParts(at(A), '../../else/b.md'), [], 'outside of the workspace');
  });

  it('can be created where it is missing, and is never written over another file', async () => {
    const text = playbook('A', 'trust: { controls: [edit, undo], evidence: docs/late-input.md }\n');
    const { service, editor, settled } = setUp();
    editor.open(A, text);
    await settled();
    const { range } = service
      .analysisOf(at(A))!
      .current[0]!.findings.find(({ code }) => code === 'evidence/not-found')!;
    const actions = await service.queries.codeActions(at(A), range, ['quickfix']);
    const create = actions.find(({ title }) => title === 'Create docs/late-input.md');
    const file = at('/site/pilots/docs/late-input.md');
    assert.deepEqual(create?.edit?.documentChanges?.[0], {
      kind: 'create',
      uri: file,
      options: { ignoreIfExists: true },
    });
    assert.deepEqual(said(create.edit)?.[1], [file, '# Late input\n']);
    assert.ok(actions.every(({ isPreferred }) => !isPreferred));
    assert.ok(!actions.some(({ title }) => title.startsWith('Fix all')));
  });

  it('leads from a key that is there twice to the first', async () => {
    const { service, editor, settled } = setUp();
    editor.open(A, playbook('A', 'tool: a\ntool: b\n'));
    await settled();
    const [found] = service.diagnostics(at(A));
    assert.deepEqual(
      found?.relatedInformation?.map(({ location }) => [location.uri, location.range.start.line]),
      [[at(A), 3]],
    );
  });
});
