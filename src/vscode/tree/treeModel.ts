import { STAGES } from '../../core/checklist';
import { compareBy, filterTest, groupsBy, isFiltering } from '../../core/view';
import type { PlaybookSummary } from '../../service';
import type { Arranged } from './arrangement';
import type { GroupNode, PlaybookNode, TreeNode } from './nodes';
import { itemId } from './nodes';

const MANY = 10;

/** The nodes of the tree: a view of the portfolio that says what changed since it was last looked at. */
export class TreeModel {
  private nodes = new Map<string, PlaybookNode>();
  /** By id, in the order in which they stand. Without grouping there is one, whose rows are the roots. */
  private groups = new Map<string, GroupNode>();
  private rootsSaid = '';

  /**
   * @param portfolio gives all playbooks that there are now
   * @param arranged says how they are to stand
   */
  constructor(
    private readonly portfolio: () => readonly PlaybookSummary[],
    private readonly arranged: () => Arranged,
  ) {}

  /** The groups in order, or the playbooks themselves; nothing when there is no playbook to show. */
  get roots(): readonly (GroupNode | PlaybookNode)[] {
    const flat = this.groups.get(FLAT);
    return flat ? flat.playbooks : [...this.groups.values()];
  }

  /** All playbooks, also those that are not shown, in no particular order. */
  get playbooks(): readonly PlaybookNode[] {
    return [...this.nodes.values()];
  }

  /** How many playbooks the filter lets through. */
  get shown(): number {
    return [...this.groups.values()].reduce((sum, { playbooks }) => sum + playbooks.length, 0);
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
    const before = this.rootsSaid;
    const summaries = this.portfolio();
    const changed = this.takeNodes(summaries);
    const moved = this.takeGroups(summaries);
    const groups = [...this.groups.values()];
    this.rootsSaid = groups.map(itemId).join('\n');
    const redrawn = groups.flatMap((group): readonly TreeNode[] => {
      const inside = moved.has(group) ? [] : group.playbooks.filter((node) => changed.has(node));
      // The editor draws a group anew faster than many of its playbooks one by one.
      return moved.has(group) || inside.length > MANY ? [group] : inside;
    });
    const isFlat = redrawn.some((node) => node.kind === 'group' && !node.facet);
    return isFlat || this.rootsSaid !== before ? undefined : redrawn;
  }

  /** @returns the nodes that were here before and say something else now */
  private takeNodes(summaries: readonly PlaybookSummary[]): Set<PlaybookNode> {
    const nodes = new Map<string, PlaybookNode>();
    const changed = new Set<PlaybookNode>();
    for (const summary of summaries) {
      const id = idOf(summary);
      const node = this.nodes.get(id) ?? { kind: 'playbook', id, summary };
      if (node.summary !== summary) changed.add(node);
      node.summary = summary;
      nodes.set(id, node);
    }
    this.nodes = nodes;
    return changed;
  }

  /** @returns the groups that were here before and have other playbooks, or another order, now */
  private takeGroups(summaries: readonly PlaybookSummary[]): Set<GroupNode> {
    const groups = new Map<string, GroupNode>();
    const moved = new Set<GroupNode>();
    for (const { facet, value, items } of groupsOf(summaries, this.arranged())) {
      const id = facet ? `${facet}:${value}` : FLAT;
      const group = this.groups.get(id) ?? { kind: 'group', id, facet, value, playbooks: [], signature: '' };
      const signature = items.map((summary) => `${summary.status} ${idOf(summary)}`).join('\n');
      if (signature !== group.signature) moved.add(group);
      group.signature = signature;
      group.playbooks = items.flatMap((summary) => this.nodes.get(idOf(summary)) ?? []);
      groups.set(id, group);
    }
    this.groups = groups;
    return moved;
  }
}

/** The id of the group that is no row itself. */
const FLAT = 'none';

const idOf = ({ uri, document }: PlaybookSummary): string => `${uri}#${document}`;

type Rows = Pick<GroupNode, 'facet' | 'value'> & { readonly items: readonly PlaybookSummary[] };

/** Which playbooks are shown, in which groups and order. */
function groupsOf(summaries: readonly PlaybookSummary[], { sort, group: facet, filter }: Arranged): Rows[] {
  const shown = summaries.filter(filterTest(filter)).sort(compareBy(sort));
  if (facet === 'none') return [{ facet: undefined, value: null, items: shown }];
  const filled = new Map(groupsBy(shown, facet).map(({ value, items }) => [value, items]));
  // The stages are a funnel: one without a playbook stands there, too, as long as nothing is left out.
  const isFunnel = facet === 'stage' && shown.length > 0 && !isFiltering(filter);
  const values = new Set([...(isFunnel ? STAGES : []), ...filled.keys()]);
  return [...values].map((value) => ({ facet, value, items: filled.get(value) ?? [] }));
}
