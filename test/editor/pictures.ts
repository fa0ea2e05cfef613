// `npm run pictures`: takes the README's pictures, light and dark, from a VS Code window with the packaged extension, on the samples.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { inProject, ROOT } from './paths';
import { npm } from './processes';
import { Workbench } from './workbench';

const FOLDER = inProject('media', 'readme');

/** Whatever takes room in a picture and says nothing of the extension. */
const PLAIN = {
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.scrollbar.horizontal': 'hidden',
  'editor.scrollbar.vertical': 'hidden',
  'editor.stickyScroll.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

async function main(): Promise<void> {
  await npm(ROOT, 'run', '--silent', 'package');
  mkdirSync(FOLDER, { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    const workbench = await Workbench.open({
      workspace: 'media/samples',
      settings: PLAIN,
      theme,
      shots: 'pictures',
      viewport: { width: 1280, height: 760 },
    });
    const keep = (name: string, picture: Buffer) => write(`${name}-${theme}.png`, picture);
    keep('fix', await takeFix(workbench));
    keep('completion', await takeCompletion(workbench));
    keep('editor', await takeEditor(workbench));
    keep('readiness', await takeReadiness(workbench));
    await workbench.close();
  }
}

/** The tree, the playbook that is ready but for one item, and its readiness beside it. */
async function takeEditor(workbench: Workbench): Promise<Buffer> {
  const { page, webview } = workbench;
  await workbench.showSideBar('Pilot Playbooks');
  await workbench.treeItem(/^Invoice triage assistant/).click();
  await page.getByRole('button', { name: 'Open Readiness to the Side' }).first().click();
  await webview.getByRole('heading', { level: 1, name: 'Invoice triage assistant' }).waitFor();
  await workbench.goTo(60, 7);
  await workbench.editor.locator('.squiggly-warning').first().waitFor();
  await page.mouse.move(0, 0);
  return page.screenshot();
}

/** What the light bulb offers where gates are missing. */
async function takeFix(workbench: Workbench): Promise<Buffer> {
  const { page } = workbench;
  await workbench.openFile('uber-textsense-invoices.pilot.yaml');
  await workbench.editor.locator('.squiggly-error').first().waitFor();
  await workbench.goTo(8, 10);
  const menu = await workbench.quickFixes('Add missing gate: Learning');
  const picture = await around(menu, { left: 150, top: 195, right: 300, bottom: 70 });
  await page.keyboard.press('Escape');
  await workbench.runCommand('View: Close All Editors');
  return picture;
}

/** What is offered on an empty line: what is needed now first, with the words on it. */
async function takeCompletion(workbench: Workbench): Promise<Buffer> {
  const { page } = workbench;
  await workbench.openFile('uber-textsense-invoices.pilot.yaml');
  await workbench.editor.locator('.squiggly-error').first().waitFor();
  await page.keyboard.press('ControlOrMeta+End');
  const list = page.locator('.suggest-widget.visible');
  await page.keyboard.press('Control+Space');
  await list.getByText('ownership').first().waitFor();
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-details-container').waitFor();
  const picture = await around(list, { left: 150, top: 130, right: 470, bottom: 20 });
  await page.keyboard.press('Escape');
  await workbench.runCommand('View: Close All Editors');
  return picture;
}

/** The readiness page alone, as wide as a window. */
async function takeReadiness(workbench: Workbench): Promise<Buffer> {
  const { page, webview } = workbench;
  await workbench.openFile('govuk-chat.pilot.yaml');
  await webview.getByRole('heading', { level: 1, name: 'GOV.UK Chat' }).waitFor();
  await workbench.runCommand('View: Close All Editors in Group');
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await page.setViewportSize({ width: 1180, height: 1115 });
  const content = webview.locator('main');
  await content.getByRole('region', { name: /^Evidence/ }).waitFor();
  return page.locator('iframe.webview.ready').screenshot();
}

/** A picture of an element with some of what is around it, in pixels. */
async function around(element: Locator, more: Record<'left' | 'top' | 'right' | 'bottom', number>): Promise<Buffer> {
  const box = (await element.boundingBox())!;
  const [x, y] = [box.x - more.left, box.y - more.top];
  const [width, height] = [box.width + more.left + more.right, box.height + more.top + more.bottom];
  return element.page().screenshot({ clip: { x, y, width, height } });
}

function write(name: string, picture: Buffer): void {
  const file = path.join(FOLDER, name);
  writeFileSync(file, picture);
  console.log(`${path.relative(ROOT, file)}: ${picture.length} bytes`);
}

main().then(
  () => process.exit(),
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
