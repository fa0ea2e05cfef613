export { BulletMarks, bulletSaid } from './bullet';
export type { Axis } from './figures';
export { axesOf, figure } from './figures';
export { gateId, gateSaid } from './gates';
export { Needed, Progress } from './needed';
export { PlaybookPage } from './page';
