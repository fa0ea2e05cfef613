import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Workbench } from '../workbench';
import { useWindow } from './window';

describe('A file that is no playbook, but called like one', () => {
  const window = useWindow({
    workspace: 'media/samples/invoice-triage',
    settings: { 'pilotPlaybook.files': 'pilots/' },
    shots: 'foreign',
  });
  let w: Workbench;
  before(() => {
    w = window();
  });

  it('has no button and no command of ours, while one beside it has', async () => {
    for (const folder of ['pilots', 'others']) {
      mkdirSync(path.join(w.folder!, folder), { recursive: true });
      writeFileSync(path.join(w.folder!, folder, 'plan.yaml'), 'pilotPlaybook: 1\nname: Plan\nstage: pilot\n');
    }
    const button = w.page
      .locator('.editor-group-container.active .editor-actions')
      .getByRole('button', { name: 'Open Readiness to the Side' });
    await w.openFile('pilots/plan.yaml');
    await button.waitFor();
    await w.openFile('others/plan.yaml');
    await w.page.locator('.monaco-breadcrumb-item', { hasText: 'others' }).waitFor();
    await button.waitFor({ state: 'detached' });
    await w.screenshot('no button');
    await w.page.keyboard.press('ControlOrMeta+PageUp');
    await button.waitFor();
  });
});
