import type { Range } from 'vscode-languageserver-types';
import type { Stage } from '../checklist';
import { STAGES } from '../checklist';
import type { Analysis } from '../judge';
import { at, dayDone, items, onKey, onValue, text, texts } from '../playbook';
import type { Decision } from '../schema';
import { allOf } from '../schema';
import type { Day } from '../../text';
import { compareTexts } from '../../text';

/** Someone who answers for the work. */
export interface OwnerView {
  /** Null where only a contact is given. */
  readonly name: string | null;
  readonly contact: ContactView | null;
  readonly place: Range;
}

export interface ContactView {
  /** As written: a mail address, a web address, or a handle. */
  readonly said: string;
  /** Where it leads: `mailto:` or `https:` with what is said, and nothing else; null for a handle. */
  readonly href: string | null;
}

/** The tool that is being piloted. */
export interface ToolView {
  readonly name: string | null;
  readonly kind: 'general-purpose' | 'task-specific' | null;
  readonly vendor: string | null;
  readonly model: string | null;
  readonly place: Range;
}

/** A rung of the stage ladder. */
export interface StepView {
  readonly stage: Stage;
  readonly state: 'passed' | 'current' | 'ahead';
  /** The decisions about it, the oldest first. */
  readonly decisions: readonly DecisionView[];
}

export interface DecisionView {
  readonly decision: Decision;
  /** Null for one that is not dated. */
  readonly date: Day | null;
  /** The stage that it is about; null where it does not say. */
  readonly stage: Stage | null;
  readonly by: string | null;
  readonly reason: string | null;
  readonly place: Range;
}

/** The policy that a playbook is judged by. */
export interface PolicyView {
  /** From the playbook's folder, as people write it: `../pilot-policy.yaml`. */
  readonly path: string;
  /** The readiness, 0 to 1, below which the command line fails; null for none. */
  readonly minimum: number | null;
  /** True where it has errors, so that the built-in one is used. */
  readonly isBroken: boolean;
}

const DECISIONS = allOf<Decision>()('go', 'no-go', 'hold', 'stop');

/** Who owns the workflow; null where nothing says it. */
export function ownerView({ playbook }: Analysis): OwnerView | null {
  const node = at(playbook.root, 'ownership', 'workflow');
  const [name, contact] = [text(at(node, 'name')), text(at(node, 'contact'))];
  if (!node || (name === undefined && contact === undefined)) return null;
  return {
    name: name ?? null,
    contact: contact === undefined ? null : contactView(contact),
    place: onKey(playbook, node).range,
  };
}

/** A contact with the address that it is, if it is one. */
export function contactView(said: string): ContactView {
  const address = said.replace(/^<\s*(.*?)\s*>$/, '$1');
  if (/^https?:\/\/[^\s/?#]/i.test(address)) return { said, href: address };
  return { said, href: /^[^\s:/?#@<>"&]+@[^\s:/?#@<>"&]+$/.test(address) ? `mailto:${encodeURI(address)}` : null };
}

/** The tool, as far as it is named. */
export function toolView({ playbook }: Analysis): ToolView | null {
  const node = at(playbook.root, 'tool');
  const kind = text(at(node, 'kind'));
  const vendor = at(node, 'vendor');
  const tool = {
    name: text(at(node, 'name')) ?? null,
    kind: kind === 'general-purpose' || kind === 'task-specific' ? kind : null,
    vendor: text(vendor) ?? (texts(vendor).join(', ') || null),
    model: text(at(node, 'model')) ?? null,
  } as const;
  return node && Object.values(tool).some((value) => value !== null)
    ? { ...tool, place: onKey(playbook, node).range }
    : null;
}

/** What the playbook says of itself in a sentence or two. */
export const summaryOf = ({ playbook }: Analysis): string | null => text(at(playbook.root, 'summary')) ?? null;

/** The decisions that were taken, by date; those that are not dated come last. */
export function decisionViews({ playbook }: Analysis): DecisionView[] {
  const views = items(at(playbook.root, 'review', 'decisions')).flatMap((node): DecisionView[] => {
    const said = text(at(node, 'decision'));
    const decision = DECISIONS.find((one) => one === said);
    if (!decision) return [];
    const stage = STAGES.find((one) => one === text(at(node, 'for')));
    return [
      {
        ...{ decision, stage: stage ?? null, date: dayDone(at(node, 'date')) ?? null },
        ...{ by: text(at(node, 'by')) ?? null, reason: text(at(node, 'reason')) ?? null },
        place: onValue(playbook, at(node, 'decision') ?? node).range,
      },
    ];
  });
  const last = '9999-99';
  return views.sort((a, b) => compareTexts(a.date ?? last, b.date ?? last));
}

/** The stage ladder, with what was decided about each stage. */
export function stepViews(analysis: Analysis): StepView[] {
  const current = analysis.stage ? STAGES.indexOf(analysis.stage) : -1;
  const decisions = decisionViews(analysis);
  return STAGES.map((stage, index) => ({
    stage,
    state: index < current ? 'passed' : index === current ? 'current' : 'ahead',
    decisions: decisions.filter((one) => one.stage === stage),
  }));
}
