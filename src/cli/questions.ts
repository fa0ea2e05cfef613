import type { Readable, Writable } from 'node:stream';
import { isCancel, select, text } from '@clack/prompts';
import type { Stage } from '../core/checklist';
import { STAGES, STAGE_MEANINGS } from '../core/checklist';

/** What is known of a playbook that is to be written. */
export interface Answers {
  readonly name?: string;
  readonly stage?: Stage;
}

/** Where questions are asked: a terminal. */
interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** Asks for what is not known yet; undefined when the user ends the questions. */
export async function ask({ name, stage }: Answers, terminal: Terminal): Promise<Required<Answers> | undefined> {
  const called =
    name ??
    (await text({
      ...terminal,
      message: 'What does the team call the pilot?',
      placeholder: 'Invoice triage assistant',
      validate: (value) => (value?.trim() ? undefined : 'A playbook needs a name.'),
    }));
  if (isCancel(called)) return undefined;
  const at =
    stage ??
    (await select<Stage>({
      ...terminal,
      message: 'Where does the pilot stand?',
      options: STAGES.map((value) => ({ value, label: value, hint: STAGE_MEANINGS[value] })),
    }));
  return isCancel(at) ? undefined : { name: called.trim(), stage: at };
}
