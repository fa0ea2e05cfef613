import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import schema from './rdjson.schema.json';
import { folderOf, playbook, removeFolders, run } from '../support';
import { OWN } from '../policy/support';
import { portfolio, written } from './support';

const isDiagnosticResult = addFormats(new Ajv({ allErrors: true })).compile(schema);

interface Position {
  readonly line: number;
  readonly column: number;
}

interface Diagnostic {
  readonly message: string;
  readonly location: { readonly path: string; readonly range: { readonly start: Position; readonly end: Position } };
  readonly severity: string;
  readonly code: { readonly value: string; readonly url?: string };
}

function diagnosticsOf(text: string): Diagnostic[] {
  const data: unknown = JSON.parse(text);
  assert.ok(isDiagnosticResult(data), JSON.stringify(isDiagnosticResult.errors));
  return (data as { diagnostics: Diagnostic[] }).diagnostics;
}

describe('--format rdjson', () => {
  after(removeFolders);

  it("is reviewdog's, a diagnostic for each finding and each file that was not checked", async () => {
    const { text, report } = await written(portfolio(), 'rdjson');
    const severities = { error: 'ERROR', warning: 'WARNING', information: 'INFO' };
    const expected = report.playbooks.flatMap(({ path: file, findings }) =>
      findings.map(({ code, severity, message }) => [file, code, severities[severity], message]),
    );
    const found = diagnosticsOf(text).map(({ location, code, severity, message }) => [
      ...[location.path, code.value, severity, message],
    ]);
    assert.deepEqual(found.slice(0, -1), expected);
    assert.deepEqual(found.at(-1)?.slice(0, 3), ['pilots/unread.pilot.yaml', 'not-checked', 'ERROR']);
  });

  it('gives the bytes of a line, as reviewdog counts columns', async () => {
    const keys = ['"é\u{10400}"', '"plain"'];
    const line = `{ "pilotPlaybook": 1, "name": "Ré ✓ \u{1F4C4}", "stage": "pilot", ${keys.map((key) => `${key}: 1`).join(', ')} }\n`;
    const { stdout } = await run(folderOf({}), ['check', '--format', 'rdjson', '--stdin-path', 'y.pilot.yaml'], line);
    const bytes = Buffer.from(line);
    const texts = diagnosticsOf(stdout)
      .filter(({ code }) => code.value === 'schema/unknown-key')
      .map(({ location: { range } }) => {
        assert.equal(range.start.line, 1);
        return bytes.subarray(range.start.column - 1, range.end.column - 1).toString();
      });
    assert.deepEqual(texts, keys);
  });

  it('links each code to what explains it, that of a policy to the page which that names', async () => {
    const folder = folderOf({
      'pilot-policy.yaml': OWN,
      'x.pilot.yaml': playbook('risk: high\ntrust: { controls: [edit] }\n', 'production'),
    });
    const { stdout } = await run(folder, ['check', '--format', 'rdjson']);
    const urls = new Map(diagnosticsOf(stdout).map(({ code }) => [code.value, code.url]));
    assert.match(urls.get('trust/iterate') ?? '', /\/media\/docs\/checklist\.md#./);
    assert.match(urls.get('ownership/missing') ?? '', /\/media\/docs\/checklist\.md#ownership$/);
    assert.equal(urls.get('acme/impact'), 'https://example.com/rules/dp-7');
    assert.ok(urls.has('acme/summary') && urls.get('acme/summary') === undefined);
  });

  it('is the same of merged reports', async () => {
    const folder = folderOf({
      'é/x.pilot.yaml': playbook('"é": 1\n{ é: 1 }\n'),
      'y.pilot.yaml': 'name: { é: 1, b: 2 }\n',
    });
    const whole = await run(folder, ['check', '--format', 'rdjson']);
    await run(folder, ['check', '--format', 'json', '--output', 'report.json']);
    assert.match(readFileSync(path.join(folder, 'report.json'), 'utf8'), /"bytes"/);
    assert.equal((await run(folder, ['merge', 'report.json', '--format', 'rdjson'])).stdout, whole.stdout);
  });
});
