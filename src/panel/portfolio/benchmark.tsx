import type { PortfolioLine } from '../../core/view';
import { BENCHMARK, benchmarkShares, byToolKind, funnelView, shareSaid } from '../../core/view';

interface Props {
  readonly playbooks: readonly PortfolioLine[];
  readonly today: string;
}

const HEADS = ['Got to pilot', 'Got to production'] as const;

/** How far playbooks came by the kind of their tool, beside what is published of others. */
export function Benchmark({ playbooks, today }: Props) {
  return (
    <div class="benchmark">
      <table>
        <caption>By kind of tool, with published figures</caption>
        <thead>
          <tr>
            <th scope="col">Tool (investigated)</th>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byToolKind(playbooks).map(({ kind, label, playbooks: some }) => {
            const [first, ...others] = funnelView(some, today).steps;
            const published = kind && benchmarkShares(kind);
            return (
              <tr key={label}>
                <th scope="row">
                  {label} <span class="quiet">({first?.reached ?? 0})</span>
                </th>
                {others.map(({ stage, reached, share }, index) => (
                  <td key={stage}>
                    <Shares own={share} published={published?.[index] ?? null} />
                    <span>
                      {share === null ? '–' : `${reached} (${shareSaid(share)})`}
                      {published ? <span class="published quiet">published {shareSaid(published[index]!)}</span> : null}
                    </span>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="note">
        Published: {BENCHMARK.source}. Of all organisations, {said('general-purpose')} investigated, piloted and
        implemented general-purpose tools; {said('task-specific')} task-specific ones. {BENCHMARK.caution}
      </p>
    </div>
  );
}

const said = (kind: keyof typeof BENCHMARK.percent): string =>
  BENCHMARK.percent[kind].map((percent) => `${percent}%`).join(' → ');

/** A share as a bar, with a mark at the published one. The text beside it says both. */
function Shares({ own, published }: { readonly own: number | null; readonly published: number | null }) {
  return (
    <svg class="shares" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="shares-all" width="100" height="10" />
      <rect class="shares-own" width={100 * (own ?? 0)} height="10" />
      {published === null ? null : <rect class="shares-published" x={100 * published - 0.75} width="1.5" height="10" />}
    </svg>
  );
}
