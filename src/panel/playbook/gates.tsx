import { SEVERITIES } from '../../core/checklist';
import type { GateView } from '../../core/view';
import { FixButton, Fold, Section, Segments, StateIcon } from '../components';
import { Check } from './check';

/** The gates with their states; each opens to its question and its checks. */
export function Gates({ gates }: { readonly gates: readonly GateView[] }) {
  const met = gates.filter(({ state, fault }) => state === 'met' && fault !== 'error').length;
  return (
    <Section id="gates" title="Gates" badge={`${met} of ${gates.length} met`}>
      <div class="gates">
        {gates.map((gate) => (
          <Gate key={gate.id} gate={gate} />
        ))}
      </div>
    </Section>
  );
}

function Gate({ gate }: { readonly gate: GateView }) {
  const { id, title, question, state, checks, fault, missing, segments } = gate;
  const worst = SEVERITIES.find((severity) => [...checks.map((check) => check.severity), fault].includes(severity));
  return (
    <Fold
      id={gateId(id)}
      class="gate"
      summary={
        <>
          <StateIcon state={state === 'met' && fault ? 'unmet' : state} severity={worst ?? null} />
          <h3 class="fold-title">{title}</h3>
          <Segments segments={segments} isWithheld={fault === 'error'} />
          <span class="gate-said">{gateSaid(gate)}</span>
        </>
      }
    >
      <p class="gate-question quiet">{question}</p>
      {missing ? (
        <div class="gate-missing">
          <p class="quiet">The section is not in the file yet.</p>
          <FixButton finding={missing} />
        </div>
      ) : null}
      <ul class="checks">
        {checks.map((check) => (
          <Check key={check.id} check={check} />
        ))}
      </ul>
    </Fold>
  );
}

/** The state of a gate in words: `met`, `2 now`, `1 open`. */
export function gateSaid({ state, fault, checks }: GateView): string {
  if (state === 'met') return fault === 'error' ? 'has errors' : 'met';
  if (state === 'waived') return 'waived';
  if (state === 'not-applicable') return 'not applicable';
  const now = checks.filter(({ severity }) => severity === 'error').length;
  return now ? `${now} now` : `${checks.filter((check) => check.state === 'unmet').length} open`;
}

/** The id of a gate on the page. */
export const gateId = (id: string): string => `gate-${id}`;
