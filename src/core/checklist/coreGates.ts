import type { Gate } from './check';
import { edgeCases } from './gates/edgeCases';
import { exceptions } from './gates/exceptions';
import { feedback } from './gates/feedback';
import { inputs } from './gates/inputs';
import { integration } from './gates/integration';
import { learning } from './gates/learning';
import { ownership } from './gates/ownership';
import { success } from './gates/success';
import { trust } from './gates/trust';

/** The core gates in checklist order: first the reality checklist, then the conversion plan. Always on. */
export const CORE_GATES: readonly Gate[] = [
  edgeCases,
  ownership,
  integration,
  trust,
  learning,
  success,
  inputs,
  exceptions,
  feedback,
];
