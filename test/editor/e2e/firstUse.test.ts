import { useWindow } from './window';

describe('A window without a playbook', () => {
  const window = useWindow({ shots: 'first-use' });

  it('says what a playbook is, and offers a new one, the samples and a tour', async () => {
    const w = window();
    await w.showSideBar('Pilot Playbooks');
    const welcome = w.page.locator('.sidebar .welcome-view-content');
    await welcome.getByRole('button', { name: 'New Playbook' }).waitFor();
    await welcome.getByText('open the samples').waitFor();
    await w.screenshot('welcome');
    await welcome.getByText('take the tour').click();
    const steps = w.page.locator('.gettingStartedContainer .getting-started-step');
    await steps.filter({ hasText: 'Open a sample' }).waitFor();
    await w.runCommand('View: Toggle Primary Side Bar Visibility');
    for (const title of ['Open a sample', 'Answer it', 'See the readiness', 'Put it into CI', 'Meet a finding']) {
      await steps.filter({ hasText: title }).click();
      await w.screenshot(`tour ${title}`);
    }
    for (const theme of ['light', 'high-contrast', 'dark'] as const) {
      await w.setTheme(theme);
      await w.screenshot(`tour ${theme}`);
    }
    await w.runCommand('View: Toggle Primary Side Bar Visibility');
    await w.runCommand('View: Close All Editors');
  });

  it('a new playbook takes its answers by keyboard, and shows what it lacks', async () => {
    const w = window();
    const { keyboard } = w.page;
    const step = (number: number, answer?: string) => w.question(`New Playbook (${number}/6)`, answer);
    await w.runCommand('Pilot Playbooks: New Playbook');
    await step(1);
    await keyboard.type('Contract review');
    await w.screenshot('name');
    await keyboard.press('Enter');
    await step(2, 'investigation');
    await keyboard.press('ArrowDown');
    await step(2, 'pilot');
    await w.screenshot('stage');
    await keyboard.press('Enter');
    await step(3, '');
    await w.screenshot('template');
    for (const skipped of [4, 5, 6]) {
      await keyboard.press('Enter');
      await step(skipped);
    }
    await keyboard.press('Enter');
    // Without a folder nobody but the user knows where it belongs.
    await w.question('Save the New Playbook');
    await w.screenshot('where');
    await w.confirm('Save the New Playbook');
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

  it('opens a copy of them in the empty window, and ends on a good one with the tree and its readiness', async () => {
    const w = window();
    await w.showSideBar('Pilot Playbooks');
    await w.page.locator('.sidebar .welcome-view-content').getByText('open the samples').click();
    await w.page.waitForURL(/pilot-playbook-samples/);
    await w.tab('invoice-triage.pilot.yaml').waitFor();
    await w.treeItem(/^GOV\.UK Chat, pilot/).waitFor();
    await w.webview.getByRole('heading', { level: 1, name: 'Invoice triage assistant' }).waitFor();
    await w.screenshot('samples');
  });
});
