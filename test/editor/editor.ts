import type { Browser } from 'playwright-core';
import { findBrowser, launch } from './install/browser';
import { vscodeServer } from './install/vscode-server';
import { Server, type ServerOptions } from './server';

/** A VS Code server and a browser to show its windows. */
export interface Editor {
  server: Server;
  browser: Browser;
  close(): Promise<void>;
}

/** Installs what is missing for an editor, so that starting one is quick. */
export const installEditor = () => Promise.all([vscodeServer(), findBrowser()]);

/** Starts both, and first installs what is missing of them. */
export async function startEditor(options: ServerOptions): Promise<Editor> {
  const [server, browser] = await Promise.all([Server.start(options), findBrowser().then(launch)]);
  return {
    server,
    browser,
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}
