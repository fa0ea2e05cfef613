import type { Playbook } from '../schema';
import { at, items, text } from '../playbook';
import type { PlaybookNode } from '../playbook';

/** What playbooks say of people and units, each once. */
export interface Used {
  readonly names: ReadonlySet<string>;
  readonly contacts: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
}

const PARTIES = ['workflow', 'tool', 'sponsor', 'oversight', 'oncall'];

/** The people and units that playbooks name. */
export function usedIn(playbooks: Iterable<Pick<Playbook, 'root'>>): Used {
  const used = { names: new Set<string>(), contacts: new Set<string>(), units: new Set<string>() };
  const add = (to: Set<string>, node: PlaybookNode | undefined) => {
    const said = node && text(node);
    if (said !== undefined && to.size < MOST) to.add(said);
  };
  for (const { root } of playbooks) {
    if (!root) continue;
    for (const key of PARTIES) {
      const party = at(root, 'ownership', key);
      add(used.names, at(party, 'name'));
      add(used.contacts, at(party, 'contact'));
      add(used.contacts, at(party, 'backup'));
    }
    for (const waiver of items(at(root, 'waivers'))) add(used.contacts, at(waiver, 'owner'));
    for (const metric of items(at(root, 'success', 'metrics'))) add(used.units, at(metric, 'unit'));
  }
  return used;
}

/** Nobody reads a longer list. */
const MOST = 200;
