import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PanelContent, PlaybookView } from '../core/view';
import type { Actions } from './host';
import { ActionsContext } from './host';
import { Banners } from './banners';
import { Blockers, Faults } from './blockers';
import { Evidence } from './evidence';
import { Gates, gateId } from './gates';
import { Header } from './header';
import { keep, kept, send } from './host';
import { Metrics } from './metrics';
import { Declarations } from './declarations';
import { Waivers } from './waivers';
import { count } from '../text';

type Content = Extract<PanelContent, { kind: 'playbook' }>;

/** The readiness of one playbook. */
export function Playbook({ content }: { readonly content: Content }) {
  const { ref, view } = content;
  const { uri, document } = ref;
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(() => new Set(kept().unfolded));
  useEffect(() => keep({ unfolded: [...unfolded] }), [unfolded]);

  const unfold = (ids: readonly string[], isUnfolded: boolean) =>
    setUnfolded((before) => new Set(isUnfolded ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  const [sought, setSought] = useState<string>();
  useEffect(() => {
    if (sought === undefined) return;
    setSought(undefined);
    goTo(gateId(sought));
  }, [sought]);

  const { isStale } = view;
  const actions = useMemo((): Actions => {
    const shown = { uri, document };
    return {
      reveal: (range) => send({ type: 'reveal', ref: shown, range }),
      fix: ({ id }) => send({ type: 'fix', ref: shown, id }),
      addMissingGates: isStale ? undefined : () => send({ type: 'addMissingGates', ref: shown }),
      showGate: (id) => {
        unfold([id], true);
        setSought(id);
      },
    };
  }, [uri, document, isStale]);
  const resting = useMemo(() => ({ ...actions, fix: isStale ? undefined : actions.fix }), [actions, isStale]);

  return (
    <ActionsContext.Provider value={actions}>
      <p class="for-ears" role="status">
        {inShort(view)}
      </p>
      <main>
        <Banners view={view} />
        <Header content={content} />
        <div class="columns">
          <div>
            <Faults faults={view.faults} />
            <ActionsContext.Provider value={resting}>
              {view.goal ? <Blockers goal={view.goal} hasFaults={view.faults.length > 0} /> : null}
              {view.gates.length ? <Gates gates={view.gates} unfolded={unfolded} onUnfold={unfold} /> : null}
            </ActionsContext.Provider>
          </div>
          <div>
            <Metrics metrics={view.metrics} />
            <Evidence evidence={view.evidence} backing={view.readiness?.backing ?? ''} />
            <Declarations declarations={view.declarations} />
            <Waivers waivers={view.waivers} isActive={view.status === 'active'} />
          </div>
        </div>
      </main>
    </ActionsContext.Provider>
  );
}

/** Scrolls to an element and puts the focus on it. */
function goTo(id: string): void {
  const element = document.getElementById(id);
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'start', behavior: isCalm ? 'instant' : 'smooth' });
  element?.focus({ preventScroll: true });
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
