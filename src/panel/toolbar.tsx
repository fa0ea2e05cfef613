import type { PanelContent } from '../core/view';
import { Icon } from './components';
import { send } from './host';
import { markdownOf } from './markdown';

type Content = Extract<PanelContent, { kind: 'playbook' }>;

/** Which playbook the panel shows, whether it stays with it, and what can be taken away from it. */
export function Toolbar({ content: { ref, siblings, isPinned, view, file } }: { readonly content: Content }) {
  return (
    <div class="toolbar">
      {siblings.length < 2 ? null : (
        <select
          class="picker"
          aria-label="Playbook in this file"
          value={ref.document}
          onChange={({ currentTarget }) =>
            send({ type: 'choose', ref: { uri: ref.uri, document: Number(currentTarget.value) } })
          }
        >
          {siblings.map(({ document, name }, index) => (
            <option key={document} value={document}>
              {index + 1} of {siblings.length}: {name}
            </option>
          ))}
        </select>
      )}
      <button
        type="button"
        class="tool"
        title="Copy as Markdown"
        aria-label="Copy as Markdown"
        onClick={() => send({ type: 'copy', text: markdownOf(view, file) })}
      >
        <Icon name="copy" />
      </button>
      <button
        type="button"
        class="tool"
        title={isPinned ? 'Follow the editor' : 'Pin: stay with this playbook'}
        aria-pressed={isPinned}
        aria-label="Pin"
        onClick={() => send({ type: 'pin', ref, isPinned: !isPinned })}
      >
        <Icon name={isPinned ? 'pinned' : 'pin'} />
      </button>
    </div>
  );
}
