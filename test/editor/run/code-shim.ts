// Stands in for the desktop `code` executable where that can't be downloaded: takes the options that @vscode/test-electron
// starts VS Code with, and runs the tests in the VS Code server's window instead.
//   VSCODE_EXECUTABLE=dist/test/editor/run/code-shim.js npm run test:desktop
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startEditor } from '../editor';
import type { Settings } from '../server';
import { ownOrderEnvironment } from './order';
import { runInWindow } from './test-window';

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    strict: false,
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      'user-data-dir': { type: 'string' },
      'extensions-dir': { type: 'string' },
    },
  });
  const profile = String(values['user-data-dir']);
  const settings = JSON.parse(readFileSync(path.join(profile, 'User', 'settings.json'), 'utf8')) as Settings;
  const editor = await startEditor({ forTests: true, settings });
  try {
    return await runInWindow(editor, {
      extension: String(values.extensionDevelopmentPath),
      tests: String(values.extensionTestsPath),
      environment: ownOrderEnvironment(),
      target: positionals[0],
    });
  } finally {
    await editor.close();
  }
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
