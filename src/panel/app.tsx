import { useEffect, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { PanelContent } from '../core/view';
import { keep, kept, listen } from './host';
import { Icon } from './icon';
import { Playbook } from './playbook';

/** The page: the playbook that its host has it show. */
export function App() {
  const [content, setContent] = useState<PanelContent>();
  useEffect(() => listen(setContent), []);
  const ref = content?.kind === 'playbook' ? content.ref : undefined;
  useEffect(() => ref && showFrom(ref), [ref?.uri, ref?.document]);

  switch (content?.kind) {
    case 'playbook':
      return <Playbook content={content} />;
    case 'gone':
      return <Empty title={`${content.file} was closed or deleted`}>Open a playbook to see its readiness.</Empty>;
    case 'none':
      return (
        <Empty title="No playbook is open">
          Open a pilot playbook, a file named <code>*.pilot.yaml</code>, to see its readiness.
        </Empty>
      );
    default:
      return null;
  }
}

/** A playbook is shown from its top, or from where the reader was when the page was last here. */
function showFrom(ref: { readonly uri: string; readonly document: number }): void {
  const { ref: before, scroll } = kept();
  const isSame = before?.uri === ref.uri && before.document === ref.document;
  window.scrollTo({ top: isSame ? scroll : 0, behavior: 'instant' });
  keep({ ref });
}

function Empty({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <main class="empty">
      <Icon name="checklist" tone="quiet" />
      <h1>{title}</h1>
      <p class="quiet">{children}</p>
    </main>
  );
}
