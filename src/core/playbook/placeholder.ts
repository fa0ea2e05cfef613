const WORDS = /^(?:|todo|tbd|fixme|\?+|\.\.\.|…|n\/a|none yet|<[^<>]*>|\$\{[^{}]*\})$/i;
const OPENINGS = /^(?:todo|tbd|fixme):/i;

/** True when a text only holds a place for an answer (judging.md 1): such a value is unanswered. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  return WORDS.test(trimmed) || OPENINGS.test(trimmed);
}
