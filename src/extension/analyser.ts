import type * as vscode from 'vscode';
import type { Analysis, EvidenceFacts, Playbook } from '../core';
import { DEFAULT_POLICY, judge, lookUp, NO_FACTS, parse } from '../core';
import type { AnalysisStore } from './analysisStore';
import { PlaybookEvidence } from './evidence';
import type { EvidenceFollower } from './evidenceFollower';
import type { Slices } from './slices';
import type { Today } from './today';

/** Judges playbooks by today's date, and looks their evidence up. */
export class Analyser implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly store: AnalysisStore,
    private readonly follower: EvidenceFollower,
    private readonly slices: Slices,
    private readonly today: Today,
  ) {
    this.subscription = today.onDidChange(() => this.judgeAllAgain());
  }

  judge(playbooks: readonly Playbook[], facts: EvidenceFacts): Analysis[] {
    return playbooks.map((playbook) => judge(playbook, { policy: DEFAULT_POLICY, facts, today: this.today.value }));
  }

  /** Looks up what a file's playbooks point to, and follows it from then on. Never rejects. */
  async lookUp(uri: vscode.Uri, playbooks: readonly Playbook[]): Promise<EvidenceFacts> {
    const references = playbooks.flatMap((playbook) => playbook.references);
    if (references.every(({ path }) => path === undefined)) {
      this.follower.unfollow(uri);
      return NO_FACTS;
    }
    const evidence = new PlaybookEvidence(uri);
    const facts = await lookUp(references, evidence);
    this.follower.follow(uri, evidence.addresses);
    return facts;
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private judgeAllAgain(): void {
    for (const { uri } of this.store.all()) {
      void this.slices.run(() => {
        const known = this.store.analysesOf(uri);
        if (!known) return;
        const { version, facts } = known;
        const playbooks = known.current.map(({ playbook }) => playbook);
        this.store.set(uri, { current: this.judge(playbooks, facts), version, facts });
      });
    }
  }
}

/** A playbook whose file cannot be read: one finding at its start says why. */
export function unreadable(reason: string): Playbook[] {
  const message = `This file ${reason}: nothing in it is checked.`;
  const fault = { code: 'yaml/unreadable', message, span: { start: 0, end: 0 } } as const;
  return parse('').map((empty) => ({ ...empty, yamlFaults: [fault] }));
}

/** True when two look-ups found the same. */
export const areSame = (a: EvidenceFacts, b: EvidenceFacts): boolean =>
  a.size === b.size && JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
