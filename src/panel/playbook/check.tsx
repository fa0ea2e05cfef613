import type { Strength } from '../../core/checklist';
import type { CheckView } from '../../core/view';
import { FixButton, Jump, Own, Placeholders, StateIcon, Words } from '../components';

/** One check of a gate: its state, and what it lacks. */
export function Check({ check }: { readonly check: CheckView }) {
  const { title, asks, state, strength, severity, place, findings, backedBy } = check;
  return (
    <li class="check">
      <StateIcon state={state} strength={strength} severity={severity} />
      <div class="check-head">
        <Jump to={place}>
          <span title={asks}>{title}</span>
        </Jump>
        <span class="quiet">{said(check)}</span>
      </div>
      {backedBy.length ? (
        <ul class="check-finding backed-by">
          {backedBy.map(({ text, place: at }, index) => (
            <li key={index}>
              <Jump to={at} class="link">
                <Own text={text} />
              </Jump>
            </li>
          ))}
        </ul>
      ) : null}
      {findings.map((finding) => (
        <div key={finding.id} class="check-finding">
          <div>
            <p class="quiet">
              {findings.length > 1 ? (
                <Jump to={finding.place}>
                  <Words message={finding.message} />
                </Jump>
              ) : (
                <Words message={finding.message} />
              )}
            </p>
            <Placeholders finding={finding} />
          </div>
          <FixButton finding={finding} />
        </div>
      ))}
    </li>
  );
}

/** What a met check rests on. */
const MET: Readonly<Record<Strength, string>> = {
  stated: 'stated, without evidence',
  linked: 'backed by a link, not opened',
  evidenced: 'met',
};

function said({ state, strength, requiredFor, waivedUntil, because }: CheckView) {
  if (state === 'met') return MET[strength ?? 'evidenced'];
  if (state === 'waived') return `waived until ${waivedUntil}`;
  if (state === 'unmet') return `required for ${requiredFor}`;
  if (because === null) return 'not applicable';
  return (
    <>
      not applicable: <Own text={because} />
    </>
  );
}
