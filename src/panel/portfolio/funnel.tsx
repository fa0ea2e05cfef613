import { area, curveMonotoneX } from 'd3-shape';
import { nextStage } from '../../core/checklist';
import type { FunnelStepView, FunnelView } from '../../core/view';
import { shareSaid, stretchSaid } from '../../core/view';
import { capitalised } from '../../text';
import { Icon } from '../components';

/** How far playbooks came, stage by stage: a picture that narrows where they stayed behind, and the figures below it. */
export function Funnel({ funnel: { steps, sentence } }: { readonly funnel: FunnelView }) {
  return (
    <figure class="funnel">
      <figcaption>{sentence}.</figcaption>
      <FunnelShape steps={steps} />
      <ol class="funnel-steps">
        {steps.map((step) => (
          <Step key={step.stage} step={step} />
        ))}
      </ol>
    </figure>
  );
}

/** The room of a step in the picture, in units of its own, and where in it the way to the next begins. */
const WIDTH = 100;
const SLOPE = 72;
const HEIGHT = 48;

function FunnelShape({ steps }: Pick<FunnelView, 'steps'>) {
  const most = steps[0]?.reached ?? 0;
  if (!most) return null;
  const points = steps.flatMap(({ reached }, index) => {
    const half = Math.max(0.5, (reached / most) * (HEIGHT / 2));
    const isLast = index === steps.length - 1;
    return [0, isLast ? WIDTH : SLOPE].map((x): [number, number] => [index * WIDTH + x, half]);
  });
  const shape = area<[number, number]>()
    .x(([x]) => x)
    .y0(([, half]) => HEIGHT / 2 - half)
    .y1(([, half]) => HEIGHT / 2 + half)
    .curve(curveMonotoneX);
  return (
    <svg
      class="funnel-shape"
      viewBox={`0 0 ${WIDTH * steps.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={shape(points) ?? ''} />
    </svg>
  );
}

function Step({ step }: { readonly step: FunnelStepView }) {
  const { stage, reached, share, here, resting, ready, stay, passage } = step;
  return (
    <li>
      <h3>{capitalised(stage)}</h3>
      <p class="funnel-here">
        <b>{here.toLocaleString('en')}</b> <span>here now</span>
        {resting.length ? <span class="quiet"> + {resting.join(', ')}</span> : null}
      </p>
      {share === null ? null : (
        <p>
          {reached} got here <span class="quiet">({shareSaid(share)})</span>
        </p>
      )}
      {here ? <Ready step={step} ready={ready} /> : null}
      {stay ? (
        <p class="quiet">
          Median time here: {stretchSaid(stay.days)} ({stay.of} of {here} dated)
        </p>
      ) : null}
      {passage ? (
        <p class="quiet">
          Went on after a median of {stretchSaid(passage.days)} ({passage.of} dated)
        </p>
      ) : null}
    </li>
  );
}

function Ready({ step: { stage }, ready }: { readonly step: FunnelStepView; readonly ready: number }) {
  const next = nextStage(stage);
  const said = next ? `ready for ${next}` : `${ready > 1 ? 'meet' : 'meets'} the checklist`;
  return (
    <p class={ready ? 'with-icon' : 'quiet'}>
      {ready ? <Icon name="passFilled" tone="good" /> : null}
      <span>
        {ready || 'None'} {said}
      </span>
    </p>
  );
}
