import { STAGES } from '../../core/checklist';
import type { PlaybookSummary } from '../../service';
import type { PlaybookNode, StageNode, TreeNode } from './nodes';
import { compareNodes } from './nodes';

const MANY = 10;

/** The nodes of the tree: a view of the portfolio that says what changed since it was last looked at. */
export class TreeModel {
  private nodes = new Map<string, PlaybookNode>();
  private readonly stages: readonly StageNode[] = [...STAGES, null].map((stage) => ({
    kind: 'stage',
    stage,
    playbooks: [],
    signature: '',
  }));

  /** @param portfolio gives all playbooks that there are now */
  constructor(private readonly portfolio: () => readonly PlaybookSummary[]) {}

  /** The stages in order, then what belongs to none of them; nothing when there is no playbook. */
  get roots(): readonly StageNode[] {
    return this.nodes.size ? this.stages.filter(({ stage, playbooks }) => stage || playbooks.length) : [];
  }

  /** All playbooks, in no particular order. */
  get playbooks(): readonly PlaybookNode[] {
    return [...this.nodes.values()];
  }

  /** A playbook by its node's id; undefined when it is gone. */
  playbook(id: string): PlaybookNode | undefined {
    return this.nodes.get(id);
  }

  /**
   * Takes over what is known now.
   * @returns the nodes to draw anew; undefined when the roots themselves changed
   */
  update(): readonly TreeNode[] | undefined {
    const roots = this.rootsShown();
    const changed = this.takeNodes();
    const moved = new Set(this.stages.filter((stage) => this.fill(stage)));
    if (this.rootsShown() !== roots) return undefined;
    return this.stages.flatMap((stage): TreeNode[] => {
      const inside = moved.has(stage) ? [] : stage.playbooks.filter((node) => changed.has(node));
      // The editor draws a stage anew faster than many of its playbooks one by one.
      return moved.has(stage) || inside.length > MANY ? [stage] : inside;
    });
  }

  /** @returns the nodes that were here before and say something else now */
  private takeNodes(): Set<PlaybookNode> {
    const nodes = new Map<string, PlaybookNode>();
    const changed = new Set<PlaybookNode>();
    for (const summary of this.portfolio()) {
      const id = `${summary.uri}#${summary.document}`;
      const node = this.nodes.get(id) ?? { kind: 'playbook', id, summary };
      if (node.summary !== summary) changed.add(node);
      node.summary = summary;
      nodes.set(id, node);
    }
    this.nodes = nodes;
    return changed;
  }

  /** @returns true when other playbooks, or in another order, stand under the stage than before */
  private fill(stage: StageNode): boolean {
    const before = stage.signature;
    stage.playbooks = this.playbooks.filter(({ summary }) => summary.stage === stage.stage).sort(compareNodes);
    stage.signature = stage.playbooks.map(({ id, summary }) => `${summary.status} ${id}`).join('\n');
    return stage.signature !== before;
  }

  /** Which roots are shown, and which of them can be opened. */
  private rootsShown(): string {
    return this.roots.map(({ stage, playbooks }) => `${stage} ${playbooks.length > 0}`).join();
  }
}
