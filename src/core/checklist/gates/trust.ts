import type { Check, Gate } from '../check';
import { map, several } from '../fix';
import { MET, unmetAt } from '../outcomes';
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
    // A control can't be half written: beside controls that are there, the fix says which ones to choose from.
    const text = `Add the controls that users have: ${wanted.join(', ')}.`;
    return unmetAt(
      CONTROLS,
      at(root, ...CONTROLS)?.kind === 'list' ? { fix: { kind: 'hint', path: CONTROLS, text } } : {},
    );
  };
  return { ...words, requiredFor: 'production', judge };
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
      title: 'Guide the output',
      asks: 'Can users guide an output: edit, steer or approve it?',
      message:
        'No control to guide the output is named (edit, steer, approve): people leave a tool whose result they can only take or leave.',
      why: 'An output is rarely right at once. Who can correct it keeps using it; who cannot goes back to the old way.',
      how: 'Name the controls that users have under `trust.controls`: at least one of `edit`, `steer`, `approve`.',
      example: `
trust:
  controls: [edit, reject]
`,
      sources: [SOURCES.hax('G9: support efficient correction')],
    }),
    controlOf(['retry', 'undo', 'reject'], {
      id: 'trust/iterate',
      title: 'Iterate the output',
      asks: 'Can users iterate: retry, undo or reject an output?',
      message:
        'No control to iterate is named (retry, undo, reject): a wrong output must be as easy to dismiss as it was to get.',
      why: 'Trust grows where a wrong output costs one click. Where it has to be fought, people stop asking.',
      how: 'Name the controls that users have under `trust.controls`: at least one of `retry`, `undo`, `reject`.',
      example: `
trust:
  controls: [edit, undo]
`,
      sources: [SOURCES.hax('G8: support efficient dismissal')],
    }),
  ],
};
