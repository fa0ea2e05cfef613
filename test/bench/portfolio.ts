import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../editor/at-exit';
import { playbookOf } from './playbooks';

const PER_FOLDER = 50;
const LINES = 90;

/** A folder with playbooks of a usual length in subfolders, gone when the process ends. */
export function writePortfolio(playbooks: number): string {
  const folder = temporaryFolder('portfolio');
  const text = playbookOf(LINES);
  for (let number = 0; number < playbooks; number++) {
    const subfolder = path.join(folder, `team-${Math.floor(number / PER_FOLDER)}`);
    mkdirSync(subfolder, { recursive: true });
    const named = text.replace(/^name: .*$/m, `name: Pilot ${number}`);
    writeFileSync(path.join(subfolder, `pilot-${number}.pilot.yaml`), named);
  }
  return folder;
}
