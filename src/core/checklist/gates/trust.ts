import type { Check, Gate } from '../check';
import { map, several } from '../fix';
import { MET, backedBy, unmetAt } from '../outcomes';
import { SOURCES } from '../sources';
import { at, texts } from '../../playbook';
import type { Control } from '../../schema';
import { allOf } from '../../schema';

const CONTROLS = ['trust', 'controls'];

/** A check that wants at least one of some controls. */
function controlOf(wanted: readonly Control[], words: Omit<Check, 'requiredFor' | 'judge'>): Check {
  const judge: Check['judge'] = ({ root }) => {
    const controls = texts(at(root, ...CONTROLS));
    if (wanted.some((control) => controls.includes(control))) return MET;
    // A control can't be half written: next to controls that are there, the fix says which ones to choose from.
    const text = `Add the controls that users have: ${wanted.join(', ')}.`;
    return unmetAt(CONTROLS, {
      ...(at(root, ...CONTROLS)?.kind === 'list' && { fix: { kind: 'hint', path: CONTROLS, text } }),
      selection: { path: CONTROLS, options: wanted, label: 'controls', several: true },
    });
  };
  return { ...words, requiredFor: 'production', judge: backedBy('trust', judge) };
}

export const trust: Gate = {
  id: 'trust',
  title: 'Trust',
  question: 'Can users guide and iterate outputs without fighting the tool?',
  section: 'trust',
  skeleton: map({
    controls: several(...allOf<Control>()('edit', 'reject', 'retry', 'steer', 'undo', 'approve', 'verify')),
  }),
  checks: [
    controlOf(['edit', 'steer', 'approve', 'verify'], {
      id: 'trust/guide',
      title: 'Edit, steer or approve',
      asks: 'Can users edit, steer or approve an output?',
      message: 'No control to guide an output. Add `edit`, `steer`, `approve` or `verify`.',
      why: 'An output is rarely right at once. People who can correct an output keep using the tool; people who cannot go back to the old way.',
      how: 'List the controls that users have under `trust.controls`: at least one of `edit`, `steer`, `approve`, `verify`.',
      example: `
trust:
  controls: [edit, reject]
`,
      sources: [SOURCES.hax('G9: support efficient correction')],
    }),
    controlOf(['retry', 'undo', 'reject'], {
      id: 'trust/iterate',
      title: 'Retry, undo or reject',
      asks: 'Can users retry, undo or reject an output?',
      message: 'No control to dismiss an output. Add `retry`, `undo` or `reject`.',
      why: 'Trust grows when a wrong output costs one click. If undoing an error takes effort, people stop using the tool.',
      how: 'List the controls that users have under `trust.controls`: at least one of `retry`, `undo`, `reject`.',
      example: `
trust:
  controls: [edit, undo]
`,
      sources: [SOURCES.hax('G8: support efficient dismissal')],
    }),
  ],
};
