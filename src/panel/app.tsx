import { useEffect, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { PanelContent, PlaybookRef, ToPanel } from '../core/view';
import { asToPanel, isSamePlaybook } from '../core/view';
import { Icon } from './components';
import { keep, keepShown, kept, lastShown, listen, send } from './host';
import { Shown } from './shown';

/** The page: the playbook that its host has it show. */
export function App() {
  const [content, setContent] = useState<PanelContent | undefined>(lastShown);
  const [history, setHistory] = useState<Extract<ToPanel, { type: 'history' }>>();
  const take = (message: ToPanel) => (message.type === 'show' ? setContent(message.content) : setHistory(message));
  useEffect(() => listen(asToPanel, take), []);
  const [ref, isPinned] = content?.kind === 'playbook' ? [content.ref, content.isPinned] : [];
  useEffect(() => ref && showFrom(ref), [ref?.uri, ref?.document]);
  useEffect(() => (isPinned === undefined ? undefined : keep({ isPinned })), [isPinned]);
  useEffect(() => content && keepShown(content), [content]);

  switch (content?.kind) {
    case 'playbook':
      return (
        <Shown content={content} history={isSamePlaybook(history?.ref, content.ref) ? history?.history : undefined} />
      );
    case 'gone':
      return (
        <Empty title={`${content.file} was closed or deleted`} hasPortfolio={content.hasPortfolio}>
          Open a playbook to see its readiness.
        </Empty>
      );
    case 'none':
      return (
        <Empty title="No playbook is open" hasPortfolio={content.hasPortfolio}>
          Open a pilot playbook, a file named <code>*.pilot.yaml</code>, to see its readiness.
        </Empty>
      );
    default:
      return null;
  }
}

/** A playbook is shown from its top, or from where the reader was when the page was last here. */
function showFrom(ref: PlaybookRef): void {
  const { ref: before, scroll } = kept();
  window.scrollTo({ top: isSamePlaybook(before, ref) ? scroll : 0, behavior: 'instant' });
  keep({ ref });
}

interface EmptyProps {
  readonly title: string;
  readonly hasPortfolio: boolean;
  readonly children: ComponentChildren;
}

function Empty({ title, hasPortfolio, children }: EmptyProps) {
  return (
    <main class="empty">
      <Icon name="checklist" tone="quiet" />
      <h1>{title}</h1>
      <p class="quiet">{children}</p>
      <p class="buttons">
        <button type="button" class="button primary" onClick={() => send({ type: 'newPlaybook' })}>
          New Playbook
        </button>
        {hasPortfolio ? (
          <button type="button" class="button" onClick={() => send({ type: 'openPortfolio' })}>
            Portfolio
          </button>
        ) : null}
      </p>
    </main>
  );
}
