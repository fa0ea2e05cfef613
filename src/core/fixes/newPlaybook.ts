import type { Check, Gate, Skeleton, Stage } from '../checklist';
import { CORE_GATES, STAGES, blank, choice, isRequiredAt, list, literal, map, nextStage } from '../checklist';
import { afterKey, entries, joined, toPlain, toSnippet } from './render';
import type { Template } from './render';
import { DEFAULT_STYLE } from './style';
import type { ToolKind } from '../schema';
import { allOf } from '../schema';

/** What is known of a pilot that is written down for the first time. */
interface NewPlaybook {
  readonly name: string;
  readonly stage: Stage;
}

/** The text of a new playbook: what it is, and the gates that its next stage asks for, with placeholders. */
export const newPlaybook = (about: NewPlaybook): string => toPlain(written(about));

/** The same with a tab stop over each placeholder, in VS Code's snippet syntax. */
export const newPlaybookSnippet = (about: NewPlaybook): string => toSnippet(written(about));

/** A whole playbook as a snippet: its name and stage are asked for, too. */
export function wholePlaybook(): Template {
  return text({ name: blank, stage: choice(...STAGES) }, CORE_GATES);
}

function written({ name, stage }: NewPlaybook): Template {
  const goal = nextStage(stage) ?? stage;
  const isAsked = ({ requiredFor }: Check) => isRequiredAt(requiredFor, goal);
  return text(
    { name: literal(name), stage: literal(stage) },
    CORE_GATES.filter(({ checks }) => checks.some(isAsked)),
  );
}

function text({ name, stage }: { name: Skeleton; stage: Skeleton }, gates: readonly Gate[]): Template {
  const about = {
    pilotPlaybook: literal(1),
    ...{ name, summary: blank, stage },
    tool: map({ name: blank, kind: choice(...allOf<ToolKind>()('task-specific', 'general-purpose')) }),
    workflow: map({ name: blank, users: list(blank) }),
  };
  const head = joined(entries(Object.entries(about), 0, DEFAULT_STYLE), 0, DEFAULT_STYLE);
  const sections = gates.flatMap(({ question, section, skeleton }) => [
    `\n\n# ${question}\n${section}:`,
    ...afterKey(skeleton, 0, DEFAULT_STYLE),
  ]);
  return [...head, ...sections, '\n'];
}
