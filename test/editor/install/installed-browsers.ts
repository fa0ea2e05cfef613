import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onPath } from '../processes';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome', 'microsoft-edge'];

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_PROGRAMS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** The Chrome, Chromium and Edge executables in this system's usual places. */
export function installedBrowsers(): string[] {
  return [...NAMES.flatMap(onPath), ...usualPlaces()].filter((file) => existsSync(file));
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['/Applications', path.join(os.homedir(), 'Applications')].flatMap((folder) =>
      MAC_APPS.map((app) => path.join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    );
  }
  const { PROGRAMFILES, LOCALAPPDATA } = process.env;
  const folders = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );
  return folders.flatMap((folder) => WINDOWS_PROGRAMS.map((program) => path.join(folder, program)));
}
