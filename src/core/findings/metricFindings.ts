import type { Fix, Subject } from '../checklist';
import { contradictions } from '../checklist';
import type { Found } from './finding';
import { at, onValue } from '../playbook';
import type { Playbook } from '../schema';

/** A warning for each metric whose `better` contradicts the way from its baseline to its target. */
export function metricFindings(playbook: Playbook, subject: Subject): Found[] {
  return contradictions(subject).map(({ node, path, name, written, way }): Found => {
    const better = at(node, 'better')!;
    const fix: Fix = { kind: 'replace', path: [...path, 'better'], value: way };
    const message = `"${name}" says that ${written} is better, and its target is ${way} than its baseline. Correct \`better\`, or the two numbers.`;
    return {
      ...{ kind: 'metric', code: 'metric/direction', severity: 'warning', message },
      ...onValue(playbook, better),
      ...(!better.shared && { fix }),
      related: ['baseline', 'target'].flatMap((key) => {
        const number = at(node, key);
        return number ? [{ range: onValue(playbook, number).range, message: `The ${key} is here.` }] : [];
      }),
    };
  });
}
