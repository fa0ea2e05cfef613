import type { WaiverView } from '../../core/view';
import { NamedCheck } from './namedCheck';
import { count, dayInWords, daysAway } from '../../text';
import type { IconName, Tone } from '../components';
import { Section } from '../components';

const STATES: Record<WaiverView['state'], readonly [icon: IconName, tone: Tone]> = {
  holds: ['watch', 'quiet'],
  expired: ['error', 'error'],
  incomplete: ['warning', 'warning'],
  unneeded: ['info', 'information'],
  'unknown-check': ['error', 'error'],
};

interface Props {
  readonly waivers: readonly WaiverView[];
  /** False when open checks are no findings, so that a waiver's end is none either. */
  readonly isActive: boolean;
}

/** The checks that the team knowingly leaves open for a while. */
export function Waivers({ waivers, isActive }: Props) {
  if (!waivers.length) return null;
  return (
    <Section id="waivers" title="Waivers" badge={waivers.length}>
      <ul class="rows">
        {waivers.map((waiver, index) => (
          <Waiver key={index} waiver={waiver} isActive={isActive} />
        ))}
      </ul>
    </Section>
  );
}

function Waiver({ waiver, isActive }: { readonly waiver: WaiverView } & Pick<Props, 'isActive'>) {
  const { check, title, reason, owner, state, place } = waiver;
  const [icon, tone] = STATES[isActive || state === 'unknown-check' ? state : 'holds'];
  return (
    <NamedCheck
      name={title ?? check}
      place={place}
      icon={icon}
      tone={tone}
      said={said(waiver, isActive)}
      reason={reason}
    >
      {owner === null ? null : <p class="quiet">Owner: {owner}</p>}
    </NamedCheck>
  );
}

function said({ state, expires, daysLeft, reason, owner }: WaiverView, isActive: boolean): string {
  const day = expires === null ? '' : dayInWords(expires);
  switch (state) {
    case 'holds':
      return `Valid until ${day}: ${daysLeft ? `${count(daysLeft, 'day')} left` : 'this is its last day'}`;
    case 'expired':
      return `Ended on ${day}, ${daysAway(daysLeft ?? 0)}${isActive ? ': the check is open again' : ''}`;
    case 'incomplete': {
      const missing = [reason === null && 'a reason', owner === null && 'an owner', expires === null && 'an end date'];
      return `Not valid yet: add ${missing.filter(Boolean).join(' and ')}`;
    }
    case 'unneeded':
      return 'No longer needed';
    case 'unknown-check':
      return 'There is no such check';
  }
}
