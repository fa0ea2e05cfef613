import assert from 'node:assert/strict';
import { titleOf } from '../../src/core/fixes';
import type { FromPanel } from '../../src/core/view/messages';
import { analysesOf, contractsText, textAt } from '../core/view/contracts';
import { usePanel } from './browser';
import { contentOf, URI } from './content';
import type { PanelPage } from './page';

const REF = { uri: URI, document: 0 };

/** The id of the finding of a text whose fix has a title. */
async function idOf(text: string, title: string): Promise<string> {
  const [analysis] = await analysesOf(text);
  const finding = analysis!.findings.find((one) => one.fix && titleOf(one.fix) === title);
  assert.ok(finding, title);
  return finding.id;
}

describe('The readiness page, by keyboard,', () => {
  const open = usePanel();
  const text = contractsText();
  let panel: PanelPage;
  beforeEach(async () => {
    panel = await open();
    await panel.show(await contentOf(text));
    await panel.sent();
  });

  /** Moves the focus on with Tab until the element with this name has it. */
  async function tabTo(name: string | RegExp): Promise<void> {
    const { page } = panel;
    const wanted = page
      .getByRole('button', { name })
      .or(page.getByRole('link', { name }))
      .or(page.locator('summary', { hasText: name }))
      .first();
    const stops = await page.locator('button, select, a, summary, pre').count();
    for (let i = 0; i <= stops; i++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    assert.fail(`Tab does not reach ${name}`);
  }

  it('leads to a place in the file', async () => {
    await tabTo('Data boundaries');
    await panel.page.keyboard.press('Enter');
    const [message] = await panel.sent();
    assert.ok(message?.type === 'reveal');
    assert.deepEqual(message.ref, REF);
    assert.equal(textAt(text, message.range), 'forbidden');
  });

  it('leads to the evidence that backs a met check', async () => {
    const { head, all } = panel.gate('edge-cases');
    await head.click();
    const backed = all.getByRole('listitem').filter({ hasText: 'Missing input' }).first();
    await backed.getByRole('button', { name: 'tests/missing-annex.yaml' }).press('Enter');
    const [message] = await panel.sent();
    assert.ok(message?.type === 'reveal');
    assert.equal(textAt(text, message.range), 'tests/missing-annex.yaml');
  });

  it('says on a button in short what it does, and beside it at length', async () => {
    await panel.page.locator('#tasks-production-trust > summary').click();
    const button = panel.page.locator('#tasks-production-trust').getByRole('button', { name: 'Add Trust' });
    assert.equal(await button.getAttribute('title'), 'Add missing gate: Trust');
  });

  it('asks for the fix of a finding by its id', async () => {
    await panel.page.locator('#tasks-production-trust > summary').click();
    await tabTo('Add Trust');
    await panel.page.keyboard.press('Space');
    const expected: FromPanel[] = [{ type: 'fix', ref: REF, id: await idOf(text, 'Add missing gate: Trust') }];
    assert.deepEqual(await panel.sent(), expected);
  });

  it('asks for the fix that a button names, where several findings share their code and place', async () => {
    const lacking = 'pilotPlaybook: 1\nsummary: hello\nwaivers:\n  - check: trust/guide\n';
    await panel.show(await contentOf(lacking));
    await panel.sent();
    for (const [key, button] of [
      ['stage', 'Add stage'],
      ['owner', 'Add owner'],
      ['expires', 'Add end'],
    ] as const) {
      await tabTo(button);
      await panel.page.keyboard.press('Space');
      const expected: FromPanel[] = [{ type: 'fix', ref: REF, id: await idOf(lacking, `Add "${key}"`) }];
      assert.deepEqual(await panel.sent(), expected, key);
    }
  });

  it('asks for all missing gates', async () => {
    await tabTo('Add all 3 missing gates');
    await panel.page.keyboard.press('Enter');
    assert.deepEqual(await panel.sent(), [{ type: 'addMissingGates', ref: REF }]);
  });

  it('unfolds a gate and folds it again, and keeps what is unfolded', async () => {
    await tabTo(/^Inputs.*\d now$/);
    await panel.page.keyboard.press('Enter');
    const { all } = panel.gate('inputs');
    assert.equal(await all.getAttribute('open'), '');
    await panel.untilKept('gate-inputs', true);
    await panel.page.keyboard.press('Space');
    assert.equal(await all.getAttribute('open'), null);
    await panel.untilKept('gate-inputs', false);
  });

  it('goes from the reason to a weakest gate, which unfolds', async () => {
    await panel.page.getByRole('link', { name: 'Learning' }).focus();
    await panel.page.keyboard.press('Enter');
    await panel.page.locator('#gate-learning > summary:focus').waitFor();
    assert.equal(await panel.gate('learning').all.getAttribute('open'), '');
  });

  it('says why a check matters, with an example', async () => {
    const task = panel.page.getByRole('listitem').filter({ hasText: 'Data boundaries' }).first();
    await task.getByText('Why, and an example').focus();
    await panel.page.keyboard.press('Enter');
    await task.getByText(/^inputs:/).waitFor();
  });

  it('waives a check, or declares that it does not apply', async () => {
    await panel.page.getByText('Before production').waitFor();
    await panel.page.locator('#tasks-production-edge-cases > summary').click();
    await tabTo('Waive Late input…');
    await panel.page.keyboard.press('Enter');
    assert.deepEqual(await panel.sent(), [{ type: 'waive', ref: REF, checks: ['edge-cases/late-input'] }]);
    await tabTo('Late input does not apply, because…');
    await panel.page.keyboard.press('Enter');
    assert.deepEqual(await panel.sent(), [{ type: 'declare', ref: REF, check: 'edge-cases/late-input' }]);
  });

  it('stays with the playbook, and opens its policy', async () => {
    const content = await contentOf(text);
    assert.ok(content.kind === 'playbook');
    const policy = { path: '../pilot-policy.yaml', minimum: 0.5, isBroken: false };
    await panel.show({ ...content, view: { ...content.view, policy } });
    await panel.page.getByText('Judged by ../pilot-policy.yaml, minimum 50%').waitFor();
    await panel.sent();
    await tabTo('../pilot-policy.yaml');
    await panel.page.keyboard.press('Enter');
    await panel.page.getByRole('button', { name: 'Pin' }).focus();
    await panel.page.keyboard.press('Enter');
    assert.deepEqual(await panel.sent(), [
      { type: 'openPolicy', ref: REF },
      { type: 'pin', ref: REF, isPinned: true },
    ]);
  });

  it('writes a playbook where none is open', async () => {
    await panel.show({ kind: 'none', hasPortfolio: true });
    await tabTo('New Playbook');
    await panel.page.keyboard.press('Enter');
    await tabTo('Portfolio');
    await panel.page.keyboard.press('Enter');
    assert.deepEqual(await panel.sent(), [{ type: 'newPlaybook' }, { type: 'openPortfolio' }]);
  });

  it('shows where the focus is', async () => {
    await tabTo('Data boundaries');
    const style = await panel.page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    assert.equal(style, 'solid');
  });

  it('chooses another playbook of the file', async () => {
    await panel.show(await contentOf(`${text}---\npilotPlaybook: 1\nname: Second\nstage: pilot\n`));
    const picker = panel.page.getByRole('combobox', { name: 'Playbook in this file' });
    await picker.focus();
    await panel.page.keyboard.press('ArrowDown');
    assert.deepEqual(await panel.sent(), [{ type: 'choose', ref: { uri: URI, document: 1 } }]);
  });
});
