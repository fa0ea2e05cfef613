import type { Fix } from '../checklist/fix';
import type { Finding } from '../findings/finding';

/** What a finding's fix does, as a quick fix says it; empty when it has none. */
export function titleOf({ fix }: Finding): string {
  return fix ? said(fix) : '';
}

function said(fix: Fix): string {
  switch (fix.kind) {
    case 'add':
      return `Add ${fix.label ?? `"${fix.path.at(-1)}"`}`;
    case 'append':
      return `Add ${fix.label ?? `an item to "${fix.path.at(-1)}"`}`;
    case 'rename':
      return `Did you mean "${fix.key}"?`;
    case 'replace':
      return `Did you mean "${fix.value}"?`;
    case 'substitute':
      return `Write it in quotes: ${fix.text}`;
    case 'hint':
      return 'Add a comment that says what to do';
    case 'remove':
      return 'Remove this waiver';
  }
}
