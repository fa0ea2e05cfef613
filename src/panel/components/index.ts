export type { Actions, Folds } from './actions';
export { ActionsContext, FoldsContext, useActions } from './actions';
export { FixButton, Jump, Placeholders } from './finding';
export { Fold } from './fold';
export type { IconName, Tone } from './icon';
export { Icon, SeverityIcon, StateIcon } from './icon';
export { Section } from './section';
export { Legend, Segments, segmentsSaid } from './segments';
export { OutLink, Own, Words } from './words';
