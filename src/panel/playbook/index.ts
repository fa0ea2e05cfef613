export { BulletMarks, bulletSaid, valuesSaid } from './bullet';
export type { Axis } from './figures';
export { axesOf } from './figures';
export { gateId, gateSaid } from './gates';
export { Needed, Progress, errorsSaid } from './needed';
export { PlaybookPage } from './page';
