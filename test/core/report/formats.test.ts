import assert from 'node:assert/strict';
import { DEFAULT_POLICY } from '../../../src/core/checklist';
import { FORMATS, changeOf, entryOf, summaryOf } from '../../../src/core/report';
import { RUN, judged } from '../../hostile/entries';

describe('The formats', () => {
  it('of Markdown end within a comment, however many parts they are asked to tell', async () => {
    const [analysis] = await judged('pilotPlaybook: 1\nname: A\nstage: production\n');
    const name = 'N'.repeat(400);
    const entries = Array.from({ length: 300 }, (_, index) =>
      entryOf(`${index}.pilot.yaml`, { ...analysis!, name }, DEFAULT_POLICY),
    );
    const message = 'm'.repeat(90);
    const results = {
      ...{ ...RUN, entries, summary: summaryOf(entries.map(({ playbook }) => playbook)), gates: DEFAULT_POLICY.gates },
      changes: entries.map(({ playbook }) => changeOf(undefined, playbook, ['text'])),
      missed: entries.map(({ playbook: { path } }) => ({ threshold: 'for' as const, path, message })),
      errors: entries.map(({ playbook: { path } }) => ({ path, message })),
    };
    const markdown = FORMATS.find((one) => one.name === 'markdown')!;
    for (const render of [markdown.check, markdown.portfolio!]) {
      const text = [...render(results)].join('');
      assert.ok(text.length > 60_000 && text.length <= 65_536, `${text.length}`);
      assert.match(
        text,
        /\nThe rest is not shown here, as a comment holds no more: `--format json` has all of it\.\n$/,
      );
    }
  });
});
