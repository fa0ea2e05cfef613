import type { Fix, Severity } from '../core/checklist';
import type { Finding, Found } from '../core/findings';
import { identified } from '../core/findings';
import type { FixEdits } from '../core/fixes';
import { editsFor } from '../core/fixes';
import { onKey, onValue } from '../core/playbook';
import type { FormatDocument } from '../core/schema';
import { parseAs } from '../core/schema';
import type { PlaybookNode } from '../core/playbook';
import { POLICY_FORMAT, POLICY_READING } from './policyFormat';
import { segmentsOf } from '../text';

/** Codes of what is wrong with a policy besides its YAML and its schema. All but `renamed-check` are errors. */
type PolicyCode =
  | 'policy/too-large'
  | 'policy/documents'
  | 'policy/extends'
  | 'policy/unknown-check'
  | 'policy/renamed-check'
  | 'policy/invalid-value'
  | 'policy/unknown-gate'
  | 'policy/invalid-id'
  | 'policy/reserved-id'
  | 'policy/duplicate-id'
  | 'policy/invalid-glob'
  | 'policy/invalid-schema'
  | 'policy/invalid-pointer'
  | 'policy/invalid-fix'
  | 'policy/invalid-address'
  | 'policy/invalid-include'
  | 'policy/invalid-exclude'
  | 'policy/too-many';

interface Saying {
  readonly on?: 'key' | 'value';
  /** What was probably meant there. */
  readonly suggestion?: string;
  readonly severity?: Severity;
}

/** Collects what is wrong with one policy file. */
export class PolicyFindings {
  readonly all: Found[] = [];

  constructor(private readonly document: FormatDocument) {}

  /** On a value, or with `on: 'key'` on its key; a suggestion is what was probably meant there. */
  add(
    code: PolicyCode,
    node: PlaybookNode,
    message: string,
    { on = 'value', suggestion, severity = 'error' }: Saying = {},
  ): void {
    const place = on === 'key' ? onKey(this.document, node) : onValue(this.document, node);
    const fix = suggestion === undefined || node.shared ? undefined : fixOf(node, on, suggestion);
    const hint =
      suggestion === undefined || message.includes(`"${suggestion}"`) ? '' : ` Did you mean "${suggestion}"?`;
    this.all.push({ kind: 'policy', code, severity, message: message + hint, ...place, ...(fix && { fix }) });
  }

  /** All of them, by position, each with its id. */
  named(): readonly Finding[] {
    return identified(this.document.root, this.all);
  }
}

function fixOf({ at }: PlaybookNode, on: 'key' | 'value', text: string): Fix {
  const path = segmentsOf(at);
  return on === 'key' ? { kind: 'rename', path, key: text } : { kind: 'replace', path, value: text };
}

/** The edits that apply fixes of a policy's findings to its text, as `editsFor` does for a playbook. */
export function policyEdits(text: string, fixes: readonly Fix[]): FixEdits {
  const [document] = parseAs(text, POLICY_FORMAT, POLICY_READING);
  return editsFor(document!, fixes);
}
