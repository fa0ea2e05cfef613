import type { GateView, PlaybookView, ProgressView, ReadinessView } from '../../core/view';
import { count } from '../../text';
import { Icon, Legend, Segments, segmentsSaid, useActions } from '../components';
import { gateId } from './gates';

/** How far it is on the way to each stage, why it is no further, and what backs it. */
export function Needed({ view: { progress, readiness, faults } }: { readonly view: PlaybookView }) {
  if (!readiness) return null;
  const errors = errorsSaid(faults);
  return (
    <div class="needed">
      {progress.map((one) => (
        <Progress key={one.stage} progress={one} isWithheld={errors !== ''} />
      ))}
      {progress.length ? null : <p>{readiness.progress}</p>}
      <Legend segments={progress.flatMap(({ segments }) => segments)} isWithheld={errors !== ''} />
      {errors ? (
        <p class="needed-why">
          <Icon name="error" tone="error" />
          <span>{errors}</span>
        </p>
      ) : null}
      <div class="needed-foot">
        <p>
          <Why readiness={readiness} />
        </p>
        <p class="quiet">
          {[readiness.backing || 'No evidence found', readiness.scoreSaid].filter(Boolean).join(' · ')}
        </p>
      </div>
    </div>
  );
}

/** What errors in the file mean for its progress; empty where there are none. */
export function errorsSaid(faults: PlaybookView['faults']): string {
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  return errors ? `${count(errors, 'error')} in the file: until fixed, nothing counts as ready` : '';
}

interface ProgressProps {
  readonly progress: ProgressView;
  readonly isWithheld: boolean;
}

/** One stage: how many of the checks that it needs are met, in words and as a bar. */
export function Progress({ progress: { label, met, applicable, isNow, segments }, isWithheld }: ProgressProps) {
  return (
    <div class={`progress ${isNow ? 'now' : ''}`}>
      <p class="progress-said">
        <span>{label}</span>{' '}
        <span class="progress-count">
          <strong>{met}</strong> of {applicable}
        </span>
      </p>
      <Segments segments={segments} isWithheld={isWithheld} isSaid />
      <span class="for-ears">{segmentsSaid(segments)}</span>
    </div>
  );
}

/** Why it is no further; the gates that are named lead there. */
function Why({ readiness: { reason, weakest } }: { readonly readiness: Pick<ReadinessView, 'reason' | 'weakest'> }) {
  const { show } = useActions();
  let end = 0;
  const parts = weakest.flatMap(({ id, title }: Pick<GateView, 'id' | 'title'>) => {
    const start = reason.indexOf(title, end);
    if (start < 0) return [];
    const before = reason.slice(end, start);
    end = start + title.length;
    return [
      before,
      <a
        key={id}
        href={`#${gateId(id)}`}
        onClick={(event) => {
          if (!show) return;
          event.preventDefault();
          show(gateId(id));
        }}
      >
        {title}
      </a>,
    ];
  });
  return (
    <>
      {parts}
      {reason.slice(end)}
    </>
  );
}
