import type { CheckView, GateView, ReadinessView } from '../core/view';
import { percent } from '../text';
import { useActions } from './host';

/** The checks of a gate at a glance: full with evidence, half when only stated or linked, empty when open, dashed when waived. */
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

interface Props {
  readonly readiness: ReadinessView;
  readonly gates: readonly GateView[];
}

/** How far it is, the gates that hold it back, what backs it, the score behind that, and a picture of all gates. */
export function Score({ readiness, gates }: Props) {
  const { progress, score, scoreSaid, backing } = readiness;
  return (
    <div class="score">
      <p class="score-progress">{progress}</p>
      <div class="score-why">
        <Strip gates={gates} score={score} />
        <p>
          <Why readiness={readiness} />
        </p>
        <p class="quiet">{[backing, scoreSaid].filter(Boolean).join(' · ')}</p>
      </div>
    </div>
  );
}

/** Why it is no further; the gates that are named lead there. */
function Why({ readiness: { reason, weakest } }: Pick<Props, 'readiness'>) {
  const { showGate } = useActions();
  let end = 0;
  const parts = weakest.flatMap(({ id, title }) => {
    const start = reason.indexOf(title, end);
    if (start < 0) return [];
    const before = reason.slice(end, start);
    end = start + title.length;
    return [
      before,
      <button key={id} type="button" class="link" onClick={() => showGate(id)}>
        {title}
      </button>,
    ];
  });
  return (
    <>
      {parts}
      {reason.slice(end)}
    </>
  );
}

/** A bar for each gate, the weakest in a colour of their own: the picture of what the words beside it say. */
function Strip({ gates, score }: { readonly gates: readonly GateView[]; readonly score: number | null }) {
  return (
    <div class="strip" aria-hidden="true">
      {gates.map((gate) => (
        <span key={gate.id} title={`${gate.title} ${percent(gate.score)}`}>
          <span class="bar">
            <i
              class={gate.score === null ? 'none' : gate.score === score ? 'weakest' : ''}
              style={{ height: `${(gate.score ?? 0) * 100}%` }}
            />
          </span>
          <span class="bar-label">{gate.title}</span>
        </span>
      ))}
    </div>
  );
}
