import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { atExit, temporaryFolder } from './at-exit';
import { type VSCodeServer, vscodeServer } from './install/vscode-server';
import { runQuietly } from './processes';

export type Settings = Record<string, unknown>;

/** Quiet and quick: nothing is looked up on the network, and nothing covers the window at the start. */
const QUIET: Settings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // In a browser VS Code would save by itself; on the desktop it does not.
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'npm.fetchOnlinePackageInfo': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.startupEditor': 'none',
};

/** The start of the server, in milliseconds, on a slow and busy machine. */
const START_LIMIT = 60_000;
/** The server's own time to end, in milliseconds, before it is killed. */
const STOP_LIMIT = 3_000;
/** How much of what the server prints is kept, in characters. */
const LOG_LENGTH = 4_000;

export interface ServerOptions {
  /** `.vsix` files to install. */
  extensions?: string[];
  /** User settings beside the quiet ones. */
  settings?: Settings;
  /** Lets a window load an extension under development and run its tests. */
  forTests?: boolean;
}

/** A VS Code server on 127.0.0.1, with its own temporary home, settings and extensions. */
export class Server {
  private child?: ChildProcess;
  private output = '';
  private port = 0;
  private readonly token = randomBytes(16).toString('hex');
  private readonly home = temporaryFolder('home');

  private constructor(private readonly vscode: VSCodeServer) {}

  static async start(options: ServerOptions = {}): Promise<Server> {
    const server = new Server(await vscodeServer());
    server.writeSettings(options.settings ?? {});
    for (const extension of options.extensions ?? []) await server.install(extension);
    await server.listen(options.forTests ?? false);
    return server;
  }

  /** Host and port, as vscode-remote addresses name it. */
  get authority(): string {
    return `127.0.0.1:${this.port}`;
  }

  /** The last lines that the server printed. */
  get log(): string {
    return this.output;
  }

  /**
   * The address of a window on a folder or a `.code-workspace` file; without one, on an empty window.
   * @param payload what a test run hands to the workbench
   */
  url(target?: string, payload: [string, string][] = []): string {
    const url = new URL(`http://${this.authority}/`);
    url.searchParams.set('tkn', this.token);
    if (!target) url.searchParams.set('ew', 'true');
    else url.searchParams.set(target.endsWith('.code-workspace') ? 'workspace' : 'folder', target);
    if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
    return url.href;
  }

  /** A file of this machine, as the window addresses it. */
  uri(file: string): string {
    return `vscode-remote://${this.authority}${pathToFileURL(file).pathname}`;
  }

  /** Replaces the user settings, for windows opened from now on. */
  writeSettings(settings: Settings): void {
    const folder = path.join(this.home, 'data', 'data', 'User');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({ ...QUIET, ...settings }, null, 2));
  }

  /** Ends the server and all it has started. */
  async stop(): Promise<void> {
    const { child } = this;
    if (!child) return;
    signalGroup(child, 'SIGTERM');
    if (child.exitCode === null && child.signalCode === null) {
      await once(child, 'exit', { signal: AbortSignal.timeout(STOP_LIMIT) }).catch(() => undefined);
    }
    signalGroup(child, 'SIGKILL');
  }

  private get env(): NodeJS.ProcessEnv {
    // What a surrounding VS Code or Node.js was told is not meant for this one.
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name)),
    );
    const { home } = this;
    return { ...env, HOME: home, TMPDIR: home, XDG_RUNTIME_DIR: home, XDG_CONFIG_HOME: home, EXTENSIONS_GALLERY: '{}' };
  }

  private get args(): string[] {
    const folder = (name: string) => path.join(this.home, name);
    const { main } = this.vscode;
    return [
      main,
      '--accept-server-license-terms',
      '--server-data-dir',
      folder('data'),
      '--extensions-dir',
      folder('extensions'),
    ];
  }

  private async install(extension: string): Promise<void> {
    const args = [...this.args, '--install-extension', extension, '--force'];
    const { status, output } = await runQuietly(this.vscode.node, args, { env: this.env });
    if (status !== 0) throw new Error(`VS Code did not install ${extension}:\n${output}`);
  }

  private async listen(forTests: boolean): Promise<void> {
    const flags = ['--disable-telemetry', '--disable-experiments', ...(forTests ? ['--enable-smoke-test-driver'] : [])];
    const address = ['--host', '127.0.0.1', '--port', '0', '--connection-token', this.token];
    const child = spawn(this.vscode.node, [...this.args, ...address, ...flags, '--start-server'], {
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    this.child = child;
    atExit(() => signalGroup(child, 'SIGKILL'));
    this.port = await new Promise((resolve, reject) => {
      const fail = () => reject(new Error(`The VS Code server did not start:\n${this.log}`));
      const read = (data: Buffer) => {
        this.output = (this.output + data.toString()).slice(-LOG_LENGTH);
        const port = /agent listening on (\d+)\s/.exec(this.output)?.[1];
        if (port) resolve(Number(port));
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', fail);
      AbortSignal.timeout(START_LIMIT).addEventListener('abort', fail);
    });
  }
}

/** Signals a process and all it has started. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}
