import type { GateView } from '../core/view';
import { Check } from './check';
import { FixButton } from './finding';
import { Icon, StateIcon } from './icon';
import { Pips } from './score';
import { Section } from './section';
import { percent } from '../text';

interface Props {
  readonly gates: readonly GateView[];
  readonly unfolded: ReadonlySet<string>;
  readonly onUnfold: (ids: readonly string[], isUnfolded: boolean) => void;
}

/** The gates with their questions and scores; each unfolds to its checks. */
export function Gates({ gates, unfolded, onUnfold }: Props) {
  const met = gates.filter(({ state }) => state === 'met').length;
  const isAllUnfolded = gates.every(({ id }) => unfolded.has(id));
  const ids = gates.map(({ id }) => id);
  return (
    <Section
      id="gates"
      title="Gates"
      badge={`${met} of ${gates.length} met`}
      action={
        <button type="button" class="button text" onClick={() => onUnfold(ids, !isAllUnfolded)}>
          {isAllUnfolded ? 'Fold all' : 'Unfold all'}
        </button>
      }
    >
      <ul class="rows">
        {gates.map((gate) => (
          <Gate key={gate.id} gate={gate} isUnfolded={unfolded.has(gate.id)} onUnfold={onUnfold} />
        ))}
      </ul>
    </Section>
  );
}

interface GateProps extends Pick<Props, 'onUnfold'> {
  readonly gate: GateView;
  readonly isUnfolded: boolean;
}

function Gate({ gate, isUnfolded, onUnfold }: GateProps) {
  const { id, title, question, state, score, checks, fault, missing } = gate;
  const worst = (['error', 'warning', 'information'] as const).find((severity) =>
    [...checks.map((check) => check.severity), fault].includes(severity),
  );
  return (
    <li class="gate">
      <h3>
        <button
          type="button"
          id={gateId(id)}
          class="gate-head"
          aria-expanded={isUnfolded}
          aria-controls={`${gateId(id)}-checks`}
          onClick={() => onUnfold([id], !isUnfolded)}
        >
          <Icon name="chevron" />
          <StateIcon state={state === 'met' && fault ? 'unmet' : state} severity={worst ?? null} />
          <span class="gate-title">{title}</span>
          <span class="gate-question">{question}</span>
          <Pips checks={checks} />
          <span class="gate-score">{score === null ? 'n/a' : percent(score)}</span>
        </button>
      </h3>
      <div id={`${gateId(id)}-checks`} class="gate-body" hidden={!isUnfolded}>
        {missing ? (
          <div class="gate-missing">
            <p class="quiet">The section is not in the file yet.</p>
            <FixButton finding={missing} />
          </div>
        ) : null}
        <ul>
          {checks.map((check) => (
            <Check key={check.id} check={check} />
          ))}
        </ul>
      </div>
    </li>
  );
}

/** The id of the button that unfolds a gate. */
export const gateId = (id: string): string => `gate-${id}`;
