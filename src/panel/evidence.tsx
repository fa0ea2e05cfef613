import type { EvidenceView, ReadinessView } from '../core/view';
import type { Tone } from './icon';
import { Icon } from './icon';
import type { IconName } from './icon';
import { Jump } from './finding';
import { Section } from './section';
import { count } from '../text';

const STATES: Record<EvidenceView['state'], readonly [label: string, icon: IconName, tone: Tone]> = {
  verified: ['Found', 'passFilled', 'good'],
  linked: ['Link, not opened', 'pass', 'good'],
  unknown: ['Not looked up yet', 'question', 'quiet'],
  generated: ['Written by a build, not here', 'question', 'quiet'],
  outside: ['Outside the folder', 'error', 'error'],
  'not-found': ['Not found', 'error', 'error'],
  'not-a-number': ['Not a number', 'error', 'error'],
  stale: ['Out of date', 'warning', 'warning'],
};

interface Props extends Pick<ReadinessView, 'backing'> {
  readonly evidence: readonly EvidenceView[];
}

/** The evidence that the playbook points to, with what became of it. */
export function Evidence({ evidence, backing }: Props) {
  if (!evidence.length) return null;
  const faulty = evidence.filter(({ state }) => STATES[state][2] === 'error').length;
  const badge = [backing, ...(faulty ? [count(faulty, 'error')] : [])].filter(Boolean).join(' · ');
  return (
    <Section id="evidence" title="Evidence" badge={badge || 'None found'}>
      <ul class="rows">
        {evidence.map((one, index) => (
          <Piece key={index} piece={one} />
        ))}
      </ul>
    </Section>
  );
}

function Piece({ piece: { target, backs, state, reason, place } }: { readonly piece: EvidenceView }) {
  const [label, icon, tone] = STATES[state];
  return (
    <li class="row">
      <Icon name={icon} tone={tone} />
      <div class="row-text">
        <div class="piece">
          <Jump to={place}>{target}</Jump>
          <span class="quiet">
            {backs} · {label}
          </span>
        </div>
        {reason === null ? null : <p>{reason}</p>}
      </div>
    </li>
  );
}
