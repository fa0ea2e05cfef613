import type { ComponentChildren } from 'preact';
import type { ContactView, PlaybookView } from '../../core/view';
import { capitalised, dayInWords, daysAway, percent } from '../../text';
import { Icon, Jump, OutLink, Own, useActions } from '../components';
import { Ladder } from './ladder';

interface Props {
  readonly view: PlaybookView;
  /** The name of its file. */
  readonly file: string;
  /** What stands at the end of its first line, such as a choice of playbooks. */
  readonly children?: ComponentChildren;
}

/** Which playbook this is, whose it is, where it stands, and by what it is judged. */
export function Header({ view, file, children }: Props) {
  const { name, place, summary, readiness, steps, goal } = view;
  return (
    <header class="head">
      <div class="title">
        <h1>
          <Jump to={place}>
            <Own text={name ?? file} />
          </Jump>
        </h1>
        {children}
      </div>
      {summary === null ? null : (
        <p class="summary" dir="auto">
          {summary}
        </p>
      )}
      {readiness ? (
        <>
          <Facts view={view} />
          <Ladder steps={steps} isReady={(goal?.isNext && goal.isReady) ?? false} />
          <JudgedBy policy={view.policy} />
        </>
      ) : name === null ? null : (
        <p class="quiet">{file}</p>
      )}
    </header>
  );
}

function Facts({ view: { owner, tool, risk, review, status } }: Pick<Props, 'view'>) {
  return (
    <dl class="facts">
      <Fact title="Owner">
        {owner ? (
          <>
            {owner.name === null ? null : (
              <Jump to={owner.place}>
                <Own text={owner.name} />
              </Jump>
            )}
            <span class="mail">
              {owner.contact ? <OutLink href={owner.contact.href} text={shortly(owner.contact)} /> : <i>no contact</i>}
            </span>
          </>
        ) : (
          <i>none named</i>
        )}
      </Fact>
      <Fact title="Tool">
        {tool ? (
          <>
            <Jump to={tool.place}>
              <Own text={tool.name ?? tool.model ?? tool.vendor ?? 'no name'} />
            </Jump>
            {tool.kind ? <span class="quiet">{tool.kind}</span> : null}
            {tool.name !== null && tool.model !== null ? (
              <span class="quiet">
                <Own text={tool.model} />
              </span>
            ) : null}
          </>
        ) : (
          <i>not described</i>
        )}
      </Fact>
      <Fact title="Risk">{capitalised(risk)}</Fact>
      {status === 'active' ? (
        <Fact title="Next review">
          {review ? (
            <>
              {review.daysLeft < 0 ? <Icon name="warning" tone="warning" /> : null}
              <Jump to={review.place}>{dayInWords(review.next)}</Jump>
              <span class="quiet">
                {review.daysLeft < 0 ? `overdue, ${daysAway(review.daysLeft)}` : daysAway(review.daysLeft)}
              </span>
            </>
          ) : (
            <>
              <Icon name="calendar" tone="quiet" />
              <i>none set</i>
            </>
          )}
        </Fact>
      ) : null}
    </dl>
  );
}

/** Of a web address its host: the link has the rest. */
const shortly = ({ said, href }: ContactView): string =>
  href === null || href.startsWith('mailto:') ? said : href.replace(/^https?:\/\/([^/?#]*)[^]*$/i, '$1/…');

const Fact = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <div>
    <dt>{title}</dt>
    <dd>{children}</dd>
  </div>
);

function JudgedBy({ policy }: Pick<PlaybookView, 'policy'>) {
  const { openPolicy } = useActions();
  if (!policy) return <p class="judged quiet">Judged by the built-in policy</p>;
  const { path, minimum, isBroken } = policy;
  return (
    <p class="judged quiet">
      Judged by{' '}
      {openPolicy ? (
        <button type="button" class="link" onClick={openPolicy}>
          {path}
        </button>
      ) : (
        path
      )}
      {minimum === null || isBroken ? null : `, minimum ${percent(minimum)}`}
      {isBroken ? ': it has errors, so the built-in policy is used' : null}
    </p>
  );
}
