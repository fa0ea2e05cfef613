import { useEffect, useMemo, useState } from 'preact/hooks';
import type { HistoryView, PanelContent, PanelState, PlaybookView } from '../core/view';
import { count } from '../text';
import type { Actions, Folds } from './components';
import { ActionsContext, FoldsContext } from './components';
import { keep, kept, send } from './host';
import { PlaybookPage } from './playbook';
import { Toolbar } from './toolbar';

type Content = Extract<PanelContent, { kind: 'playbook' }>;

/** The playbook that is shown, with what can be done with it. */
export function Shown({ content, history }: { readonly content: Content; readonly history?: HistoryView }) {
  const { ref, view, file } = content;
  const { uri, document } = ref;
  const [folds, setFolds] = useState<PanelState['folds']>(() => kept().folds);
  useEffect(() => keep({ folds }), [folds]);
  const set = (id: string, isOpen: boolean) => setFolds((before) => ({ ...before, [id]: isOpen }));
  const shownFolds = useMemo((): Folds => ({ isOpen: (id, byDefault) => folds[id] ?? byDefault, set }), [folds]);
  const [sought, setSought] = useState<string>();
  useEffect(() => {
    if (sought === undefined) return;
    setSought(undefined);
    goTo(sought);
  }, [sought]);

  const { isStale } = view;
  const actions = useMemo((): Actions => {
    const shown = { uri, document };
    const looking: Actions = {
      reveal: (range) => send({ type: 'reveal', ref: shown, range }),
      openPolicy: () => send({ type: 'openPolicy', ref: shown }),
      show: (id) => {
        set(id, true);
        setSought(id);
      },
    };
    // Nothing but what is wrong with it can be written into a text that is no YAML.
    const fix: Actions['fix'] = ({ id }, choice) => send({ type: 'fix', ref: shown, id, ...(choice && { choice }) });
    if (isStale) return { ...looking, fix };
    return {
      ...{ ...looking, fix },
      addMissingGates: () => send({ type: 'addMissingGates', ref: shown }),
      waive: (checks) => send({ type: 'waive', ref: shown, checks }),
      declare: (check) => send({ type: 'declare', ref: shown, check }),
      promote: () => send({ type: 'promote', ref: shown }),
    };
  }, [uri, document, isStale]);

  return (
    <ActionsContext.Provider value={actions}>
      <FoldsContext.Provider value={shownFolds}>
        <p class="for-ears" role="status">
          {inShort(view)}
        </p>
        <main>
          <PlaybookPage view={view} file={file} history={history}>
            <Toolbar content={content} />
          </PlaybookPage>
        </main>
      </FoldsContext.Provider>
    </ActionsContext.Provider>
  );
}

/** Scrolls to an element and puts the focus on it. */
function goTo(id: string): void {
  const element = document.getElementById(id);
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'start', behavior: isCalm ? 'instant' : 'smooth' });
  const target = element instanceof HTMLDetailsElement ? element.querySelector('summary') : element;
  target?.focus({ preventScroll: true });
}

/** What a screen reader says when it changes. */
function inShort({ name, readiness, goal }: PlaybookView): string {
  const what = name ?? 'This playbook';
  if (!readiness) return `${what} cannot be read`;
  const score = `${what}: ${readiness.progress}`;
  if (!goal) return score;
  return goal.isReady
    ? `${score}, ${goal.isNext ? 'ready for' : 'no open checks in'} ${goal.stage}`
    : `${score}, ${count(goal.openChecks, 'blocker')} for ${goal.stage}`;
}
