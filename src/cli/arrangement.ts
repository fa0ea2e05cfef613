import { UsageError } from './exit';
import type { Place } from './packed';
import { PackedValues } from './packed';
import type { PortfolioOptions } from './portfolioOptions';
import type { Choice, Entry, LeftOut, Results, Sort } from '../core/report';
import {
  comparePlaces,
  failingIn,
  fits,
  isOwner,
  ownerSaid,
  placeInOrder,
  playbooksOf,
  summaryOf,
  withErrors,
} from '../core/report';
import { closest } from '../text';

/**
 * Results as they are shown: only the playbooks that were chosen, in their order. What holds for the run stays: the errors,
 * and the thresholds that are missed. Throws a `UsageError` for an owner that no playbook has.
 * @param isForPeople true where the worst come first unless another order is asked for
 */
export function arranged(results: Results, options: PortfolioOptions, isForPeople: boolean): Results {
  const chosen = { ...chosenOf(results, options), dueWithin: options.due };
  const sort = options.sort ?? (isForPeople ? 'attention' : undefined);
  return sort === undefined ? chosen : { ...chosen, entries: sorted(chosen, sort) };
}

function chosenOf(results: Results, choice: Choice): Results {
  const { stage, owner, risk } = choice;
  const by = ([stage && '--stage', owner && '--owner', risk && '--risk'] as const).filter((one) => one !== undefined);
  if (!by.length) return results;
  if (owner) refuseUnknown(owner, results);
  const places = new Set<string>();
  let [playbooks, errors, known] = [0, 0, 0];
  for (const { playbook } of results.entries) {
    if (fits(playbook, choice)) {
      places.add(placeKey(playbook));
      known += playbook.known?.length ?? 0;
      continue;
    }
    playbooks++;
    if (withErrors(playbook)) errors++;
  }
  if (!playbooks) return results;
  const leftOut: LeftOut = { playbooks, withErrors: errors, by };
  const entries = {
    *[Symbol.iterator]() {
      for (const entry of results.entries) if (fits(entry.playbook, choice)) yield entry;
    },
  };
  return {
    ...results,
    entries,
    summary: { ...summaryOf(playbooksOf(entries)), known },
    run: { ...results.run, leftOut },
    // Of what is gone there is nothing left to choose by.
    changes: results.changes?.filter((change) => !change.after || places.has(placeKey(change))),
  };
}

const placeKey = ({ path, document }: { readonly path: string; readonly document: number }): string =>
  JSON.stringify([path, document]);

function refuseUnknown(wanted: readonly string[], { entries }: Results): void {
  const owners = new Set<string>();
  const unknown = new Set(wanted);
  for (const { playbook } of entries) {
    for (const one of unknown) if (isOwner(playbook, one)) unknown.delete(one);
    owners.add(ownerSaid(playbook) ?? '');
    if (!unknown.size) return;
  }
  owners.delete('');
  const [first] = unknown;
  const meant = closest(first!, [...owners]);
  throw new UsageError(
    `No playbook has the owner "${first}". ${meant ? `Did you mean "${meant}"?` : 'The report without --owner names each.'}`,
  );
}

/** So many entries are held as they are; of more, what they shrink to. */
const HELD = 1_000;

/** The entries in an order; those that are equal in it stay as they were. */
function sorted(results: Results, sort: Sort): Iterable<Entry> {
  const failing = failingIn(results);
  const isLong = results.summary.playbooks > HELD;
  const packed = new PackedValues<Entry>();
  const kept: { place: ReturnType<typeof placeInOrder>; entry: () => Entry }[] = [];
  for (const entry of results.entries) {
    const place = placeInOrder(sort, entry.playbook, results.today, failing);
    kept.push({ place, entry: isLong ? unpacking(packed, packed.add(entry)) : () => entry });
  }
  kept.sort((a, b) => comparePlaces(a.place, b.place));
  return {
    *[Symbol.iterator]() {
      for (const { entry } of kept) yield entry();
    },
  };
}

const unpacking = (packed: PackedValues<Entry>, place: Place) => () => packed.read(place);
