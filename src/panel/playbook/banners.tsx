import type { ComponentChildren } from 'preact';
import type { Status } from '../../core/judge';
import type { PlaybookView } from '../../core/view';
import type { IconName } from '../components';
import { Icon, Jump } from '../components';

/** What a reader has to know before anything else. */
export function Banners({ view: { isStale, readiness, stage, stagePlace, status } }: { readonly view: PlaybookView }) {
  return (
    <>
      {isStale ? (
        <Banner kind="warning" icon="warning">
          The file has a YAML error; showing the last good analysis.
        </Banner>
      ) : null}
      {readiness ? null : (
        <Banner kind="error" icon="error">
          Fix the errors below to see its readiness.
        </Banner>
      )}
      {readiness && !stage ? (
        <Banner kind="error" icon="error">
          <Jump to={stagePlace}>The stage</Jump> is not valid. Fix it to see what blocks the next one.
        </Banner>
      ) : null}
      {status === 'active' ? null : (
        <Banner kind="info" icon={STATUS[status].icon}>
          {STATUS[status].text} Open checks are not reported while it is {status}.
        </Banner>
      )}
    </>
  );
}

const STATUS: Record<Exclude<Status, 'active'>, { readonly icon: IconName; readonly text: string }> = {
  paused: { icon: 'pause', text: 'This pilot is paused.' },
  completed: { icon: 'pass', text: 'This pilot is completed.' },
  stopped: { icon: 'stop', text: 'This pilot was stopped.' },
  retired: { icon: 'archive', text: 'This pilot is retired.' },
};

interface BannerProps {
  readonly kind: 'error' | 'warning' | 'info';
  readonly icon: IconName;
  readonly children: ComponentChildren;
}

function Banner({ kind, icon, children }: BannerProps) {
  return (
    <div class={`banner ${kind}`}>
      <Icon name={icon} tone={kind === 'info' ? 'information' : kind} />
      <p>{children}</p>
    </div>
  );
}
