import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { activated, closeAll, complete, inFolder, show, untilCodes, write } from '../support';

const TEXT = `# one
# two
pilotPlaybook: 1
name: Positions
stage: pilot
success:
  metrics:
    - { name: Cycle time, kind: cycle-time, guard: Posting errors }
    - { name: Posting errors, kind: errors, actual: { evidence: 'metrics/o.json#/a/b' } }
trust: &trust
  controls: [edit]
  evidence: docs/guide.md#late-input
  sources: https://a.example/b
x-own: *trust
waivers:
  - { check: trust/iterate, reason: the release waits, owner: a@b.example, expires: 2099-01-01 }
`;

const { executeCommand } = vscode.commands;

describe('places in a playbook', () => {
  const uri = inFolder('positions.pilot.yaml');
  let document: vscode.TextDocument;

  before(async () => {
    await activated();
    await write(inFolder('docs/guide.md'), '# Guide\n\n## Late input\n');
    await write(inFolder('metrics/o.json'), '{\n  "a": { "b": 2 }\n}\n');
  });
  beforeEach(async () => {
    await write(uri, TEXT);
    document = (await show(uri)).document;
    await untilCodes(uri, (found) => found.length > 0);
  });
  afterEach(closeAll);

  /** The place of the n-th occurrence of a text, one character into it. */
  const placeOf = (text: string, nth = 0): vscode.Position => {
    let index = document.getText().indexOf(text);
    for (let time = 0; time < nth; time++) index = document.getText().indexOf(text, index + 1);
    assert.ok(index >= 0, text);
    return document.positionAt(index + 1);
  };
  const drawn = (places: readonly vscode.Location[]): string[] =>
    places.map(({ uri: { path }, range }) => `${path.slice(path.lastIndexOf('/') + 1)}:${range.start.line}`);
  const titleOf = (text: string): Promise<string> =>
    executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, placeOf(text)).then((hovers) =>
      hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value)).join('\n'),
    ) as Promise<string>;

  it('have hovers that say what is known of them', async () => {
    assert.match(await titleOf("'metrics/o.json"), /`\/a\/b` leads to \*\*2\*\*/);
    assert.match(await titleOf('2099-01-01'), /1 Jan 2099, in [\d,]+ days/);
    assert.match(await titleOf('edit]'), /`trust\/guide`\): met; required for production/);
    assert.equal(await titleOf('# two'), '');
  });

  it('lead to headings, values and pages', async () => {
    const links = await executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri, 50);
    const ours = links.map(({ range, target }) => [document.getText(range), target?.toString(true)] as const);
    const folder = inFolder('').toString(true).replace(/\/$/, '');
    for (const expected of [
      ['metrics/o.json#/a/b', `${folder}/metrics/o.json#L2,15`],
      ['docs/guide.md#late-input', `${folder}/docs/guide.md#L3,1`],
      ['https://a.example/b', 'https://a.example/b'],
    ])
      assert.ok(
        ours.some(([text, target]) => text === expected[0] && target === expected[1]),
        `${expected.join(' → ')} in ${JSON.stringify(ours)}`,
      );
    assert.ok(ours.every(([, target]) => !target?.startsWith('command:')));
  });

  it('are defined, used and lit up together', async () => {
    const defined = (text: string, nth?: number) =>
      executeCommand<vscode.Location[]>('vscode.executeDefinitionProvider', uri, placeOf(text, nth));
    assert.deepEqual(drawn(await defined('Posting errors')), ['positions.pilot.yaml:8']);
    assert.deepEqual(drawn(await defined('*trust')), ['positions.pilot.yaml:9']);
    assert.deepEqual(drawn(await defined('trust/iterate')), ['positions.pilot.yaml:10']);
    const used = await executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', uri, placeOf('Posting', 1));
    assert.deepEqual(drawn(used), ['positions.pilot.yaml:7', 'positions.pilot.yaml:8']);
    const lit = await executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      uri,
      placeOf('Posting'),
    );
    assert.deepEqual(
      lit.map(({ kind }) => kind),
      [vscode.DocumentHighlightKind.Read, vscode.DocumentHighlightKind.Write],
    );
  });

  it('are renamed together, or the reason is said', async () => {
    const rename = async (at: vscode.Position, name: string) =>
      executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', uri, at, name);
    await assert.rejects(rename(placeOf('Posting', 1), 'Cycle time'), /already a metric "Cycle time"/);
    await assert.rejects(rename(placeOf('edit]'), 'x'), /Only metrics/);
    assert.ok(await vscode.workspace.applyEdit(await rename(placeOf('Posting'), 'Errors: all')));
    assert.ok(await vscode.workspace.applyEdit(await rename(placeOf('&trust'), 'controls')));
    assert.equal(
      document.getText(),
      TEXT.replaceAll('Posting errors', '"Errors: all"').replace('&trust', '&controls').replace('*trust', '*controls'),
    );
  });

  it('fold, and grow under a selection', async () => {
    const folds = await executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri);
    const lines = folds.map(({ start, end }) => `${start}-${end}`);
    for (const range of ['0-1', '5-8', '6-8', '9-12']) assert.ok(lines.includes(range), `${range} in ${lines}`);
    const [selection] = await executeCommand<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', uri, [
      placeOf('edit]'),
    ]);
    const texts: string[] = [];
    for (let one: vscode.SelectionRange | undefined = selection; one; one = one.parent)
      texts.push(document.getText(one.range));
    for (const text of ['edit', '[edit]', 'controls: [edit]', TEXT]) assert.ok(texts.includes(text), text);
  });

  it('have an outline and hovers in a file of 20,000 lines', async function () {
    this.timeout(90_000);
    const edgeCase = `  - kind: late
    case: the invoice comes after the month was closed
    response: it is booked in the next month
    handledBy: the clerk
`;
    const long = `${TEXT.replace('Positions', 'Long')}edgeCases:\n${edgeCase.repeat(5_000)}`;
    const far = await write(inFolder('long.pilot.yaml'), long);
    await show(far);
    const symbols = await executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', far);
    assert.ok((symbols.find(({ name }) => name === 'edgeCases')?.children.length ?? 0) > 3000);
    const last = new vscode.Position(long.split('\n').length - 2, 8);
    const hovers = await executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', far, last);
    assert.match((hovers[0]?.contents[0] as vscode.MarkdownString).value, /Who takes care of it/);
    await closeAll();
    await vscode.workspace.fs.delete(far);
  });

  it('are found in the workspace by the name of the playbook', async () => {
    await complete(await activated());
    const found = await executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'Posit');
    assert.deepEqual(
      found.filter(({ kind }) => kind === vscode.SymbolKind.File).map(({ name }) => name),
      ['Positions'],
    );
  });

  it('never have a pipe read that they lead to', async function () {
    if (process.platform === 'win32') this.skip();
    const pipe = inFolder('pipe.json');
    execFileSync('mkfifo', [pipe.fsPath]);
    const piped = await write(inFolder('pipe.pilot.yaml'), TEXT.replace('metrics/o.json', 'pipe.json'));
    await show(piped);
    await untilCodes(piped, (found) => found.includes('evidence/not-found'));
    const links = await executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', piped, 50);
    assert.ok(links.every(({ target }) => !target?.path.includes('pipe.json')));
    await closeAll();
    for (const file of [pipe, piped]) rmSync(file.fsPath);
  });
});

describe('other YAML files', () => {
  before(activated);
  afterEach(closeAll);

  it('have no links, outline or definitions of ours', async () => {
    const uri = await write(inFolder('other.yaml'), TEXT.replaceAll('https', 'xttps'));
    await show(uri);
    const links = await executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri, 50);
    assert.deepEqual(links, []);
    const symbols = await executeCommand<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', uri);
    assert.deepEqual(symbols ?? [], []);
    const at = new vscode.Position(7, 20);
    const defined = await executeCommand<unknown[]>('vscode.executeDefinitionProvider', uri, at);
    assert.deepEqual(defined, []);
    await closeAll();
    await vscode.workspace.fs.delete(uri);
  });
});
