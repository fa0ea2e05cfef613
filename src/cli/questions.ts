import type { Readable, Writable } from 'node:stream';
import { select, text } from '@clack/prompts';
import type { Answers, Question } from '../core/fixes';
import { askFor } from '../core/fixes';

/** Where questions are asked: a terminal. */
interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** Asks for what is not known yet; undefined when the user ends the questions. */
export const ask = (given: Partial<Answers>, terminal: Terminal): Promise<Answers | undefined> =>
  askFor(given, async (question) => {
    const answer = await (question.options ? choose(question, question.options, terminal) : write(question, terminal));
    return typeof answer === 'string' ? answer : undefined;
  });

const choose = ({ asks }: Question, options: NonNullable<Question['options']>, terminal: Terminal) =>
  select<string>({
    ...terminal,
    message: asks,
    options: options.map(({ value, label, meaning }) => ({ value, label, hint: meaning })),
  });

const write = ({ asks, example, fault, isOptional }: Question, terminal: Terminal) =>
  text({
    ...terminal,
    message: isOptional ? `${asks} (Enter skips)` : asks,
    placeholder: example,
    validate: (value) => fault?.(value ?? ''),
  });
