import type { Gate, Policy } from '../core/checklist';
import { SEVERITIES, STAGES, allGates } from '../core/checklist';
import { BUILT_IN_GATES } from '../core/checklist/packs';
import { checkWord, gateInBrief } from '../core/explain';
import { ADJUSTABLE, alwaysOnOf } from '../core/findings';
import type { Word } from '../core/explain';
import { placesOf, textsAt } from '../core/language';
import type { Vocabulary } from '../core/language';
import { code } from '../text';

/** The words of a policy's text: the checks and gates that exist where it applies, its own included, and stages. */
export function policyVocabulary(text: string, policy: Policy): Vocabulary {
  const gates = allGates([BUILT_IN_GATES, policy.gates]);
  const withTyped = (known: readonly Word[], ...path: string[]): Word[] => [
    ...known,
    ...textsAt(placesOf(text), 'custom', '*', ...path).flatMap((id) =>
      known.some((word) => word.text === id) ? [] : { text: id, title: 'Of this policy', description: code(id) },
    ),
  ];
  return {
    keys: (path) => (path.join('/') === 'checks' ? [...withTyped(gates.flatMap(checkWords), 'id'), ...ALWAYS] : []),
    values: (path) => {
      const [first, second, third] = path;
      if (path.length === 2)
        return first === 'packs' ? gates.flatMap(packWord) : first === 'checks' ? [OFF, ...valuesOf(second)] : [];
      if (path.length !== 3 || first !== 'custom') return [];
      return third === 'gate' ? withTyped(gates.map(gateWord), 'gate', 'id') : third === 'requiredFor' ? REQUIRED : [];
    },
  };
}

const checkWords = ({ checks }: Gate): Word[] => checks.map(checkWord);

const gateWord = (gate: Gate): Word => ({
  text: gate.id,
  title: gate.title,
  description: gateInBrief(gate, gate.checks),
});

const packWord = (gate: Gate): Word[] => (gate.pack === undefined ? [] : [{ ...gateWord(gate), text: gate.pack }]);

const OFF: Word = { text: 'off', title: 'Not judged', description: 'The check is not judged, and not in the report.' };

/** The codes that are always on, and may be changed. */
const ALWAYS: readonly Word[] = [...ADJUSTABLE].flatMap((code) => {
  const always = alwaysOnOf(code);
  return always ? { text: code, title: 'Always on', description: always.title } : [];
});

const SEVERE: readonly Word[] = SEVERITIES.map((severity) => ({
  text: severity,
  title: `Severity ${severity}`,
  description: 'How severe its findings are.',
}));

const valuesOf = (code = ''): readonly Word[] => (ADJUSTABLE.has(code) ? SEVERE : REQUIRED);

const REQUIRED: readonly Word[] = STAGES.map((stage) => ({
  text: stage,
  title: `Required for ${stage}`,
  description: `A playbook must meet the check to be ready for ${stage}.`,
}));
