import type { CheckView } from '../core/view';

/** The checks of a gate at a glance: full with evidence, half when only stated, empty when open, dashed when waived. */
export function Pips({ checks }: { readonly checks: readonly CheckView[] }) {
  const applicable = checks.filter(({ state }) => state !== 'not-applicable');
  const met = applicable.filter(({ state }) => state === 'met').length;
  const label = `${met} of ${applicable.length} checks met`;
  return (
    <span class="pips" role="img" aria-label={label} title={label}>
      {applicable.map(({ id, state, strength, severity }) => (
        <i key={id} class={`pip ${state === 'met' ? strength : state} ${severity ?? ''}`} />
      ))}
    </span>
  );
}
