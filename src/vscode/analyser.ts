import type * as vscode from 'vscode';
import type { EvidenceFacts } from '../core/evidence';
import { NO_FACTS, lookUp, referencesOf } from '../core/evidence';
import { judge } from '../core/judge';
import type { Playbook } from '../core/schema';
import { parse } from '../core/schema';
import type { AnalysisStore, Judged } from './analysisStore';
import { isWithin } from './disk';
import { PlaybookEvidence } from './evidence';
import type { EvidenceFollower } from './evidenceFollower';
import type { Policies } from './policy/policies';
import type { Slices } from './slices';
import type { Today } from './today';

/** Judges playbooks by their policy and today's date, and looks up their policy and their evidence. */
export class Analyser implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly store: AnalysisStore,
    private readonly follower: EvidenceFollower,
    private readonly policies: Policies,
    private readonly slices: Slices,
    private readonly today: Today,
  ) {
    this.subscriptions = [
      today.onDidChange(() => this.judgeAgain()),
      policies.onDidChange((folder) => this.judgeAgain(folder)),
    ];
  }

  /** Judges a file's playbooks by the policy that is known so far. */
  judge(uri: vscode.Uri, playbooks: readonly Playbook[], facts: EvidenceFacts): Judged {
    const policy = this.policies.known(uri);
    const { value: today } = this.today;
    return { current: playbooks.map((playbook) => judge(playbook, { policy, facts, today })), facts, policy };
  }

  /** True when a file was judged by the policy that is known now. */
  isByPolicy(uri: vscode.Uri, { policy }: Judged): boolean {
    return policy === this.policies.known(uri);
  }

  /** Looks up a file's policy, and what its playbooks point to, which it follows from then on. Never rejects. */
  async lookUp(uri: vscode.Uri, playbooks: readonly Playbook[]): Promise<EvidenceFacts> {
    const [facts] = await Promise.all([this.lookUpEvidence(uri, playbooks), this.policies.of(uri)]);
    return facts;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async lookUpEvidence(uri: vscode.Uri, playbooks: readonly Playbook[]): Promise<EvidenceFacts> {
    const references = playbooks.flatMap(referencesOf);
    if (references.every(({ path }) => path === undefined)) {
      this.follower.unfollow(uri);
      return NO_FACTS;
    }
    const evidence = new PlaybookEvidence(uri);
    const facts = await lookUp(references, evidence);
    this.follower.follow(uri, evidence.addresses);
    return facts;
  }

  private judgeAgain(folder?: vscode.Uri): void {
    for (const { uri } of this.store.all()) if (!folder || isWithin(uri, folder)) void this.judgeFileAgain(uri);
  }

  private async judgeFileAgain(uri: vscode.Uri): Promise<void> {
    await this.policies.of(uri);
    await this.slices.run(() => {
      const known = this.store.analysesOf(uri);
      if (!known) return;
      const playbooks = known.current.map(({ playbook }) => playbook);
      this.store.set(uri, { ...this.judge(uri, playbooks, known.facts), version: known.version });
    });
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
