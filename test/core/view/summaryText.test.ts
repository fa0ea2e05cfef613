import assert from 'node:assert/strict';
import { compareBy, playbookSummary, portfolioSummary } from '../../../src/core/view';
import { TODAY, rowsOf, sampleRows } from './portfolioRows';

const summaryOf = (text: string): string[] => {
  const [row] = rowsOf(text);
  return playbookSummary({ ...row!, progress: 'Needed now, in pilot: 1 of 6', reason: '' }, TODAY).split('\n');
};

describe('A summary to paste', () => {
  it('has what a reader asks of a playbook first, and nothing of it is markup', () => {
    assert.deepEqual(
      summaryOf(
        'pilotPlaybook: 1\nname: "*Invoices* <b>"\nstage: pilot\nownership: { workflow: { name: "@ann" } }\n' +
          'review: { next: 2026-11-20 }\n',
      ),
      [
        '**\\*Invoices\\* \\<b\\>** (`a.pilot.yaml`), in pilot, owned by @\u200Bann',
        '- Needed now, in pilot: 1 of 6.',
        "- To do now: Owner's contact, Business metric, Data boundaries and 1 more.",
        '- Overdue since 20 Nov 2026: Review.',
      ],
    );
  });

  it('says of one that is over no more than that', () => {
    const lines = summaryOf('pilotPlaybook: 1\nname: A\nstage: pilot\nstatus: stopped\n');
    assert.deepEqual(lines.slice(2), ['- Nothing to do now: stopped.', '- Nothing falls due.']);
    assert.match(lines[0]!, /, stopped, no owner named$/);
  });

  it('sums up the portfolio', () => {
    assert.deepEqual(portfolioSummary(sampleRows().sort(compareBy('need')), TODAY).split('\n'), [
      '**10 AI pilots** as of 24 Nov 2026: 8 active, 1 in investigation, 3 in pilot, 4 in production',
      '- 6 need something now: Air Canada website chatbot, Permanente Medical Group AI scribes, Uber TextSense invoices and 3 more.',
      '- Open most often: Late input, in 7 of 8.',
      '- Overdue: nothing.',
      '- Next due on 1 Dec 2026: Review (Invoice triage assistant).',
    ]);
  });
});
