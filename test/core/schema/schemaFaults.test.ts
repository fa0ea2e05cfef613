import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { validateSchema } from '../support/validateSchema';

const HEAD = 'pilotPlaybook: 1\nname: Invoices\nstage: pilot\n';

/** A playbook with one fault, and its one finding: where it stands, its code, its message and its *did you mean*. */
interface Case {
  readonly yaml: string;
  readonly finding: string;
  readonly says: RegExp;
  readonly meant?: string;
}

const CASES: readonly Case[] = [
  // Keys
  {
    yaml: 'trsut: {}',
    finding: 'unknown-key /trsut key',
    says: /Unknown key "trsut"\. Did you mean "trust"\?/,
    meant: 'trust',
  },
  { yaml: 'edge_cases: []', finding: 'unknown-key /edge_cases key', says: /"edgeCases"/, meant: 'edgeCases' },
  {
    yaml: 'success: { metrcis: [] }',
    finding: 'unknown-key /success/metrcis key',
    says: /"metrics"/,
    meant: 'metrics',
  },
  { yaml: 'stages: pilot', finding: 'unknown-key /stages key', says: /"stage" already exists/ },
  {
    yaml: 'tool: { price: 3 }',
    finding: 'unknown-key /tool/price key',
    says: /"tool" takes name, kind, vendor, model; .*"x-"/,
  },
  {
    yaml: 'integration: { systems: [{ nmae: SAP }] }',
    finding: 'unknown-key /integration/systems/0/nmae key',
    says: /"name"/,
    meant: 'name',
  },
  // Enums
  {
    yaml: 'risk: hihg',
    finding: 'enum /risk value',
    says: /"risk" must be one of low, medium, high, not "hihg"\. Did you mean "high"\?/,
    meant: 'high',
  },
  { yaml: 'status: Stopped', finding: 'enum /status value', says: /one of active/, meant: 'stopped' },
  { yaml: 'status: TODO', finding: 'enum /status value', says: /one of active/ },
  { yaml: 'status: 3', finding: 'enum /status value', says: /not 3/ },
  { yaml: 'status: [active]', finding: 'type /status value', says: /not a list/ },
  {
    yaml: 'trust: { controls: [undo, edti] }',
    finding: 'enum /trust/controls/1 value',
    says: /Item 2 of "controls" must be one of/,
    meant: 'edit',
  },
  {
    yaml: 'success: { metrics: [{ kind: cycle time }] }',
    finding: 'enum /success/metrics/0/kind value',
    says: /cycle-time/,
    meant: 'cycle-time',
  },
  // Types
  {
    yaml: 'trust: { controls: edit }',
    finding: 'type /trust/controls value',
    says: /must be a list, such as \[edit, undo\], not "edit"/,
  },
  { yaml: 'trust: { controls: TODO }', finding: 'type /trust/controls value', says: /a list/ },
  {
    yaml: 'edgeCases: {}',
    finding: 'type /edgeCases value',
    says: /a list of items, with "- " before each or "\[ \]" around them, not a mapping/,
  },
  { yaml: 'ownership: ann', finding: 'type /ownership value', says: /a mapping with keys such as workflow, tool/ },
  { yaml: 'trust: []', finding: 'type /trust value', says: /not a list/ },
  { yaml: 'summary: 42', finding: 'type /summary value', says: /must be text: put 42 in quotes/ },
  { yaml: 'summary: true', finding: 'type /summary value', says: /put true in quotes/ },
  {
    yaml: 'learning: { captures: [[a]] }',
    finding: 'type /learning/captures/0 value',
    says: /Item 1 of "captures" must be text, not a list/,
  },
  { yaml: 'tool: { model: [a] }', finding: 'type /tool/model value', says: /must be text/ },
  {
    yaml: 'success: { metrics: [{ target: 18h }] }',
    finding: 'type /success/metrics/0/target value',
    says: /a number, without its unit/,
  },
  {
    yaml: 'success: { metrics: [{ target: [1] }] }',
    finding: 'type /success/metrics/0/target value',
    says: /not a list/,
  },
  {
    yaml: 'success: { metrics: [{ actual: { value: many } }] }',
    finding: 'type /success/metrics/0/actual/value value',
    says: /a number/,
  },
  { yaml: 'operations: { budget: { limit: .nan } }', finding: 'type /operations/budget/limit value', says: /a number/ },
  {
    yaml: 'learning: { evidence: 3 }',
    finding: 'type /learning/evidence value',
    says: /a file relative to the playbook/,
  },
  {
    yaml: 'review: { next: 2026 }',
    finding: 'type /review/next value',
    says: /a date such as 2026-12-31, .* not 2026/,
  },
  // Formats
  {
    yaml: 'review: { next: 2026-02-30 }',
    finding: 'format /review/next value',
    says: /2026-02-30 is not a day of the calendar/,
  },
  {
    yaml: 'review: { next: Tuesday }',
    finding: 'format /review/next value',
    says: /a date such as 2026-12-31, .* not "Tuesday"/,
  },
  { yaml: 'review: { every: often }', finding: 'format /review/every value', says: /a duration such as 4h/ },
  { yaml: 'review: { every: 0d }', finding: 'format /review/every value', says: /a duration/ },
  {
    yaml: 'ownership: { workflow: { contact: Ann } }',
    finding: 'format /ownership/workflow/contact value',
    says: /an e-mail address, a URL, or a handle in quotes such as "#ap-oncall"/,
  },
  {
    yaml: 'learning: { evidence: { url: "http://example.com" } }',
    finding: 'format /learning/evidence/url value',
    says: /https/,
  },
  {
    yaml: 'learning: { evidence: { path: "https://example.com" } }',
    finding: 'format /learning/evidence/path value',
    says: /under "url"/,
  },
  {
    yaml: 'learning: { evidence: { path: a.json, pointer: mean } }',
    finding: 'format /learning/evidence/pointer value',
    says: /begins with "\/"/,
  },
  {
    yaml: 'inputs: { templates: [a.md, "http://x"] }',
    finding: 'format /inputs/templates/1 value',
    says: /Item 2 of "templates"/,
  },
  // Waivers
  {
    yaml: 'waivers: [{ check: a/b, reason: r, expires: 2027-01-31 }]',
    finding: 'required /waivers/0 mapping',
    says: /"owner" is missing: who answers/,
  },
  {
    yaml: 'waivers: [{ check: a/b, reason: , owner: o, expires: 2027-01-31 }]',
    finding: 'required /waivers/0 mapping',
    says: /"reason" is empty: why/,
  },
  {
    yaml: 'waivers: [{ check: a/b, reason: r, owner: o, expires: 5 }]',
    finding: 'type /waivers/0/expires value',
    says: /a date/,
  },
  {
    yaml: 'waivers: [{ check: a/b, reason: r, owner: o, expires: never }]',
    finding: 'format /waivers/0/expires value',
    says: /a date/,
  },
  {
    yaml: 'waivers: [{ check: a/b, raeson: r, owner: o, expires: 2027-01-31 }]',
    finding: 'unknown-key /waivers/0/raeson key',
    says: /"reason"/,
    meant: 'reason',
  },
];

/** The required keys, each absent, empty or wrong. */
const HEADS: readonly Case[] = [
  {
    yaml: 'pilotPlaybook: 1\nstage: pilot',
    finding: 'required  mapping',
    says: /^"name" is missing: what the team calls the pilot\.$/,
  },
  {
    yaml: 'pilotPlaybook: 1\nname:\nstage: pilot',
    finding: 'required  mapping',
    says: /^"name" is empty: what the team calls the pilot\.$/,
  },
  { yaml: 'name: A\nstage: pilot', finding: 'required  mapping', says: /"pilotPlaybook" is missing/ },
  { yaml: 'pilotPlaybook: 1\nname: A\nstage:', finding: 'required  mapping', says: /"stage" is empty/ },
  {
    yaml: 'pilotPlaybook: 1\nname: A\nstgae: pilot',
    finding: 'unknown-key /stgae key',
    says: /"stage"/,
    meant: 'stage',
  },
  {
    yaml: 'pilotPlaybook: 1\nname: A\nstage: pliot',
    finding: 'enum /stage value',
    says: /Did you mean "pilot"/,
    meant: 'pilot',
  },
  {
    yaml: 'pilotPlaybook: 2\nname: A\nstage: pilot',
    finding: 'enum /pilotPlaybook value',
    says: /reads format 1, not 2/,
  },
  {
    yaml: 'pilotPlaybook: "1"\nname: A\nstage: pilot',
    finding: 'type /pilotPlaybook value',
    says: /must be 1, not "1"/,
  },
  { yaml: 'pilotPlaybook: 1\nname: 7\nstage: pilot', finding: 'type /name value', says: /put 7 in quotes/ },
];

describe('One fault of form, one finding', () => {
  for (const { yaml, finding, says, meant } of [...CASES.map((one) => ({ ...one, yaml: HEAD + one.yaml })), ...HEADS]) {
    it(yaml.replace(HEAD, '').replaceAll('\n', ' · '), () => {
      const faults = validateSchema(parse(yaml));
      assert.deepEqual(
        faults.map(({ code, pointer, on }) => `${code} ${pointer} ${on}`),
        [`schema/${finding}`],
      );
      assert.match(faults[0]!.message, says);
      assert.equal(faults[0]!.suggestion, meant);
    });
  }

  it('names the key that is unknown or missing', () => {
    assert.deepEqual(
      validateSchema(parse('pilotPlaybook: 1\nstage: pilot\nfoo: 1')).map(({ key }) => key),
      ['name', 'foo'],
    );
  });

  it('refuses data that is no mapping', () => {
    for (const data of [null, 3, 'text', []])
      assert.deepEqual(
        validateSchema(data).map(({ code, pointer }) => code + pointer),
        ['schema/type'],
      );
  });
});
