import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { BUILT_IN_GATES, PACKS } from '../../../src/core/checklist/packs';
import { barOf } from '../../../src/core/checklist/declarable';
import { DEFAULT_POLICY } from '../../../src/core/checklist/policy';
import { FIXTURES } from '../support/fixture';
import { CHECKS, GATES, PACK_NAMES } from '../support/table';

describe('The catalogue of checks', () => {
  const checks = BUILT_IN_GATES.flatMap((gate) => gate.checks);

  it('has the checks of the specification, in its order, with what they are required for', () => {
    assert.deepEqual(
      checks.map(({ id, requiredFor, requiredForHighRisk, onlyHighRisk }) => [
        id,
        requiredFor,
        requiredForHighRisk,
        onlyHighRisk,
      ]),
      Object.entries(CHECKS).map(([id, line]) => [id, line.requiredFor, line.highRisk, line.onlyHighRisk]),
    );
  });

  it('says which checks may be declared not applicable, as the specification has it', () => {
    const may = BUILT_IN_GATES.flatMap((gate) =>
      gate.checks.filter((check) => !barOf(DEFAULT_POLICY, gate, check, check.requiredFor)).map(({ id }) => id),
    );
    assert.deepEqual(
      may,
      Object.keys(CHECKS).filter((id) => CHECKS[id]!.declarable),
    );
  });

  it('has the packs of the specification, each with a gate of its own, off unless a policy turns it on', () => {
    assert.deepEqual(PACKS, PACK_NAMES);
    const packed = BUILT_IN_GATES.filter(({ pack }) => pack !== undefined);
    assert.deepEqual(
      packed.map(({ id, pack }) => [id, pack]),
      PACK_NAMES.map((name) => [name, name]),
    );
    assert.deepEqual(
      DEFAULT_POLICY.gates.map(({ id }) => id),
      GATES.filter((id) => !PACK_NAMES.includes(id)),
    );
    assert.deepEqual([...DEFAULT_POLICY.knownChecks], Object.keys(CHECKS));
  });

  it('names a source for every check, and says of governance that it is not legal advice', () => {
    for (const { id, sources } of checks) assert.ok(sources.length > 0, id);
    for (const { id, message } of checks.filter((check) => check.id.startsWith('governance/')))
      assert.match(message, /This is not legal advice\.$/, id);
  });

  it('has a fixture for every check', () => {
    for (const { id } of checks) assert.ok(existsSync(path.join(FIXTURES, 'checks', `${id}.pilot.yaml`)), id);
  });
});
