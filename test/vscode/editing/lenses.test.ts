import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Loaded } from '../support';
import {
  activated,
  analysisOf,
  closeAll,
  complete,
  inFolder,
  replace,
  show,
  until,
  untilCodes,
  withSetting,
  write,
} from '../support';

const lensesOf = (uri: vscode.Uri) =>
  vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);

const titlesOf = async (uri: vscode.Uri): Promise<string[]> =>
  (await lensesOf(uri)).map(({ range, command }) => `${range.start.line}: ${command?.title}`);

async function hintsOf(document: vscode.TextDocument): Promise<string[]> {
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    all,
  );
  return hints.map(({ position, label }) => `${document.lineAt(position.line).text.trim()} ⟨${String(label)}⟩`);
}

const TEXT = 'pilotPlaybook: 1\nname: A\nstage: pilot\ntrust:\n  controls: [edit]\n';

describe('code lenses', () => {
  afterEach(closeAll);

  it('say of each playbook of a file how far it is; a click opens its readiness', async () => {
    const uri = await write(
      inFolder('lenses.pilot.yaml'),
      `# ours\n${TEXT}---\npilotPlaybook: 1\nname: B\nstage: production\n`,
    );
    await show(uri);
    await untilCodes(uri, (found) => found.includes('trust/iterate'));
    const lenses = await lensesOf(uri);
    assert.match(lenses[0]!.command!.title, /^needed now \d of 5 · production \d of 24 · \d to do$/);
    assert.deepEqual(
      lenses.map(({ range }) => range.start.line),
      [1, 7],
    );
    const { command, arguments: given = [] } = lenses[1]!.command!;
    await vscode.commands.executeCommand(command, ...(given as unknown[]));
    await until(
      () =>
        vscode.window.tabGroups.all.some(({ tabs }) =>
          tabs.some(({ label }) => label === 'Readiness lenses.pilot.yaml'),
        ),
      vscode.window.tabGroups.onDidChangeTabs,
    );
  });

  it('stay in their line while a text is half typed, and say then what is new', async () => {
    const uri = await write(inFolder('typed.pilot.yaml'), TEXT);
    const { document } = await show(uri);
    await untilCodes(uri, (found) => found.includes('trust/iterate'));
    const before = await titlesOf(uri);
    await replace(document, 'trust:', 'feedback: [\ntrust:');
    assert.deepEqual(await titlesOf(uri), before);
    await replace(document, 'feedback: [', 'feedback: { channel: here }');
    const [after] = await titlesOf(uri);
    assert.notEqual(after, before[0]);
  });

  it('follow their settings: none, or above each gate with open checks as well', async () => {
    const uri = await write(inFolder('settings.pilot.yaml'), TEXT);
    await show(uri);
    await untilCodes(uri, (found) => found.includes('trust/iterate'));
    assert.equal((await lensesOf(uri)).length, 1);
    await withSetting('codeLens.gates', true, async () => {
      const [, gate, ...others] = await lensesOf(uri);
      assert.deepEqual(others, []);
      assert.equal(gate?.range.start.line, 3);
      assert.match(gate.command!.title, /^1 of \d met · open: /);
      assert.equal(gate.command!.command, 'pilotPlaybook.explainCheck');
    });
    await withSetting('codeLens.playbook', false, async () => assert.deepEqual(await lensesOf(uri), []));
  });

  it('are not in other YAML files', async () => {
    const { document } = await show(inFolder('plain.yaml'));
    assert.deepEqual(await lensesOf(document.uri), []);
    assert.deepEqual(await hintsOf(document), []);
  });
});

describe('inlay hints', () => {
  let inside: Loaded;
  before(async () => {
    inside = await activated();
  });
  afterEach(closeAll);

  const actualOf = (loaded: Loaded, uri: vscode.Uri) => analysisOf(loaded, uri)?.current[0]?.metrics[0]?.actual;

  const TEXT_WITH_FIGURES =
    'pilotPlaybook: 1\nname: A\nstage: pilot\nsuccess:\n  metrics:\n    - name: Time\n      kind: cycle-time\n' +
    '      unit: h\n      baseline: 40\n      target: 16\n      actual:\n        evidence: figures.json#/hours\n' +
    'review:\n  next: 2020-01-01\n';

  it('show the number behind a pointer, the way to the target, and how far away a date is; each has a setting', async () => {
    await write(inFolder('figures.json'), '{ "hours": 28 }\n');
    const uri = await write(inFolder('hints.pilot.yaml'), TEXT_WITH_FIGURES);
    const { document } = await show(uri);
    await complete(inside);
    const hints = await hintsOf(document);
    const [value, target, date] = [
      'evidence: figures.json#/hours ⟨= 28 h⟩',
      'evidence: figures.json#/hours ⟨target 16 h: 50% of the way⟩',
      hints.find((hint) => hint.startsWith('next: 2020-01-01'))!,
    ];
    assert.match(date, /⟨[\d,]+ days ago⟩$/);
    assert.deepEqual(hints.sort(), [value, target, date].sort());
    const without = async (name: string) => {
      let rest: string[] = [];
      await withSetting(name, false, async () => void (rest = await hintsOf(document)));
      return rest.sort();
    };
    assert.deepEqual(await without('inlayHints.values'), [target, date].sort());
    assert.deepEqual(await without('inlayHints.targets'), [value, date].sort());
    assert.deepEqual(await without('inlayHints.dates'), [value, target].sort());
  });

  it('follow the file that a pointer leads to', async () => {
    await write(inFolder('figures.json'), '{ "hours": 28 }\n');
    const uri = await write(inFolder('followed.pilot.yaml'), TEXT_WITH_FIGURES);
    const { document } = await show(uri);
    await complete(inside);
    assert.ok((await hintsOf(document)).includes('evidence: figures.json#/hours ⟨= 28 h⟩'));
    await write(inFolder('figures.json'), '{ "hours": 12 }\n');
    await until(() => actualOf(inside, uri) === 12, inside.service.onDidPublish);
    assert.ok((await hintsOf(document)).includes('evidence: figures.json#/hours ⟨= 12 h⟩'));
  });
});
