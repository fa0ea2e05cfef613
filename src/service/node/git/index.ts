export { GitFiles } from './gitFiles';
export { pathsHolding } from './listing';
export { GitObjects } from './objects';
export { GitError, git, gitOrNothing } from './program';
export type { TreeEntry } from './trees';
