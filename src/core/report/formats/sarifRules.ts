import type { ReportingDescriptor } from 'sarif';
import type { Check, Gate } from '../../checklist';
import { DEFAULT_POLICY, missingGateCode } from '../../checklist';
import { helpOfAlwaysOn, helpOfCheck, helpOfGate } from '../../explain';
import { alwaysOnOf } from '../../findings';
import { NOT_CHECKED, addressesOf } from './addresses';
import type { PlaybookReport, RuleReport } from '../report';
import type { Results } from '../runResults';
import { compareTexts, plain } from '../../../text';

/** The codes that playbooks name: of their checks, and of what is found in them. */
export class Named {
  readonly codes = new Set<string>();

  add({ readiness, findings, known = [] }: PlaybookReport): void {
    for (const { code } of [...findings, ...known]) this.codes.add(code);
    for (const { checks } of readiness?.gates ?? []) for (const { id } of checks) this.codes.add(id);
  }
}

/**
 * Every rule that a run may name, so that the same is said of the parts of a run and of the whole: the core's, those of the
 * packs and policies that the playbooks were judged by, and of the codes that are always on those that were found.
 */
export function rulesOf(results: Results, named: Named): ReportingDescriptor[] {
  const { gates, rules, errors } = results;
  const packs = gates.filter(({ pack }) => pack !== undefined).sort(byId);
  const asked = packs.map((gate) => ({ gate, checks: gate.checks.filter(({ id }) => named.codes.has(id)) }));
  const ofChecklist = [...DEFAULT_POLICY.gates.map((gate) => ({ gate, checks: gate.checks })), ...asked].flatMap(
    ({ gate, checks }) => {
      const builtIn = checks.filter(({ id }) => DEFAULT_POLICY.knownChecks.has(id));
      return builtIn.length
        ? [missingGate({ ...gate, checks: builtIn }), ...builtIn.map((check) => ofCheck(gate, check))]
        : [];
    },
  );
  const own = rules
    .filter(({ id }) => named.codes.has(id))
    .map((rule) => ofCheck(gates.find(({ id }) => id === rule.gate) ?? { id: rule.gate }, rule));
  const known = new Set([...ofChecklist, ...own].map(({ id }) => id));
  const others = [...named.codes].filter((code) => !known.has(code)).sort();
  const addressOf = addressesOf(results);
  return [...ofChecklist, ...own, ...others.map(ofCode), ...(errors.length ? [notChecked] : [])].map((rule) => {
    const helpUri = addressOf(rule.id);
    return helpUri === undefined ? rule : { ...rule, helpUri };
  });
}

const byId = (a: Gate, b: Gate): number => compareTexts(a.id, b.id);

/** What is said of a rule's gate. */
type GateOfRule = Pick<Gate, 'id' | 'note' | 'pack'>;

function ofCheck(gate: GateOfRule, check: RuleReport | Check): ReportingDescriptor {
  const { id, formerIds, title, asks } = check;
  return {
    id,
    ...(formerIds && { deprecatedIds: [...formerIds] }),
    shortDescription: { text: inShort(title) },
    fullDescription: { text: inShort(withoutLinks(asks)) },
    help: helpOfCheck(check, gate),
    properties: { tags: tagsOf(gate) },
  };
}

const missingGate = (gate: Gate): ReportingDescriptor => ({
  id: missingGateCode(gate),
  shortDescription: { text: `Missing gate: ${gate.title}` },
  fullDescription: { text: gate.question },
  help: helpOfGate(gate),
  properties: { tags: tagsOf(gate) },
});

/** SARIF reads `[text](target)` in a message as a link: with a backslash it is text (3.11.6). */
export const withoutLinks = (message: string): string => message.replaceAll('](', '\\](');

/** What GitHub takes of a description. */
const LONGEST = 1024;

const inShort = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;

const tagsOf = ({ id, pack }: GateOfRule): string[] => ['pilot-playbook', id, ...(pack ? [pack] : [])];

/** GitHub refuses a rule without a description, so one that is not known here has at least its code. */
function ofCode(code: string): ReportingDescriptor {
  const always = alwaysOnOf(code);
  const unknown = `"pilot-playbook explain ${code}" says what it asks.`;
  const title = always?.title ?? code;
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: title },
    help: always ? helpOfAlwaysOn(always) : { text: unknown, markdown: plain(unknown) },
    properties: { tags: ['pilot-playbook'] },
  };
}

const WHY_NOT = 'The file could not be read or used, so that nothing is said of it. Mend what the message names.';

const notChecked: ReportingDescriptor = {
  id: NOT_CHECKED,
  shortDescription: { text: 'A file that could not be checked' },
  fullDescription: { text: 'A file could not be read or used. It hides no result of the others.' },
  help: { text: WHY_NOT, markdown: WHY_NOT },
  properties: { tags: ['pilot-playbook'] },
};
