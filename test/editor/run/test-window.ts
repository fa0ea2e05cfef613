import type { Editor } from '../editor';
import type { Server } from '../server';

/** The longest a window may take for its tests, in milliseconds. */
const LIMIT = 300_000;

export interface TestRun {
  /** The folder of the extension under development. */
  extension: string;
  /** The module whose run() the extension host calls. */
  tests: string;
  /** Environment of the extension host. */
  environment: Record<string, string>;
  /** The folder or `.code-workspace` file to open; none for an empty window. */
  target?: string;
}

/**
 * Opens a VS Code window whose extension host loads the extension and runs the tests.
 * @returns the exit code VS Code would end with
 * @throws when the window does not end by itself, with the last lines of its console
 */
export async function runInWindow({ browser, server }: Editor, run: TestRun): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const lines: string[] = [];
  try {
    const page = await context.newPage();
    page.on('console', (message) => lines.push(message.text()));
    const ended = new Promise<number>((resolve, reject) => {
      const fail = (why: string) => reject(new Error([why, ...lines.slice(-20), server.log].join('\n')));
      AbortSignal.timeout(LIMIT).addEventListener('abort', () =>
        fail(`The tests did not end within ${LIMIT / 1000} s.`),
      );
      page.once('crash', () => fail('The window crashed.'));
      const open = async () => {
        // VS Code calls these two in an automated window. What it logs is in the console as well.
        await page.exposeFunction('codeAutomationExit', resolve);
        await page.exposeFunction('codeAutomationLog', () => undefined);
        await page.goto(server.url(run.target, payload(server, run)));
      };
      open().catch(reject);
    });
    return await ended;
  } finally {
    await context.close();
  }
}

const payload = (server: Server, run: TestRun): [string, string][] => [
  ['extensionDevelopmentPath', server.uri(run.extension)],
  ['extensionTestsPath', server.uri(run.tests)],
  ['extensionEnvironment', JSON.stringify(run.environment)],
  ['skipWelcome', 'true'],
];
