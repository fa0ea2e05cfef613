/** Orders texts by their UTF-16 units, whatever the language: paths, ids, and days as `YYYY-MM-DD`. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The index of the first item for which a condition holds; the list's length where it holds for none. Of a list in such an
 * order that it holds for every item behind that one. Takes about as many steps as the length has binary digits.
 */
export function firstIndex<Item>(list: readonly Item[], isReached: (item: Item) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
