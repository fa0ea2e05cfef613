import type { Playbook } from '../schema';
import { at, items, text } from '../playbook';
import type { PlaybookNode } from '../playbook';

/** What a playbook says of people and units: little enough to be kept of thousands. */
export interface Used {
  readonly names: readonly string[];
  readonly contacts: readonly string[];
  readonly units: readonly string[];
}

/** The same of several playbooks, each text once. */
export type AllUsed = { readonly [Kind in keyof Used]: ReadonlySet<string> };

const PARTIES = ['workflow', 'tool', 'sponsor', 'oversight', 'oncall'];

/** The people and units that a playbook names. */
export function usedIn({ root }: Pick<Playbook, 'root'>): Used {
  if (!root) return { names: [], contacts: [], units: [] };
  const parties = PARTIES.map((key) => at(root, 'ownership', key));
  const waivers = items(at(root, 'waivers'));
  return {
    names: said(parties.map((party) => at(party, 'name'))),
    contacts: said([
      ...parties.flatMap((party) => [at(party, 'contact'), at(party, 'backup')]),
      ...waivers.map((waiver) => at(waiver, 'owner')),
    ]),
    units: said(items(at(root, 'success', 'metrics')).map((metric) => at(metric, 'unit'))),
  };
}

const said = (nodes: readonly (PlaybookNode | undefined)[]): string[] => [
  ...new Set(nodes.flatMap((node) => (node && text(node)) ?? [])),
];

/** Nobody reads a longer list. */
const MOST = 200;

/** What several playbooks say of people and units. */
export function usedTogether(all: Iterable<Used>): AllUsed {
  const used = { names: new Set<string>(), contacts: new Set<string>(), units: new Set<string>() };
  const add = (to: Set<string>, texts: readonly string[]) => {
    for (const one of texts) if (to.size < MOST) to.add(one);
  };
  for (const { names, contacts, units } of all) {
    add(used.names, names);
    add(used.contacts, contacts);
    add(used.units, units);
  }
  return used;
}
