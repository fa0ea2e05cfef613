import type { Check, Gate, Stage } from '../checklist';
import type { AlwaysOn } from '../findings';
import { subjectOf } from './page';
import { asText, declarableText, gateTexts, paragraphs, partsOf, partsOfAlwaysOn, requiredText } from './parts';
import { printed } from '../../text';

/**
 * What explains a code, as plain text that can be printed; undefined when nothing is known of it.
 * @param gates the gates to look in; of several with a check or gate of that id the first counts
 * @param overrides what a policy makes of checks
 */
export function plainTextOf(
  code: string,
  gates: readonly Gate[],
  overrides: ReadonlyMap<string, Stage | 'off'>,
): string | undefined {
  const subject = subjectOf(code, gates);
  switch (subject?.kind) {
    case undefined:
      return undefined;
    case 'check':
      return ofCheck(subject.check, subject.gate, overrides.get(subject.check.id));
    case 'gate':
      return ofGate(subject.gate);
    case 'always':
      return ofAlwaysOn(code, subject.always);
  }
}

function ofCheck(check: Check, gate: Gate, override: Stage | 'off' | undefined): string {
  const required = [
    requiredText(check),
    ...(override ? [`By the policy: ${override === 'off' ? 'off' : `required for ${override}`}`] : []),
    declarableText(check, gate),
  ];
  return text(
    `${check.id}\n${printed(check.asks)}`,
    [`Gate: ${printed(gate.title)}. ${printed(gate.question)}`, ...packLine(gate)].join('\n'),
    required.filter(Boolean).join('\n'),
    ...partsOf(check, gate).map(asText),
  );
}

function ofGate(gate: Gate): string {
  const list = gate.checks.map((check) => `  ${check.id}  ${printed(check.asks)}`);
  return text(
    [`${gate.id}\n${printed(gate.question)}`, ...packLine(gate)].join('\n'),
    ...gateTexts(gate),
    gate.note && printed(gate.note),
    ['Checks:', ...list].join('\n'),
  );
}

const ofAlwaysOn = (code: string, always: AlwaysOn): string =>
  text(
    `${code}\n${always.title}`,
    `Severity: ${always.severity}; always on, part of no gate`,
    ...partsOfAlwaysOn(always).map(asText),
  );

/** Says of a gate that is not always on what turns it on. */
const packLine = ({ pack }: Gate): string[] =>
  pack === undefined ? [] : [`Pack: ${pack}, on where pilot-policy.yaml lists it under \`packs\`.`];

const text = (...texts: readonly (string | undefined)[]): string => `${paragraphs(...texts)}\n`;
