import type { DeclarationView } from '../../core/view';
import type { IconName, Tone } from '../components';
import { Section } from '../components';
import { NamedCheck } from './namedCheck';

const STATES: Record<DeclarationView['state'], readonly [icon: IconName, tone: Tone, said: string]> = {
  holds: ['slash', 'quiet', 'Left out of the scores'],
  incomplete: ['warning', 'warning', 'Not valid yet: say why'],
  unapproved: ['error', 'error', 'Not valid yet: at high risk somebody has to approve it'],
  'not-allowed': ['error', 'error', 'Not valid: this check cannot be declared not applicable'],
  unneeded: ['info', 'information', 'Not needed'],
  'unknown-check': ['error', 'error', 'There is no such check'],
};

/** The checks that the team declares not applicable, each with its reason. */
export function Declarations({ declarations }: { readonly declarations: readonly DeclarationView[] }) {
  if (!declarations.length) return null;
  return (
    <Section id="declarations" title="Not applicable" badge={declarations.length}>
      <ul class="rows">
        {declarations.map((declaration, index) => (
          <Declaration key={index} declaration={declaration} />
        ))}
      </ul>
    </Section>
  );
}

function Declaration({ declaration }: { readonly declaration: DeclarationView }) {
  const { check, title, because, approvedBy, state, place } = declaration;
  const [icon, tone, said] = STATES[state];
  return (
    <NamedCheck name={title ?? check} place={place} icon={icon} tone={tone} said={said} reason={because}>
      {approvedBy === null ? null : <p class="quiet">Approved by: {approvedBy}</p>}
    </NamedCheck>
  );
}
