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
    const wanted = page.getByRole('button', { name }).first();
    const stops = await page.locator('button, select').count();
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

  it('asks for the fix of a finding by its id', async () => {
    await tabTo(/^Fix: .*Trust/);
    await panel.page.keyboard.press('Space');
    const expected: FromPanel[] = [{ type: 'fix', ref: REF, id: await idOf(text, 'Add missing gate: Trust') }];
    assert.deepEqual(await panel.sent(), expected);
  });

  it('asks for the fix that a button names, where several findings share their code and place', async () => {
    const lacking = 'pilotPlaybook: 1\nsummary: hello\nwaivers:\n  - check: trust/guide\n';
    await panel.show(await contentOf(lacking));
    await panel.sent();
    for (const key of ['stage', 'owner', 'expires']) {
      await tabTo(`Fix: Add "${key}"`);
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
    await tabTo(/^Error Inputs/);
    await panel.page.keyboard.press('Enter');
    const inputs = panel.page.locator('#gate-inputs');
    assert.equal(await inputs.getAttribute('aria-expanded'), 'true');
    await panel.untilUnfolded(['inputs']);
    await panel.page.keyboard.press('Space');
    assert.equal(await inputs.getAttribute('aria-expanded'), 'false');
    await panel.untilUnfolded([]);
  });

  it('goes from the readiness to a weakest gate, which unfolds', async () => {
    await tabTo('Learning');
    await panel.page.keyboard.press('Enter');
    await panel.page.locator('#gate-learning:focus').waitFor();
    assert.equal(await panel.page.locator('#gate-learning').getAttribute('aria-expanded'), 'true');
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
