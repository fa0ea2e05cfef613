import type { Facet, FacetChoice, PortfolioFilter, PortfolioLine } from '../../core/view';
import { FACETS, NO_FILTER, facetChoices, facetLabel, isFiltering } from '../../core/view';
import { useMemo } from 'preact/hooks';

interface Props {
  readonly playbooks: readonly PortfolioLine[];
  readonly filter: PortfolioFilter;
  readonly shown: number;
  /** Changes a part of the filter, as it is by then. */
  readonly onFilter: (part: Partial<PortfolioFilter>) => void;
}

const ANY: Readonly<Record<Facet, string>> = {
  stage: 'Any stage',
  risk: 'Any risk',
  owner: 'Any owner',
  folder: 'Any folder',
  policy: 'Any policy',
};

const NAMES: Readonly<Record<Facet, string>> = {
  stage: 'Stage',
  risk: 'Risk',
  owner: 'Owner',
  folder: 'Folder',
  policy: 'Policy',
};

/** What is shown of the portfolio: by a text, and by each value that tells playbooks apart. */
export function Filters({ playbooks, filter, shown, onFilter }: Props) {
  const facets = useMemo(() => FACETS.map((facet) => [facet, facetChoices(playbooks, facet)] as const), [playbooks]);
  const selects = useMemo(
    () =>
      facets.map(([facet, choices]) => (
        <FacetSelect
          key={facet}
          facet={facet}
          choices={choices}
          chosen={filter[facet]}
          onChoose={(values) => onFilter({ [facet]: values })}
        />
      )),
    // Not with each letter that is typed.
    [facets, ...FACETS.map((facet) => filter[facet])],
  );
  const said = `${shown.toLocaleString('en')} of ${playbooks.length.toLocaleString('en')} playbooks shown`;
  return (
    <search class="filters">
      <input
        type="search"
        aria-label="Filter playbooks by text"
        placeholder="Filter by name, owner, path…"
        value={filter.text}
        onInput={({ currentTarget }) => onFilter({ text: currentTarget.value })}
      />
      {selects}
      <span class="filters-said" role="status">
        {isFiltering(filter) ? said : ''}
      </span>
      {isFiltering(filter) ? (
        <button type="button" class="button text" onClick={() => onFilter(NO_FILTER)}>
          Clear filters
        </button>
      ) : null}
    </search>
  );
}

interface FacetProps {
  readonly facet: Facet;
  readonly choices: readonly FacetChoice[];
  readonly chosen: readonly (string | null)[];
  readonly onChoose: (values: readonly (string | null)[]) => void;
}

/** Chooses one value; where all playbooks have the same there is nothing to choose. */
function FacetSelect({ facet, choices, chosen, onChoose }: FacetProps) {
  const [value] = chosen;
  if (choices.length < 2 && value === undefined) return null;
  // A value that nothing has any more can still be seen, and taken away.
  const isGone = value !== undefined && !choices.some((one) => one.value === value);
  const all = isGone ? [...choices, { value, label: facetLabel(facet, value), count: 0 }] : choices;
  return (
    <select
      class="picker"
      aria-label={NAMES[facet]}
      value={value === undefined ? '' : String(all.findIndex((one) => one.value === value))}
      onChange={({ currentTarget }) => {
        const choice = currentTarget.value === '' ? undefined : all[Number(currentTarget.value)];
        onChoose(choice ? [choice.value] : []);
      }}
    >
      <option value="">{ANY[facet]}</option>
      {all.map(({ label, count }, index) => (
        <option key={label} value={index}>
          {label} ({count.toLocaleString('en')})
        </option>
      ))}
    </select>
  );
}
