import type { Check } from '../checklist';
import { checkInBrief } from './parts';

/** A word that has a meaning where it stands, such as a check's id. */
export interface Word {
  readonly text: string;
  /** A few words. */
  readonly title: string;
  /** What it means, as Markdown. */
  readonly description: string;
}

/** A check's id as a word. */
export const checkWord = (check: Check): Word => ({
  text: check.id,
  title: check.title,
  description: checkInBrief(check),
});
