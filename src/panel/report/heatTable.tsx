import type { Named, PortfolioGroup, PortfolioLine } from '../../core/view';
import { count } from '../../text';
import { Own } from '../components';
import { cellSaid, goalSaid } from '../portfolio/cell';
import { Open } from '../portfolio/open';

interface Props {
  readonly gates: readonly Named[];
  readonly groups: readonly PortfolioGroup<PortfolioLine>[];
}

/** The heat map as a table, whose head a printer repeats on each sheet. */
export function HeatTable({ gates, groups }: Props) {
  return (
    <div class="heat-scroll">
      <table class="heat-table">
        <thead>
          <tr>
            <th scope="col">Playbook</th>
            <th scope="col">For next stage</th>
            {gates.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ value, label, items }) => (
          <tbody key={value}>
            <tr>
              <th class="heat-label" scope="rowgroup" colSpan={gates.length + 2}>
                {label} <span class="quiet">{count(items.length, 'playbook')}</span>
              </th>
            </tr>
            {items.map((line) => (
              <tr key={`${line.uri} ${line.document}`}>
                <th scope="row">
                  <Open playbook={line}>
                    <Own text={line.name} />
                  </Open>
                  {line.status === 'active' ? null : <span class="quiet"> {line.status}</span>}
                </th>
                <td class="figure">{goalSaid(line) || '–'}</td>
                {gates.map((gate, index) => {
                  const { kind, word, detail } = cellSaid(gate, line.cells[index] ?? null, line);
                  return (
                    <td key={gate.id}>
                      <span class={`heat-cell ${kind}`} title={detail}>
                        {word}
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
