import type { EvidenceGroupView, EvidenceView, ReadinessView } from '../../core/view';
import { count } from '../../text';
import type { IconName, Tone } from '../components';
import { Icon, Jump, OutLink, Own, Section } from '../components';

const STATES: Record<EvidenceView['state'], readonly [label: string, icon: IconName, tone: Tone]> = {
  verified: ['found', 'passFilled', 'good'],
  linked: ['link, not opened', 'link', 'quiet'],
  unknown: ['not looked up yet', 'question', 'quiet'],
  generated: ['written by a build, not here', 'question', 'quiet'],
  outside: ['outside the folder', 'error', 'error'],
  'not-found': ['not found', 'error', 'error'],
  'not-a-number': ['not a number', 'error', 'error'],
  stale: ['out of date', 'warning', 'warning'],
};

interface Props extends Pick<ReadinessView, 'backing'> {
  readonly evidence: readonly EvidenceGroupView[];
}

/** The evidence that the playbook points to, by what it points to, with what became of it. */
export function Evidence({ evidence, backing }: Props) {
  if (!evidence.length) return null;
  const faulty = evidence.flatMap(({ pieces }) => pieces).filter(({ state }) => STATES[state][2] === 'error').length;
  const badge = [backing, ...(faulty ? [count(faulty, 'error')] : [])].filter(Boolean).join(' · ');
  return (
    <Section id="evidence" title="Evidence" badge={badge || 'none found'}>
      <ul class="rows">
        {evidence.map((group) => (
          <Group key={group.target} group={group} />
        ))}
      </ul>
    </Section>
  );
}

function Group({ group: { target, isLink, checks, state, pieces } }: { readonly group: EvidenceGroupView }) {
  const [label, icon, tone] = STATES[state];
  const backs = checks ? `backs ${count(checks, 'check')}` : '';
  return (
    <li class="row">
      <Icon name={icon} tone={tone} />
      <div class="row-text">
        <p class="evidence-target">{isLink ? <OutLink href={target} text={target} /> : <Own text={target} />}</p>
        <p class="evidence-state quiet">{[label, backs].filter(Boolean).join(' · ')}</p>
        <ul class="pieces">
          {pieces.map((piece, index) => (
            <Piece key={index} piece={piece} />
          ))}
        </ul>
      </div>
    </li>
  );
}

function Piece({ piece: { part, backs, state, reason, place } }: { readonly piece: EvidenceView }) {
  return (
    <li>
      <Jump to={place}>
        {part === null ? null : (
          <>
            <code>{part}</code>{' '}
          </>
        )}
        {backs}
      </Jump>
      {reason === null ? null : (
        <p class={STATES[state][2] === 'error' ? 'said-error' : 'said-warning'}>
          <Own text={reason} />
        </p>
      )}
    </li>
  );
}
