import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { entryOf } from '../../../src/core/report/entry';
import type { PlaybookReport, Report } from '../../../src/core/report/report';
import { activated, inFolder } from '../support';

/** What the editor knows of each playbook of the workspace, as a report would say it, by file. */
async function inEditor(): Promise<Map<string, PlaybookReport[]>> {
  const { service } = await activated();
  const found = new Map<string, PlaybookReport[]>();
  // The store keeps few of the files that are not open: each is looked at as it comes.
  const subscription = service.onDidPublish((uri) => {
    const name = vscode.workspace.asRelativePath(vscode.Uri.parse(uri), false);
    const playbooks = service
      .analysisOf(uri)
      ?.current.map(
        (analysis) => entryOf(name, analysis, service.policyOf(uri)!.reading.policy, 'pilot-policy.yaml').playbook,
      );
    if (playbooks) found.set(name, JSON.parse(JSON.stringify(playbooks)) as PlaybookReport[]);
  });
  await service.checkAll();
  subscription.dispose();
  return found;
}

/** The report of the command line that was built with this extension. */
async function onCommandLine(): Promise<Report> {
  const extension = vscode.extensions.getExtension('pilot-playbooks.pilot-playbooks');
  assert.ok(extension, 'the extension is installed');
  const cli = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'cli.js').fsPath;
  const { stdout } = await promisify(execFile)(process.execPath, [cli, 'check', '--format', 'json'], {
    cwd: inFolder('.').fsPath,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    maxBuffer: 2 ** 28,
  }).catch((error: { code?: number; stdout: string }) => {
    // Findings at error level are expected.
    if (error.code === 1) return error;
    throw error;
  });
  return JSON.parse(stdout) as Report;
}

describe('The editor and the command line', () => {
  it('say the same of every fixture, by a policy with all packs and a check of its own', async () => {
    const [editor, report] = [await inEditor(), await onCommandLine()];
    assert.deepEqual(report.errors, []);
    const files = [...new Set(report.playbooks.map(({ path }) => path))];
    assert.ok(files.length > 100, `${files.length} files`);
    assert.deepEqual([...editor.keys()].sort(), files);
    const codes = new Set(report.playbooks.flatMap(({ findings }) => findings.map(({ code }) => code)));
    for (const code of ['evaluation/missing', 'security/injection', 'acme/summary']) assert.ok(codes.has(code), code);
    for (const file of files)
      assert.deepEqual(
        editor.get(file),
        report.playbooks.filter(({ path }) => path === file),
        file,
      );
  }).timeout(60_000);
});
