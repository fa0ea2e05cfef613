import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse as yaml } from 'yaml';
import type { CheckResult } from '../../../src/core/checklist/results';
import type { Stage } from '../../../src/core/checklist/stage';
import { STAGES, nextStage } from '../../../src/core/checklist/stage';
import { newPlaybook, newPlaybookSnippet } from '../../../src/core/fixes/newPlaybook';
import type { Answers } from '../../../src/core/fixes/questions';
import type { PilotTemplate } from '../../../src/core/fixes/templates';
import { TEMPLATES } from '../../../src/core/fixes/templates';
import { shapeAt } from '../../../src/core/schema/format';
import { TODAY } from '../support/fixture';
import { analysesOf } from '../support/fixing';

const NAMES = ['Invoice triage', 'Über: "alles" #1', 'true', '@home', "L'été", ' - a', 'Open'];
const ANSWERS: Omit<Answers, 'stage'> = {
  ...{ name: 'Triage', summary: 'Clerks: get a # proposal', owner: 'Head of "AP"', contact: '#ap-lead' },
  ...{ metric: 'Cycle time: median', metricKind: 'cycle-time' },
};

/** Every template, and none. */
const KINDS: readonly (PilotTemplate | undefined)[] = [undefined, ...TEMPLATES];
const each = (test: (stage: Stage, template: PilotTemplate | undefined) => void): void => {
  for (const stage of STAGES)
    for (const template of KINDS)
      it(`at ${stage} with ${template?.title ?? 'no template'}`, () => test(stage, template));
};

const analysed = (text: string) => analysesOf(text, TODAY)[0]!;
const resultsOf = (text: string): CheckResult[] => analysed(text).readiness!.gates.flatMap(({ checks }) => checks);
const met = (text: string): string[] =>
  resultsOf(text)
    .filter(({ state }) => state === 'met')
    .map(({ check }) => check.id);
const faults = (text: string): string[] =>
  analysed(text).findings.flatMap(({ code }) => (/^(?:yaml|schema)\//.test(code) ? code : []));

/** Asserts that the keys of each mapping are in the format's order. */
function inOrder(value: unknown, path: readonly string[] = []): void {
  if (Array.isArray(value)) for (const item of value) inOrder(item, [...path, '0']);
  else if (typeof value === 'object' && value !== null) {
    const known = shapeAt(path)!.keys;
    const ranks = Object.keys(value).map((key) => known.indexOf(key));
    assert.deepEqual(
      ranks,
      ranks.toSorted((a, b) => a - b),
      `/${path.join('/')}`,
    );
    for (const [key, below] of Object.entries(value)) inOrder(below, [...path, key]);
  }
}

/** The text with an answer for each placeholder, as a person would give it. */
const filled = (text: string, controls: readonly string[]): string =>
  text
    .replace(/#.*/g, '')
    .replaceAll('controls: []', `controls: [${controls.join(', ')}]`)
    .replaceAll('status: planned', 'status: live')
    .replace(/(baseline|target|actual): TODO/g, '$1: 5')
    .replace('contact: TODO', 'contact: a@example.com')
    .replace('date: TODO', `date: ${TODAY}`)
    .replace(/(every|reviewedEvery): TODO/gi, '$1: 2w')
    .replaceAll('- TODO', '- forms/mail.md')
    .replaceAll('TODO', 'an answer');

describe('a new playbook', () => {
  describe('is well-formed, and nothing in it is answered but its name', () =>
    each((stage, template) => {
      for (const name of NAMES) {
        const text = newPlaybook({ name, stage, template: template?.id });
        const { name: read, stage: at, readiness } = analysed(text);
        assert.deepEqual([read, at, readiness?.score], [name.trim(), stage, 0]);
        assert.deepEqual([faults(text), met(text)], [[], []]);
        inOrder(yaml(text));
      }
    }));

  describe('has the answers as they were given, and meets what they answer alone', () =>
    each((stage, template) => {
      const text = newPlaybook({ ...ANSWERS, stage, template: template?.id });
      const { summary, ownership, success } = yaml(text) as Record<string, Record<string, unknown>>;
      assert.equal(summary, ANSWERS.summary);
      assert.deepEqual(ownership, { workflow: { name: ANSWERS.owner, contact: ANSWERS.contact } });
      const [metric, guard] = success!.metrics as Record<string, unknown>[];
      assert.deepEqual([metric!.name, metric!.kind, metric!.better], [ANSWERS.metric, 'cycle-time', 'lower']);
      if (template) assert.deepEqual([metric!.guard, guard!.name, guard!.kind], ['TODO', 'TODO', template.guard.kind]);
      const answered = ['ownership/workflow-owner', 'ownership/contact'];
      assert.deepEqual(met(text), [...answered, 'success/business-metric', 'success/vanity-metric']);
      assert.deepEqual(faults(text), []);
      inOrder(yaml(text));
    }));

  describe('asks for all that the next stage asks @slow', () =>
    each((stage, template) => {
      const text = newPlaybook({ name: 'A', stage, template: template?.id });
      const full = filled(text, template?.controls ?? ['edit', 'undo']);
      const goal = nextStage(stage) ?? stage;
      const asked = resultsOf(full).filter(({ requiredFor }) => goal === 'production' || requiredFor === goal);
      assert.deepEqual(
        asked.filter(({ state }) => state === 'unmet').map(({ check }) => check.id),
        [],
      );
    }));

  it('asks for no more: at investigation only what pilot asks', () => {
    const blankMetric = { name: 'TODO', kind: 'cycle-time', unit: 'TODO', better: 'lower' };
    assert.deepEqual(yaml(newPlaybook({ name: 'A', stage: 'investigation' })), {
      ...{ pilotPlaybook: 1, name: 'A', summary: 'TODO', stage: 'investigation' },
      ownership: { workflow: { name: 'TODO', contact: 'TODO' } },
      success: { metrics: [{ ...blankMetric, baseline: 'TODO', target: 'TODO' }] },
      inputs: { boundaries: { allowed: ['TODO'], forbidden: ['TODO'] } },
      feedback: { channel: 'TODO' },
    });
  });

  it('takes no kind and no direction for a metric that has a name alone', () => {
    for (const template of ['document-reading', undefined]) {
      const text = newPlaybook({ name: 'A', stage: 'investigation', metric: 'Posting errors', template });
      assert.match(text, /^ {4}- name: Posting errors\n {6}kind: other # cycle-time, errors, /m);
      const { success } = yaml(text) as { success: { metrics: object[] } };
      assert.ok(!('better' in success.metrics[0]!));
      assert.ok(!met(text).includes('success/business-metric'));
    }
    assert.match(
      newPlaybook({ name: 'A', stage: 'pilot', metric: 'Hours freed', metricKind: 'capacity' }),
      /better: higher/,
    );
  });

  it('of a template has its examples in comments alone', () => {
    for (const { id, edgeCases, metric, guard, controls, escalations } of TEMPLATES) {
      const text = newPlaybook({ name: 'A', stage: 'investigation', template: id });
      const examples = [
        ...edgeCases.map(([, example]) => `case: TODO # for instance: ${example}`),
        ...[metric, guard].map(({ name }) => `- name: TODO # for instance: ${name}`),
        `controls: [] # for instance: ${controls.join(', ')}`,
        ...escalations.flatMap(({ when, to }) => [
          `- when: TODO # for instance: ${when}`,
          `to: TODO # for instance: ${to}`,
        ]),
      ];
      for (const example of examples) assert.ok(text.includes(`${example}\n`), example);
      assert.doesNotMatch(newPlaybook({ name: 'A', stage: 'pilot' }), /for instance/);
    }
  });

  it('can start from each template that its page names, and from no other', () => {
    const page = readFileSync('media/docs/format.md', 'utf8');
    const rows = [...page.matchAll(/^\| (\S[^|]*?) +\| `([a-z]+-[a-z]+)` +\|$/gm)].map(([, title, id]) => [title, id]);
    assert.deepEqual(
      rows,
      TEMPLATES.map(({ title, id }) => [title, id]),
    );
  });

  describe('shows at most one finding a gate @slow', () =>
    each((stage, template) => {
      const { findings } = analysed(newPlaybook({ name: 'Triage', stage, template: template?.id }));
      const gates = findings.flatMap(({ gate }) => gate ?? []);
      assert.deepEqual(gates, [...new Set(gates)]);
      assert.ok(gates.length >= 4 && gates.length <= 9);
    }));

  it('as a snippet numbers its tab stops, and takes no sign of a name for one', () => {
    const about = { name: 'Save ${money} $1', stage: 'pilot', template: 'acting-agent' } as const;
    const snippet = newPlaybookSnippet(about);
    assert.match(
      snippet,
      /^pilotPlaybook: 1\nname: "Save \\\$\{money\\} \\\$1"\nsummary: \$\{1:TODO\} # what changes.*\nstage: pilot\n/,
    );
    const stops = [...snippet.matchAll(/(?<!\\)\$\{?(\d+)/g)].map(([, number]) => Number(number));
    assert.deepEqual(
      stops,
      stops.map((_, index) => index + 1),
    );
    const inserted = snippet
      .replace(/(?<!\\)\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
      .replace(/(?<!\\)\$\{\d+:([^}]*)\}/g, '$1')
      .replace(/(?<!\\)\$\d+/g, '')
      .replace(/\\([\\$}])/g, '$1');
    assert.equal(inserted, newPlaybook(about));
  });
});
