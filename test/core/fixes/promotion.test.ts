import assert from 'node:assert/strict';
import { nextStage } from '../../../src/core/checklist/stage';
import { editsFor } from '../../../src/core/fixes/edits';
import { promotion } from '../../../src/core/fixes/offers';
import { isWellFormed } from '../../../src/core/judge/analysis';
import { at, items, text } from '../../../src/core/playbook/values';
import { fixturesIn, TODAY } from '../support/fixture';
import { analysesOf, edited } from '../support/fixing';

const READY = `ownership: { workflow: { name: Clerks, contact: clerks@example.com } }
success: { metrics: [{ name: Cycle time, kind: cycle-time, baseline: 5, target: 3 }] }
inputs: { boundaries: { allowed: [invoices], forbidden: [payroll] } }
feedback: { channel: the inbox }
`;
const playbook = (rest: string) => `pilotPlaybook: 1\nname: Triage\n${rest}`;
const promoted = (source: string): string => {
  const [analysis] = analysesOf(source, TODAY);
  return edited(source, editsFor(analysis!.playbook, promotion(analysis!, TODAY)).edits);
};

describe('a promotion', () => {
  it('is there exactly for what is ready, and moves it one stage up with its decision @slow', () => {
    let count = 0;
    for (const fixture of fixturesIn('checks', 'judging', 'whole', 'fixes')) {
      for (const document of fixture.documents) {
        const [before] = analysesOf(document.text, fixture.today);
        const fixes = promotion(before!, fixture.today);
        const isReady = before!.readiness?.next?.ready === true && before!.status === 'active';
        if (!isReady) assert.deepEqual(fixes, [], document.text);
        if (!fixes.length) continue;
        count++;
        const after = edited(document.text, editsFor(before!.playbook, fixes).edits);
        const [analysis] = analysesOf(after, fixture.today);
        assert.ok(isWellFormed(analysis!.findings), after);
        assert.equal(analysis!.stage, nextStage(before!.stage!));
        const last = items(at(analysis!.playbook.root, 'review', 'decisions')).at(-1);
        assert.deepEqual([text(at(last, 'decision')), text(at(last, 'for'))], ['go', analysis!.stage]);
      }
    }
    assert.ok(count > 5);
  });

  it('leaves it to a person to say who decided', () => {
    const after = promoted(playbook(`stage: investigation\n${READY}`));
    const { findings } = analysesOf(after, TODAY)[0]!;
    const open = findings.filter(({ code }) => code === 'placeholder').map((finding) => finding.at);
    assert.deepEqual(open, ['/review/decisions/0/by']);
  });

  it('there is none at production, for a playbook at rest, with a fault in its form, or where a check is open', () => {
    for (const rest of [
      `stage: production\n${READY}`,
      `stage: pilot\n${READY}`,
      `stage: investigation\nstatus: stopped\n${READY}`,
      `stage: investigation\nstatuss: active\n${READY}`,
      `stage: [\n${READY}`,
      `stage: TODO\n${READY}`,
    ])
      assert.equal(promoted(playbook(rest)), playbook(rest));
  });

  it('records a decision anew when the last one was another', () => {
    const decisions = (...said: string[]) =>
      `review:\n  decisions:\n${said.map((one) => `    - { date: 2026-06-01, decision: ${one}, by: Clerks }\n`).join('')}`;
    const of = (rest: string) => playbook(`stage: investigation\n${READY}${rest}`);
    const kept = decisions('hold, for: pilot', 'go, for: pilot');
    assert.ok(promoted(of(kept)).endsWith(kept));
    const anew = promoted(of(decisions('go, for: pilot', 'stop, for: pilot')));
    assert.match(
      anew,
      /stop, for: pilot, by: Clerks \}\n {4}- \{ date: 2026-11-24, decision: go, for: pilot, by: TODO \}\n$/,
    );
  });
});
