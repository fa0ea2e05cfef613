import type { ReportingDescriptor } from 'sarif';
import type { Check, Gate } from '../../checklist/check';
import { alwaysOnOf } from '../../findings/alwaysOn';
import type { Results } from '../results';

/** Every rule that a run may name: the checks, the missing gates, and of the codes that are always on those that it found. */
export function rulesOf({ gates, entries }: Results): ReportingDescriptor[] {
  const found = new Set<string>();
  for (const { playbook } of entries) for (const { code } of playbook.findings) found.add(code);
  const ofChecklist = gates.flatMap((gate) => [
    // A gate that a policy adds is no section of a playbook, so that it is never missing.
    ...(gate.section ? [missingGate(gate)] : []),
    ...gate.checks.map((check) => ofCheck(gate, check)),
  ]);
  const known = new Set(ofChecklist.map(({ id }) => id));
  const others = [...found].filter((code) => !known.has(code)).sort();
  return [...ofChecklist, ...others.map(ofCode)];
}

function ofCheck(gate: Gate, { id, title, asks, why, how, sources, docs }: Check): ReportingDescriptor {
  const named = sources.map(({ name, url }) => (url ? `[${name}](${url})` : name)).join('; ');
  const text = [`Why: ${why}`, `How to meet it: ${how}`];
  const markdown = [`**Why:** ${why}`, `**How to meet it:** ${how}`];
  if (sources.length) {
    text.push(`Source: ${sources.map(({ name }) => name).join('; ')}`);
    markdown.push(`**Source:** ${named}`);
  }
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: asks },
    help: { text: text.join('\n\n'), markdown: markdown.join('\n\n') },
    ...(docs !== undefined && { helpUri: docs }),
    properties: { tags: ['pilot-playbook', gate.id, ...(gate.pack ? [gate.pack] : [])] },
  };
}

function missingGate({ id, title, question, section, checks, pack }: Gate): ReportingDescriptor {
  const list = checks.map((check) => `- ${check.id}: ${check.asks}`).join('\n');
  const text = `${title} is written under ${section}. It is met when all of its checks are met:\n\n${list}`;
  return {
    id: `${id}/missing`,
    shortDescription: { text: `Missing gate: ${title}` },
    fullDescription: { text: question },
    help: { text, markdown: text },
    properties: { tags: ['pilot-playbook', id, ...(pack ? [pack] : [])] },
  };
}

/** GitHub refuses a rule without a description, so one that is not known here has at least its code. */
function ofCode(code: string): ReportingDescriptor {
  const { title = code, how = `"pilot-playbook explain ${code}" says what it asks.` } = alwaysOnOf(code) ?? {};
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: title },
    help: { text: how, markdown: how },
    properties: { tags: ['pilot-playbook'] },
  };
}
