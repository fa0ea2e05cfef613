import { exceptionsOf } from './exceptions';
import type { Failing } from './order';
import { failingIn } from './order';
import type { PlaybookReport } from './report';
import { isReady } from './report';
import type { Results } from './runResults';
import { count } from '../../text';

/** Tells playbooks that are fine from the others, and counts them: texts for people don't list them. */
export class Fine {
  private playbooks = 0;
  private notes = 0;
  private readonly isAlone: boolean;
  private readonly failing: Failing;

  constructor(results: Pick<Results, 'summary' | 'missed'>) {
    // Who asks for a single playbook wants to see it.
    this.isAlone = results.summary.playbooks === 1;
    this.failing = failingIn(results);
  }

  /** True for a playbook that is fine; it is counted then. */
  takes(playbook: PlaybookReport): boolean {
    if (this.isAlone || !isFine(playbook, this.failing)) return false;
    this.playbooks++;
    this.notes += playbook.findings.length;
    return true;
  }

  /** How many are only counted, and how many notes of theirs are not shown; nothing where none is. */
  *said(before = ''): Generator<string> {
    if (!this.playbooks) return;
    const are = this.playbooks === 1 ? 'is' : 'are';
    const notes = this.notes ? `: ${count(this.notes, 'note')} not shown` : '';
    yield `${before}${count(this.playbooks, 'playbook')} ${are} fine${notes}.\n`;
  }
}

/**
 * True when nothing asks for attention: an active playbook that is ready for its next stage, without errors, warnings, and
 * anything that it leaves open for a reason.
 */
function isFine(playbook: PlaybookReport, failing: Failing): boolean {
  const { waivers, declarations } = exceptionsOf(playbook);
  return (
    playbook.status === 'active' &&
    isReady(playbook) &&
    playbook.findings.every(({ severity }) => severity === 'information') &&
    !playbook.omitted?.warnings &&
    !waivers.length &&
    !declarations.length &&
    !failing.has(playbook.path)
  );
}
