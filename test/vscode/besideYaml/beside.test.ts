import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, closeAll, inFolder, replace, show, until } from '../support';

const { onDidChangeDiagnostics } = vscode.languages;

/** The diagnostics of a file by who shows them, those of gates left out. */
function shown(uri: vscode.Uri): { ours: string[]; theirs: string[] } {
  const all = vscode.languages.getDiagnostics(uri).map(({ source = '', code }) => ({
    source,
    code: String(typeof code === 'object' ? code.value : code),
  }));
  const ours = all.filter(({ source, code }) => source === 'Pilot Playbooks' && !code.endsWith('/missing'));
  const theirs = all.filter(({ source }) => /^(?:YAML$|yaml-schema)/.test(source));
  return { ours: ours.map(({ code }) => code), theirs: theirs.map(({ source }) => source.replace(/:.*/, '')) };
}

/** Waits until a file shows exactly these. */
const untilShown = (uri: vscode.Uri, ours: string[], theirs: string[]) =>
  until(() => {
    const now = shown(uri);
    return String(now.ours) === String(ours) && String(now.theirs) === String(theirs);
  }, onDidChangeDiagnostics);

describe('beside Red Hat YAML', () => {
  let document: vscode.TextDocument;
  before(async () => {
    const other = vscode.extensions.getExtension('redhat.vscode-yaml');
    assert.ok(other, 'it is installed');
    await Promise.all([activated(), other.activate()]);
  });
  beforeEach(async () => {
    ({ document } = await show(inFolder('triage.pilot.yaml')));
    await untilShown(document.uri, ['schema/enum'], []);
  });
  afterEach(closeAll);

  for (const [name, text] of Object.entries({
    'a colon in a text': 'summary: a: b',
    'a quote that is never closed, which each of the two finds elsewhere': 'summary: "a',
    'a bracket that is never closed': 'users: [a',
    'a tab': '\tsummary: a',
    'a key twice': 'name: Twice',
  })) {
    it(`one of the two shows a fault of the YAML: ${name}`, async () => {
      await replace(document, 'risk: none at all', text);
      await until(() => {
        const { ours, theirs } = shown(document.uri);
        return theirs.includes('YAML') && !ours.some((code) => code.startsWith('yaml/'));
      }, onDidChangeDiagnostics);
      await replace(document, text, 'risk: none at all');
      await untilShown(document.uri, ['schema/enum'], []);
    });
  }

  it('what it does not show is shown, and the fix of what it shows is offered', async () => {
    await replace(document, 'risk: none at all', 'summary: a: b');
    await until(() => shown(document.uri).theirs.includes('YAML'), onDidChangeDiagnostics);
    const place = document.positionAt(document.getText().indexOf('a: b'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      ...[document.uri, new vscode.Range(place, place)],
    );
    assert.ok(actions.some(({ title }) => /quotes/i.test(title)));
  });

  it('one of the two shows a fault of the form, where the text names the schema to both', async () => {
    const first = '# yaml-language-server: $schema=./playbook.schema.json\npilotPlaybook: 1';
    await replace(document, 'pilotPlaybook: 1', first);
    await untilShown(document.uri, [], ['yaml-schema']);
    await replace(document, 'risk: none at all', 'risk: low');
    await untilShown(document.uri, [], []);
    await replace(document, 'stage: pilot\n', '');
    await until(() => {
      const { ours, theirs } = shown(document.uri);
      return theirs.length + ours.length === 1;
    }, onDidChangeDiagnostics);
  });

  it('each key and each symbol is there once', async () => {
    await replace(
      document,
      'pilotPlaybook: 1',
      '# yaml-language-server: $schema=./playbook.schema.json\npilotPlaybook: 1',
    );
    await untilShown(document.uri, [], ['yaml-schema']);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = symbols.map(({ name }) => name);
    assert.deepEqual(names, [...new Set(names)]);
    assert.ok(names.includes('ownership'));
    const end = document.positionAt(document.getText().length);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      ...[document.uri, end],
    );
    const labels = list.items
      .filter(({ kind }) => kind === vscode.CompletionItemKind.Property)
      .map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.deepEqual([...labels].sort(), [...new Set(labels)].sort());
    assert.ok(labels.includes('summary'));
  });
});
