import assert from 'node:assert/strict';
import type { Answers } from '../../../src/core/fixes';
import { askFor } from '../../../src/core/fixes';

/** Asks for a playbook of which some answers are given; tells what was asked, and at which step. */
async function asked(given: Partial<Answers>, answers: Readonly<Record<string, string>>): Promise<string[]> {
  const questions: string[] = [];
  await askFor(given, (question, step) => {
    questions.push(`${step} ${question.key}`);
    return Promise.resolve(answers[question.key] ?? '');
  });
  return questions;
}

describe('The questions of a new playbook', () => {
  it('ask what a metric measures where one is named, as a part of the same step', async () => {
    const all = await asked({}, { name: 'A', stage: 'pilot', metric: 'Time to an answer' });
    assert.equal(all.at(-1)?.split(' ')[1], 'metricKind');
    assert.equal(all.at(-1)?.split(' ')[0], all.at(-2)?.split(' ')[0]);
    const others = await asked({}, { name: 'A', stage: 'pilot' });
    assert.deepEqual(others, all.slice(0, -1));
  });

  it('leave out what is known, and end where the user ends them', async () => {
    const all = await asked({}, {});
    assert.deepEqual(
      await asked({ name: 'A' }, {}),
      all.filter((one) => !one.endsWith(' name')),
    );
    assert.equal(await askFor({}, () => Promise.resolve(undefined)), undefined);
  });
});
