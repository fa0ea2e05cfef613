/** Help at a position of a text, for any format: the words that may stand there, what they mean, and an outline. */
export { completionsAt } from './completion';
export { hoverAt } from './hover';
