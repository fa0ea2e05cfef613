export { gateId } from './gates';
export { Needed, Progress } from './needed';
export { PlaybookPage } from './page';
