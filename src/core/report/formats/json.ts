import type { Format } from './reportFormat';
import { Items, jsonText } from '../jsonText';
import { changeReport } from '../comparison';
import type { Report } from '../report';

/** The report of `schemas/report.schema.json`. */
export const json: Format = {
  name: 'json',
  *check({ today, version, run, rules, entries, changes, missed, errors, summary, statistics }) {
    const report: { [key in keyof Report]: unknown } = {
      pilotPlaybookReport: 1,
      today,
      tool: { name: 'pilot-playbooks', version },
      run,
      rules: rules.length ? rules : undefined,
      playbooks: new Items(map(entries, ({ playbook }) => playbook)),
      changes: changes?.map(changeReport),
      ...{ missed, errors, summary, statistics },
    };
    yield* jsonText(report);
    yield '\n';
  },
};

function* map<T, U>(items: Iterable<T>, change: (item: T) => U): Generator<U> {
  for (const item of items) yield change(item);
}
