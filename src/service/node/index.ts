export { fileOf, pathFrom, uriOf } from './addresses';
export type { Disk } from './disk';
export { CONCURRENT, IN_TURN } from './disk';
export { DiskFiles } from './diskFiles';
export { reasonOf } from './reasons';
