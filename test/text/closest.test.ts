import assert from 'node:assert/strict';
import { closest } from '../../src/text/closest';

describe('Did you mean', () => {
  const cases: [string, string[], string | undefined][] = [
    ['metrcis', ['metrics', 'stopWhen'], 'metrics'],
    ['hihg', ['low', 'medium', 'high'], 'high'],
    ['Edge-Cases', ['ownership', 'edgeCases'], 'edgeCases'],
    ['trust/iterat', ['trust/guide', 'trust/iterate'], 'trust/iterate'],
    ['tols', ['tool'], undefined],
    ['owner', ['check', 'reason'], undefined],
    ['', ['by', 'to'], undefined],
    ['ab', ['ax', 'ay'], 'ax'],
    ['A.json', ['a.jsonc', 'a.json'], 'a.json'],
    ['a'.repeat(65), ['a'.repeat(64)], undefined],
  ];
  for (const [word, candidates, meant] of cases)
    it(`${word.slice(0, 20) || 'nothing'} → ${meant ?? 'nothing'}`, () =>
      assert.equal(closest(word, candidates), meant));
});
