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

/** How many of the weakest gates are named. */
const NAMED = 3;

interface Props {
  readonly readiness: ReadinessView;
  readonly gates: readonly GateView[];
}

/** The readiness: a number, the gates that hold it down, and all gates beside them. */
export function Score({ readiness: { score, weakest }, gates }: Props) {
  return (
    <div class="score">
      <p class="score-number">
        <span class="quiet">Readiness</span>
        <strong>{percent(score)}</strong>
      </p>
      <div class="score-why">
        <Strip gates={gates} score={score} />
        <p>
          {score === null ? (
            'No check applies to this playbook.'
          ) : (
            <Why score={score} weakest={weakest} total={gates.length} />
          )}
        </p>
      </div>
    </div>
  );
}

interface WhyProps extends Pick<ReadinessView, 'weakest'> {
  readonly score: number;
  readonly total: number;
}

function Why({ score, weakest, total }: WhyProps) {
  const { showGate } = useActions();
  if (weakest.length === total) return <>{evenly(score)} Readiness is the score of the weakest gate.</>;
  const more = weakest.length - NAMED;
  return (
    <>
      Held back by{' '}
      {weakest.slice(0, NAMED).map(({ id, title }, index) => (
        <span key={id}>
          {index ? ', ' : ''}
          <button type="button" class="link" onClick={() => showGate(id)}>
            {title}
          </button>
        </span>
      ))}
      {more > 0 ? ` and ${more} more` : ''}
    </>
  );
}

const evenly = (score: number): string => {
  if (score === 1) return 'All gates are met.';
  return score === 0 ? 'No gate is started.' : 'All gates have the same score.';
};

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
