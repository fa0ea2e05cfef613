import type { FindingView } from '../../core/view';
import { FixButton, Jump, Section, SeverityIcon, Words } from '../components';

/** What is wrong in the file besides open checks. */
export function Faults({ faults }: { readonly faults: readonly FindingView[] }) {
  if (!faults.length) return null;
  return (
    <Section id="faults" title="Errors in the file" badge={faults.length}>
      <ul class="rows">
        {faults.map((fault) => (
          <li key={fault.id} class="row">
            <SeverityIcon severity={fault.severity} />
            <div class="row-text">
              <p>
                <Jump to={fault.place}>
                  <Words message={fault.message} />
                </Jump>
              </p>
              <p class="quiet">
                Line {fault.place.start.line + 1} · <code>{fault.code}</code>
              </p>
            </div>
            <FixButton finding={fault} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
