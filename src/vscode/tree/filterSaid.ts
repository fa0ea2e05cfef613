import type { PortfolioFilter } from '../../core/view';
import { FACETS, facetLabel } from '../../core/view';
import type { Facet } from '../../core/view';

/** What a filter lets through, in words: `owner is Ada or Ben, text "invoice"`. */
export function filterSaid(filter: PortfolioFilter): string {
  const text = filter.text.trim();
  return [
    ...FACETS.flatMap((facet) => facetSaid(facet, filter[facet]) || []),
    ...(text ? [`text "${text}"`] : []),
  ].join(', ');
}

/** What a filter wants of one facet: `owner is Ada, or no owner`; empty when it is all the same. */
export function facetSaid(facet: Facet, values: PortfolioFilter[Facet]): string {
  const named = values.filter((value) => value);
  const unnamed = values.filter((value) => !value).map((value) => facetLabel(facet, value).toLowerCase());
  return [...(named.length ? [`${facet} is ${named.join(' or ')}`] : []), ...unnamed].join(' or ');
}
