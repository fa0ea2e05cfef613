import type { ComponentChildren } from 'preact';
import type { Range } from 'vscode-languageserver-types';
import type { IconName, Tone } from '../components';
import { Icon, Jump } from '../components';

interface NamedCheckProps {
  /** The check's title, or its id as written where there is no such check. */
  readonly name: string;
  readonly place: Range;
  readonly icon: IconName;
  readonly tone: Tone;
  /** What became of it. */
  readonly said: string;
  /** Why. */
  readonly reason: string | null;
  readonly children: ComponentChildren;
}

/** A row about a check that the team names: one that it waives, or declares not applicable. */
export const NamedCheck = ({ name, place, icon, tone, said, reason, children }: NamedCheckProps) => (
  <li class="row">
    <Icon name={icon} tone={tone} />
    <div class="row-text">
      <p class="row-title">
        <Jump to={place}>{name}</Jump>
      </p>
      <p>{said}</p>
      {reason === null ? null : <p class="quiet">{reason}</p>}
      {children}
    </div>
  </li>
);
