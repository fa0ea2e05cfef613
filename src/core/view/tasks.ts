import type { CheckResult, Stage } from '../checklist';
import { STAGES } from '../checklist';
import { answersLeft } from '../findings';
import { declarable, waiving } from '../fixes';
import type { Analysis } from '../judge';
import type { Progress } from '../readiness';
import { isBlocking, progressInBrief, resultsOf } from '../readiness';
import { findingsOfCheck, gateFaultView, missingGate } from './gateViews';
import type { HelpView, NextView, TaskGroupView, TaskView } from './taskModel';

/** What is to be done, by the stage that needs it; nothing of a playbook that is not active or has no stage. */
export function taskGroups(analysis: Analysis): TaskGroupView[] {
  const { readiness, stage, status } = analysis;
  if (!readiness || !stage || status !== 'active') return [];
  const open = resultsOf(readiness).filter((result) => isBlocking(result, 'production'));
  const tasks = tasksOf(analysis, open);
  return STAGES.slice(STAGES.indexOf(stage)).flatMap((one): TaskGroupView[] => {
    const isNow = one === stage;
    const own = tasks.filter((task) => task.neededAt === (isNow ? 'now' : one));
    if (!own.length) return [];
    const gates = [...new Set(own.map(({ task }) => task.gate.id))].map((id) => {
      const ofGate = own.flatMap(({ task }) => (task.gate.id === id ? [task] : []));
      return { gate: ofGate[0]!.gate, openChecks: checksOf(ofGate).size, tasks: ofGate };
    });
    const openChecks = checksOf(own.map(({ task }) => task)).size;
    return [{ stage: one, isNow, title: isNow ? 'Needed now' : `Before ${one}`, openChecks, gates }];
  });
}

const checksOf = (tasks: readonly TaskView[]): ReadonlySet<string> => new Set(tasks.flatMap(({ checks }) => checks));

interface Placed {
  readonly task: TaskView;
  readonly neededAt: 'now' | Stage;
}

function tasksOf(analysis: Analysis, open: readonly CheckResult[]): Placed[] {
  const mayDeclare = new Set(declarable(analysis).map(({ check }) => check.id));
  const about = (results: readonly CheckResult[]) => ({
    gate: { id: results[0]!.gate.id, title: results[0]!.gate.title },
    checks: results.map(({ check }) => check.id),
    waivable: results.flatMap(({ check: { id } }) => (waiving(id, analysis) ? [id] : [])),
  });
  const seen = new Set<string>();
  return open.flatMap((result): Placed[] => {
    const missing = missingGate(analysis, result);
    if (!missing) {
      const { check, requiredFor } = result;
      const declared = mayDeclare.has(check.id) ? check.id : null;
      const rest = {
        ...about([result]),
        title: check.title,
        isGate: false,
        help: helpOf([result]),
        declarable: declared,
      };
      return findingsOfCheck(analysis, result).map((finding) => ({
        task: { ...finding, ...rest },
        neededAt: neededAt(analysis, [requiredFor]),
      }));
    }
    if (seen.has(missing.id)) return [];
    seen.add(missing.id);
    const folded = open.filter(({ check }) => missing.checks?.includes(check.id));
    const { gate } = result;
    const isBegun = analysis.playbook.root?.entries.has(gate.section);
    const task: TaskView = {
      ...gateFaultView(analysis, missing),
      ...about(folded),
      ...{ isGate: true, declarable: null, help: helpOf(folded), message: gate.question },
      title: isBegun ? answersLeft(gate, folded.length) : `Missing gate: ${gate.title}`,
    };
    return [
      {
        task,
        neededAt: neededAt(
          analysis,
          folded.map(({ requiredFor }) => requiredFor),
        ),
      },
    ];
  });
}

/** The earliest of some stages, as it is from the playbook's own. */
function neededAt({ stage }: Analysis, stages: readonly Stage[]): 'now' | Stage {
  const first = STAGES.find((one) => stages.includes(one)) ?? 'production';
  return stage && STAGES.indexOf(first) <= STAGES.indexOf(stage) ? 'now' : first;
}

function helpOf(results: readonly CheckResult[]): HelpView {
  const asks = results.map(({ check }) => check.asks);
  const [only] = results;
  if (!only || results.length > 1) return { asks, why: null, how: null, example: null, sources: [] };
  const { why, how, example, sources } = only.check;
  return { asks, why, how, example: example?.trim() ?? null, sources };
}

/**
 * What to do first: of what is needed soonest that which lifts the weakest gate most, then that which meets the most checks;
 * null where nothing is open.
 */
export function nextView(analysis: Analysis, groups: readonly TaskGroupView[]): NextView | null {
  const { readiness } = analysis;
  const tasks = groups[0]?.gates.flatMap((one) => one.tasks) ?? [];
  if (!readiness || !tasks.length) return null;
  const all = groups.flatMap(({ gates }) => gates.flatMap((one) => one.tasks));
  const places = new Map<string, number>();
  for (const { checks } of all) for (const id of checks) places.set(id, (places.get(id) ?? 0) + 1);
  const ranked = tasks.map((task, index) => {
    const met = task.checks.filter((id) => places.get(id) === 1);
    const isWeakest = readiness.weakestGates.includes(task.gate.id);
    const results = readiness.gates.find(({ gate }) => gate.id === task.gate.id)?.checks ?? [];
    const applicable = results.filter(({ state }) => state !== 'not-applicable').length;
    return { task, met, index, lift: isWeakest ? met.length / applicable : 0 };
  });
  ranked.sort((a, b) => b.lift - a.lift || b.met.length - a.met.length || a.index - b.index);
  const [{ task, met }] = ranked as [(typeof ranked)[number]];
  return { task, then: met.length ? progressInBrief(progressWith(analysis, new Set(met)), analysis) : null };
}

/** The progress that a playbook would have with some open checks met. */
function progressWith({ readiness }: Analysis, met: ReadonlySet<string>): Progress {
  const results = resultsOf(readiness).filter(({ check }) => met.has(check.id));
  const plus = (stage: Stage) => {
    const { met: before, applicable } = readiness!.progress[stage];
    return { met: before + results.filter((result) => isBlocking(result, stage)).length, applicable };
  };
  return { investigation: plus('investigation'), pilot: plus('pilot'), production: plus('production') };
}
