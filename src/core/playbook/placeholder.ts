const WORDS = /^(?:|todo|tbd|fixme|\?+|\.\.\.|…|n\/a|none yet|<[^<>]*>|\$\{[^{}]*\})$/i;
const OPENINGS = /^(?:todo|tbd|fixme):/i;

/** What a placeholder may start with; most texts are told apart by this alone. */
const MAY_START = 'tTfF?.…nN<$';

/** True when a text only holds a place for an answer (judging.md 1): such a value is unanswered. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  if (!MAY_START.includes(trimmed.charAt(0))) return false;
  return WORDS.test(trimmed) || OPENINGS.test(trimmed);
}
