import type { Format } from './format';
import { faultsOf } from './generated/validatePlaybook';
import { shapeAt } from './shape';

/** The playbook format, version 1. */
export const PLAYBOOK_FORMAT: Format = { name: 'playbook', shapeAt, faultsOf };
