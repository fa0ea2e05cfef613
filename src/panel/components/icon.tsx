import archive from '@vscode/codicons/src/icons/archive.svg';
import calendar from '@vscode/codicons/src/icons/calendar.svg';
import checklist from '@vscode/codicons/src/icons/checklist.svg';
import chevron from '@vscode/codicons/src/icons/chevron-right.svg';
import outline from '@vscode/codicons/src/icons/circle-large.svg';
import slash from '@vscode/codicons/src/icons/circle-slash.svg';
import pause from '@vscode/codicons/src/icons/debug-pause.svg';
import stop from '@vscode/codicons/src/icons/debug-stop.svg';
import copy from '@vscode/codicons/src/icons/copy.svg';
import edit from '@vscode/codicons/src/icons/edit.svg';
import error from '@vscode/codicons/src/icons/error.svg';
import info from '@vscode/codicons/src/icons/info.svg';
import link from '@vscode/codicons/src/icons/link.svg';
import passFilled from '@vscode/codicons/src/icons/pass-filled.svg';
import pass from '@vscode/codicons/src/icons/pass.svg';
import pin from '@vscode/codicons/src/icons/pin.svg';
import pinned from '@vscode/codicons/src/icons/pinned.svg';
import question from '@vscode/codicons/src/icons/question.svg';
import target from '@vscode/codicons/src/icons/target.svg';
import warning from '@vscode/codicons/src/icons/warning.svg';
import watch from '@vscode/codicons/src/icons/watch.svg';
import type { CheckState, Severity, Strength } from '../../core/checklist';

/*! Icons: Visual Studio Code - Icons by Microsoft Corporation, CC BY 4.0 */

/** The codicons that the page uses, as SVG markup. */
const ICONS = {
  ...{ archive, calendar, checklist, chevron, copy, outline, slash, pause, stop, edit, pin, pinned },
  ...{ error, info, link, passFilled, pass, question, target, warning, watch },
};
export type IconName = keyof typeof ICONS;

export type Tone = Severity | 'good' | 'quiet';

interface Props {
  readonly name: IconName;
  readonly tone?: Tone;
  /** What it says, where no text beside it says the same. */
  readonly label?: string;
}

/** A codicon in the colour of what it stands for. */
export function Icon({ name, tone, label }: Props) {
  const said = label ? ({ role: 'img', 'aria-label': label, title: label } as const) : { 'aria-hidden': true as const };
  return <span class={`icon ${tone ?? ''}`} {...said} dangerouslySetInnerHTML={{ __html: ICONS[name] }} />;
}

const SEVERITY_ICONS = { error: 'error', warning: 'warning', information: 'info' } as const;

export const SeverityIcon = ({ severity }: { readonly severity: Severity }) => (
  <Icon name={SEVERITY_ICONS[severity]} tone={severity} label={SEVERITY_LABELS[severity]} />
);

const SEVERITY_LABELS = { error: 'Error', warning: 'Warning', information: 'Information' } as const;

interface StateProps {
  readonly state: CheckState;
  readonly strength?: Strength | null;
  readonly severity: Severity | null;
}

/** The icon of a check or a gate: a full tick with evidence, an open one when it is only stated or linked. */
export function StateIcon({ state, strength, severity }: StateProps) {
  if (state === 'met')
    return <Icon name={strength === 'evidenced' || !strength ? 'passFilled' : 'pass'} tone="good" label="Met" />;
  if (state === 'waived') return <Icon name="watch" tone="quiet" label="Waived" />;
  if (state === 'not-applicable') return <Icon name="slash" tone="quiet" label="Not applicable" />;
  return severity ? <SeverityIcon severity={severity} /> : <Icon name="outline" tone="quiet" label="Open" />;
}
