import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_POLICY } from '../../../src/core/checklist/policy';
import { STAGES } from '../../../src/core/checklist/stage';
import type { Analysis } from '../../../src/core/judge/analysis';
import { isWellFormed } from '../../../src/core/judge/analysis';
import { analyse } from '../../../src/core/judge/judge';
import { ROOT } from '../../editor/paths';
import { evidenceFolder } from '../support/evidenceFolder';
import { TODAY } from '../support/fixture';

const SAMPLES = path.join(ROOT, 'media', 'samples');
const EXAMPLE = 'invoice-triage/invoice-triage.pilot.yaml';

const allFiles = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => statSync(path.join(SAMPLES, file)).isFile())
  .sort();
const playbooks = allFiles.filter((file) => file.endsWith('.pilot.yaml'));
const textOf = (file: string) => readFileSync(path.join(SAMPLES, file), 'utf8');

/** The one playbook of a sample's file. */
async function analysisOf(file: string, today = TODAY): Promise<Analysis> {
  const evidence = evidenceFolder(path.dirname(path.join(SAMPLES, file)), SAMPLES);
  const analyses = await analyse(textOf(file), evidence, { policy: DEFAULT_POLICY, today });
  assert.equal(analyses.length, 1);
  return analyses[0]!;
}

const codes = ({ findings }: Analysis) => findings.map(({ code }) => code);
/** Ids of the checks in a state, in checklist order. */
const checksIn = ({ readiness }: Analysis, state: string) =>
  readiness!.gates.flatMap(({ checks }) => checks.filter((one) => one.state === state).map(({ check }) => check.id));
const gateIds = ({ readiness }: Analysis) => readiness!.gates.map(({ gate }) => gate.id);

describe('The samples', () => {
  for (const file of playbooks)
    describe(file, () => {
      it('says first where it is from', () => {
        const comment = textOf(file).split(/^[^#]/m, 1)[0]!;
        if (comment.startsWith('# Reconstruction from public reports')) assert.match(comment, /^# Sources?: ./m);
        else assert.match(comment, /^#.* [Ii]nvented[:, ]/m);
      });

      it('is well-formed, and all of its evidence is there', async () => {
        const analysis = await analysisOf(file);
        assert.ok(isWellFormed(analysis.findings));
        assert.deepEqual(
          codes(analysis).filter((code) => !checksIn(analysis, 'unmet').includes(code) && !code.endsWith('/missing')),
          [],
          'nothing is found but what the checklist asks for',
        );
        for (const { reference, verdict } of analysis.evidence)
          assert.equal(
            verdict.state,
            reference.url === undefined ? 'verified' : 'linked',
            reference.path ?? reference.url,
          );
      });

      if (file !== EXAMPLE)
        it('shows the same on any day', async () => {
          const [then, later] = await Promise.all(['2026-02-28', '2099-12-31'].map((day) => analysisOf(file, day)));
          assert.deepEqual(codes(then!), codes(later!));
        });
    });

  it('are small, and ship no file that nothing points to', async () => {
    const bytes = allFiles.reduce((sum, file) => sum + statSync(path.join(SAMPLES, file)).size, 0);
    assert.ok(bytes < 60_000, `${bytes} bytes`);
    const analyses = await Promise.all(playbooks.map((file) => analysisOf(file)));
    const evidence = analyses.flatMap((analysis, index) =>
      analysis.evidence.flatMap(({ reference }) =>
        reference.path === undefined ? [] : path.posix.join(path.posix.dirname(playbooks[index]!), reference.path),
      ),
    );
    assert.deepEqual(allFiles, [...new Set(['README.md', ...playbooks, ...evidence])].sort());
    for (const playbook of playbooks) assert.ok(textOf('README.md').includes(`](${playbook})`), playbook);
  });

  it('show each stage, and pilots that ended', async () => {
    const analyses = await Promise.all(playbooks.map((file) => analysisOf(file)));
    assert.deepEqual(new Set(analyses.map(({ stage }) => stage)), new Set(STAGES));
    const ended = analyses.filter(({ status }) => status !== 'active');
    assert.deepEqual(ended.map(({ status }) => status).sort(), ['retired', 'stopped']);
    for (const analysis of ended) {
      assert.deepEqual(codes(analysis), [], 'their open items are no findings');
      assert.ok(checksIn(analysis, 'unmet').length > 0, 'but still open');
    }
  });

  it('start with three lines, which leave every gate to add', async () => {
    const analysis = await analysisOf('first-steps.pilot.yaml');
    assert.deepEqual(
      codes(analysis).sort(),
      gateIds(analysis)
        .map((id) => `${id}/missing`)
        .sort(),
    );
    assert.ok(analysis.findings.every(({ severity }) => severity !== 'error'));
  });

  it('tell a pilot that is liked from one that changes something', async () => {
    const copilot = await analysisOf('dbt-copilot.pilot.yaml');
    assert.equal(codes(copilot).filter((code) => code === 'success/vanity-metric').length, 2);
    assert.ok(codes(copilot).includes('success/business-metric'));
    // Much is published of GOV.UK Chat: all that is missing altogether is what it changes.
    const chat = await analysisOf('govuk-chat.pilot.yaml');
    assert.deepEqual(chat.readiness?.weakestGates, ['success']);
    assert.ok(chat.readiness.next?.blockers.includes('success/business-metric'));
  });

  it('show results without a target, and an answer that nobody was accountable for', async () => {
    const invoices = await analysisOf('uber-textsense-invoices.pilot.yaml');
    assert.ok(codes(invoices).includes('success/target'));
    assert.ok(checksIn(invoices, 'met').includes('success/actual'));
    const airline = await analysisOf('air-canada-chatbot.pilot.yaml');
    for (const code of ['ownership/missing', 'edge-cases/response']) assert.ok(codes(airline).includes(code), code);
    assert.ok(checksIn(airline, 'met').includes('edge-cases/contradictory-input'), 'the case itself is known');
  });

  // Reckoned by hand from the checklist: evidenced 1, stated 1/2, unmet 0; nothing to evidence 1.
  describe('the complete example', () => {
    let example: Analysis;
    before(async () => {
      example = await analysisOf(EXAMPLE);
    });

    it('has a score for each gate', () => {
      const scores = example.readiness!.gates.map(({ gate, score }) => [gate.id, score]);
      assert.deepEqual(Object.fromEntries(scores), {
        'edge-cases': (1 + 1 + 0.5 + 1) / 4, // the case of a late receipt has no test
        ownership: 1,
        integration: 1,
        trust: 1,
        learning: 1,
        // Evidence for one outcome metric of two is evidence for neither, and the target is not met.
        success: (1 + 1 + 0.5 + 1 + 0.5 + 0 + 1) / 7,
        inputs: 1,
        exceptions: 1,
        feedback: (1 + 1 + 0.5) / 3, // the improvement itself has no evidence
      });
      assert.equal(example.readiness?.score, 5 / 7);
      assert.deepEqual(example.readiness.weakestGates, ['success']);
    });

    it('is ready for production but for one item: a figure that is not there yet', () => {
      assert.deepEqual(example.readiness?.next, {
        ...{ stage: 'production', ready: false },
        ...{ blockers: ['success/target-met'], waived: [] },
      });
      const [finding, ...others] = example.findings;
      assert.match(finding!.message, /^"Invoice cycle time" is at 21\.5 h; the target is 18 h by 31 Dec 2026/);
      assert.deepEqual(others, []);
    });

    it('is ready once the figure is', async () => {
      const text = textOf(EXAMPLE).replace('target: 18\n', 'target: 24\n');
      const evidence = evidenceFolder(path.dirname(path.join(SAMPLES, EXAMPLE)), SAMPLES);
      const [then] = await analyse(text, evidence, { policy: DEFAULT_POLICY, today: TODAY });
      assert.ok(then?.readiness?.next?.ready);
      assert.deepEqual(then.findings, []);
    });

    it('reads the actual cycle time from the file of October', () => {
      const [cycleTime] = example.metrics;
      assert.deepEqual([cycleTime?.baseline, cycleTime?.target, cycleTime?.state], [52, 18, 'missed']);
      const october = JSON.parse(textOf('invoice-triage/metrics/october.json')) as {
        cycleTime: { medianHours: number };
      };
      assert.equal(cycleTime?.actual, october.cycleTime.medianHours);
    });

    it('asks for attention when its dates have come', async () => {
      assert.ok(codes(await analysisOf(EXAMPLE, '2026-12-02')).includes('review/overdue'));
      assert.ok(codes(await analysisOf(EXAMPLE, '2027-02-01')).includes('feedback/improved'));
    });
  });
});
