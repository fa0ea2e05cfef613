import assert from 'node:assert/strict';
import { DEFAULT_POLICY } from '../../../src/core/checklist/policy';
import { hoverAt } from '../../../src/core/language/hover';
import { POLICY_FORMAT } from '../../../src/policy/policyFormat';
import { policyVocabulary } from '../../../src/policy/policyVocabulary';
import { withCursor } from '../support/cursor';
import { policyOf } from '../support/policies';

/** What the hover says, and the text that it is about. */
function hover(marked: string, policy = DEFAULT_POLICY): { says: string; of: string } | undefined {
  const { text, offset } = withCursor(marked);
  const found = hoverAt(text, offset, POLICY_FORMAT, policyVocabulary(text, policy));
  if (!found) return undefined;
  const { start, end } = found.range!;
  assert.equal(start.line, end.line);
  const line = text.split('\n')[start.line] ?? '';
  return { says: JSON.stringify(found.contents), of: line.slice(start.character, end.character) };
}

describe('Hover in a policy', () => {
  it('says of a key what the schema says', () => {
    const found = hover('pilotPolicy: 1\npa|cks: []\n');
    assert.equal(found?.of, 'packs');
    assert.match(found.says, /Packs.*optional packs of checks/);
    assert.match(hover('custom:\n  - mes|sage: a\n')?.says ?? '', /what is missing, then what to do/);
  });

  it('says of a check what it asks, why, and where the rule comes from', () => {
    const found = hover('checks:\n  evaluation/sui|te: off\n');
    assert.equal(found?.of, 'evaluation/suite');
    assert.match(found.says, /How to meet it/);
    assert.match(found.says, /NIST AI RMF/);
  });

  it("says of an organisation's check its reason and its page, also where it is extended", async () => {
    const base = `pilotPolicy: 1
custom:
  - id: acme/dpia
    gate: governance
    requiredFor: pilot
    message: Link the assessment.
    why: Company rule DP-7.
    docs: https://example.com/dp-7
    require: { required: [governance] }
`;
    const policy = await policyOf('pilotPolicy: 1\nextends: ./base.yaml\n', { '/repo/base.yaml': base });
    const found = hover('extends: ./base.yaml\nchecks:\n  acme/d|pia: off\n', policy);
    assert.match(found?.says ?? '', /Company rule DP-7\..*https:\/\/example\.com\/dp-7/);
  });

  it('says of a pack, a gate and a stage what they mean', () => {
    assert.match(hover('packs: [secur|ity]\n')?.says ?? '', /What happens when someone attacks it/);
    assert.match(hover('custom:\n  - gate: tru|st\n')?.says ?? '', /without fighting the tool/);
    assert.match(hover('checks:\n  trust/guide: o|ff\n')?.says ?? '', /not judged/);
  });

  it('works in a text that is half written, and says nothing where there is nothing to say', () => {
    assert.match(hover('pa|cks: [security\nchecks:\n  trust/gu\n')?.says ?? '', /optional packs/);
    for (const marked of ['# pa|cks\n', 'x-a|: b\n', 'custom:\n  - message: tex|t\n'])
      assert.equal(hover(marked), undefined, marked);
  });
});
