import { useWindow } from './window';

describe('A window without a playbook', () => {
  const window = useWindow({ shots: 'first-use' });

  it('says what a playbook is, and offers a new one and the samples', async () => {
    const w = window();
    await w.showSideBar('Pilot Playbooks');
    const welcome = w.page.locator('.sidebar .welcome-view-content');
    await welcome.getByRole('button', { name: 'New Playbook' }).waitFor();
    await welcome.getByRole('button', { name: 'Open Samples' }).waitFor();
    await w.screenshot('welcome');
  });

  it('a new playbook takes its answers by keyboard, and shows what it lacks', async () => {
    const w = window();
    const { keyboard } = w.page;
    const step = (number: number) =>
      w.page.locator('.quick-input-title', { hasText: `New Playbook (${number}/6)` }).waitFor();
    await w.runCommand('Pilot Playbooks: New Playbook');
    await step(1);
    await keyboard.type('Contract review');
    await w.screenshot('name');
    await keyboard.press('Enter');
    await step(2);
    await keyboard.press('ArrowDown');
    await w.screenshot('stage');
    await keyboard.press('Enter');
    await step(3);
    await w.screenshot('template');
    for (const skipped of [4, 5, 6]) {
      await keyboard.press('Enter');
      await step(skipped);
    }
    await keyboard.press('Enter');
    await w.tab('contract-review.pilot.yaml').waitFor();
    await w.editor.getByText('Contract review').first().waitFor();
    await w.editor.getByText('for instance:').first().waitFor();
    await w.editor.locator('.squiggly-error').first().waitFor();
    await w.treeItem(/^Contract review, pilot/).waitFor();
    await w.screenshot('new playbook');
  });
});

describe('Open Samples', () => {
  const window = useWindow({ shots: 'samples' });

  it('opens a copy of them in the empty window', async () => {
    const w = window();
    await w.showSideBar('Pilot Playbooks');
    await w.page.locator('.sidebar').getByRole('button', { name: 'Open Samples' }).last().click();
    await w.page.waitForURL(/pilot-playbook-samples/);
    await w.showSideBar('Pilot Playbooks');
    await w.treeItem(/^GOV\.UK Chat, pilot/).waitFor();
    await w.screenshot('samples');
  });
});
