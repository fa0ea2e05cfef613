import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { CACHE, inProject } from '../paths';
import { installedBrowsers } from './installed-browsers';
import { runQuietly } from '../processes';

/** Longest wait for `playwright-core install chromium`, in milliseconds: where its server is out of reach it must not hold up the rest. */
const DOWNLOAD_LIMIT = 60_000;

const REMEMBERED = path.join(CACHE, 'browser.txt');

/**
 * Starts a headless Chromium that reaches nothing but this machine.
 * @param more what else stands on its command line, and in its environment
 */
export function launch(
  executablePath: string,
  more: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Browser> {
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-quic',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
      ...more,
    ],
  });
}

/**
 * The path of a Chrome or Chromium that starts: `CHROMIUM_PATH`, the one found last time, an installed one, one that
 * Playwright or (on Debian, as root) apt-get can install. Throws with one line that says what to install.
 */
export async function findBrowser(): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (await starts(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, which does not start as a Chromium.`);
  }
  if (existsSync(REMEMBERED)) {
    const last = readFileSync(REMEMBERED, 'utf8');
    if (existsSync(last)) return last;
  }
  for (const candidates of [installedBrowsers, downloadByPlaywright, installByApt]) {
    for (const browser of await candidates()) {
      if (!(await starts(browser))) continue;
      mkdirSync(CACHE, { recursive: true });
      writeFileSync(REMEMBERED, browser);
      return browser;
    }
  }
  throw new Error('The tests need a browser: install Chrome or Chromium, or set CHROMIUM_PATH to one.');
}

async function starts(executablePath: string): Promise<boolean> {
  try {
    await (await launch(executablePath)).close();
    return true;
  } catch {
    return false;
  }
}

async function downloadByPlaywright(): Promise<string[]> {
  const browser = chromium.executablePath();
  if (!existsSync(browser)) {
    console.log('Looking for a browser to download…');
    const cli = inProject('node_modules', 'playwright-core', 'cli.js');
    await runQuietly(process.execPath, [cli, 'install', 'chromium'], { timeout: DOWNLOAD_LIMIT });
  }
  return existsSync(browser) ? [browser] : [];
}

async function installByApt(): Promise<string[]> {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return [];
  console.log('Installing Chromium (apt-get)…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'];
  const { status } = await runQuietly('apt-get', install, { env });
  if (status !== 0) {
    // A machine that has never asked for its package lists, or has old ones.
    await runQuietly('apt-get', ['update'], { env });
    await runQuietly('apt-get', install, { env });
  }
  return installedBrowsers();
}
