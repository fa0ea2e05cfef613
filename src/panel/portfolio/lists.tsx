import type { CommonGap, DueItem, OwnerLoad, PortfolioLine, PortfolioOverview } from '../../core/view';
import type { Day } from '../../text';
import { capitalised, count, dayInWords, daysAway, daysBetween } from '../../text';
import { Fold, Icon, Own, Section } from '../components';
import { usePortfolioActions } from './actions';
import { MoreList } from './more';
import { Open } from './open';

const FIRST = 6;

interface ComingUpProps extends Pick<PortfolioOverview, 'due' | 'overdue' | 'unreviewed'> {
  readonly today: Day;
}

/** What falls due, and of which playbooks nobody will ask. */
export function ComingUp({ due, overdue, unreviewed, today }: ComingUpProps) {
  return (
    <Section id="due" title="Coming up" badge={overdue ? `${overdue} overdue` : undefined}>
      {due.length ? (
        <MoreList items={due} first={FIRST} noun="dates">
          {(item) => (
            <Due key={`${item.playbook.uri} ${item.playbook.document} ${item.at}`} item={item} today={today} />
          )}
        </MoreList>
      ) : (
        <p class="quiet">No dates. Reviews, waivers, targets and evidence that ages are listed here.</p>
      )}
      {unreviewed.length ? (
        <Fold
          id="unreviewed"
          summary={
            <span class="with-icon">
              <Icon name="warning" tone="warning" />
              {unreviewed.length === 1
                ? '1 active playbook has no next review'
                : `${unreviewed.length.toLocaleString('en')} active playbooks have no next review`}
            </span>
          }
        >
          <MoreList items={unreviewed} first={FIRST} noun="playbooks">
            {(playbook) => (
              <li key={`${playbook.uri} ${playbook.document}`} class="pair">
                <Open playbook={playbook}>
                  <Own text={playbook.name} />
                </Open>
                <span class="quiet">{playbook.owner === null ? 'no owner' : <Own text={playbook.owner} />}</span>
              </li>
            )}
          </MoreList>
        </Fold>
      ) : null}
    </Section>
  );
}

function Due({ item, today }: { readonly item: DueItem } & Pick<ComingUpProps, 'today'>) {
  const { playbook, kind, at, date, label, who } = item;
  const daysLeft = daysBetween(today, date);
  const isOverdue = daysLeft < 0;
  return (
    <li class="row due">
      <Icon
        name={isOverdue ? 'warning' : kind === 'waiver' ? 'watch' : 'calendar'}
        tone={isOverdue ? 'warning' : 'quiet'}
      />
      <div class="row-text">
        <p>
          <Open playbook={playbook} target={{ kind: 'value', at }}>
            <b>{dayInWords(date)}</b> · <Own text={label} />
          </Open>
        </p>
        <p class="quiet">
          {isOverdue ? `Overdue, ${daysAway(daysLeft)}` : capitalised(daysAway(daysLeft))} ·{' '}
          <Own text={playbook.name} />
          {who === null ? null : (
            <>
              {' '}
              · <Own text={who} />
            </>
          )}
        </p>
      </div>
    </li>
  );
}

/** The checks that are open most often. */
export function CommonGaps({ gaps, active }: Pick<PortfolioOverview, 'gaps' | 'active'>) {
  return (
    <Section id="gaps" title="Most common gaps">
      {gaps.length ? (
        <MoreList items={gaps} first={FIRST} noun="open checks">
          {(gap) => <Gap key={gap.check.id} gap={gap} active={active} />}
        </MoreList>
      ) : (
        <p class="quiet">No active playbook has an open check.</p>
      )}
    </Section>
  );
}

function Gap({
  gap: { check, count: open, now, playbooks },
  active,
}: {
  readonly gap: CommonGap;
  readonly active: number;
}) {
  return (
    <li>
      <Fold
        id={`gap-${check.id}`}
        summary={
          <span class="gap">
            <span>
              {check.title} <span class="quiet">· {check.gate}</span>
            </span>
            <span class="figure">
              {open} of {active}
              <span class="quiet">{now ? `, ${now} now` : ''}</span>
            </span>
          </span>
        }
      >
        <ul class="named">
          {playbooks.map((playbook) => (
            <li key={`${playbook.uri} ${playbook.document}`}>
              <Open playbook={playbook} target={{ kind: 'check', id: check.id }}>
                <Own text={playbook.name} />
              </Open>
            </li>
          ))}
          {open > playbooks.length ? (
            <li class="quiet">and {count(open - playbooks.length, 'more playbook')}</li>
          ) : null}
        </ul>
      </Fold>
    </li>
  );
}

/** Who answers for what, and how much of it needs something. */
export function Owners({ owners }: Pick<PortfolioOverview, 'owners'>) {
  return (
    <Section id="owners" title="Who owns what">
      <MoreList items={owners} first={FIRST} noun="owners">
        {(load) => <Owner key={load.owner} load={load} />}
      </MoreList>
    </Section>
  );
}

function Owner({ load: { owner, playbooks, needing, nextDue } }: { readonly load: OwnerLoad }) {
  const { narrow } = usePortfolioActions();
  const name = owner === null ? 'No owner named' : <Own text={owner} />;
  return (
    <li class="pair">
      <span class="with-icon">
        {owner === null ? <Icon name="warning" tone="warning" /> : null}
        {narrow ? (
          <button type="button" class="jump" title="Show only these" onClick={() => narrow('owner', owner)}>
            {name}
          </button>
        ) : (
          name
        )}
      </span>
      <span class="figure">
        {count(playbooks, 'playbook')}
        <span class="quiet">
          {needing ? `, ${needing} ${needing === 1 ? 'needs' : 'need'} something now` : ''}
          {nextDue === null ? '' : `, next date ${dayInWords(nextDue)}`}
        </span>
      </span>
    </li>
  );
}

/** The pilots that do not go on, and why. */
export function Ended({ ended }: Pick<PortfolioOverview, 'ended'>) {
  if (!ended.length) return null;
  return (
    <Section id="ended" title="No longer active" badge={ended.length}>
      <MoreList items={ended} first={FIRST} noun="playbooks">
        {(playbook) => <EndedPilot key={`${playbook.uri} ${playbook.document}`} playbook={playbook} />}
      </MoreList>
    </Section>
  );
}

const ENDED_ICONS = {
  stopped: 'stop',
  retired: 'archive',
  completed: 'pass',
  paused: 'pause',
  active: 'pass',
} as const;

function EndedPilot({ playbook }: { readonly playbook: PortfolioLine }) {
  const { name, stage, status, ended } = playbook;
  return (
    <li class="row">
      <Icon name={ENDED_ICONS[status]} tone="quiet" />
      <div class="row-text">
        <p class="row-title">
          <Open playbook={playbook}>
            <Own text={name} />
          </Open>
          <span class="quiet">
            {status}
            {stage ? ` at ${stage}` : ''}
            {ended?.date ? `, ${dayInWords(ended.date)}` : ''}
          </span>
        </p>
        <p class="quiet">{ended?.reason ? <Own text={ended.reason} /> : 'The playbook does not say why.'}</p>
      </div>
    </li>
  );
}
