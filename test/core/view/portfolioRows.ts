import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_POLICY } from '../../../src/core/checklist';
import { NO_FACTS } from '../../../src/core/evidence';
import { judge } from '../../../src/core/judge';
import { parse } from '../../../src/core/schema';
import type { PortfolioRow } from '../../../src/core/view';
import { portfolioRow } from '../../../src/core/view';

/** The day by which the rows are judged. */
export const TODAY = '2026-11-24';

const FOLDER = 'file:///pilots';

/** The rows of a file's playbooks, as if it stood in a folder. */
export function rowsOf(text: string, file = 'a.pilot.yaml', folder = '', policy: string | null = null): PortfolioRow[] {
  const uri = [FOLDER, folder, file].filter(Boolean).join('/');
  return parse(text).map((playbook) => {
    const analysis = judge(playbook, { policy: DEFAULT_POLICY, facts: NO_FACTS, today: TODAY });
    return portfolioRow(analysis, { uri, file, folder, policy });
  });
}

const SAMPLES = path.resolve('media/samples');

/** The rows of the samples that are shipped, which are made from publicly documented pilots. */
export const sampleRows = (): PortfolioRow[] =>
  [
    ...['air-canada-chatbot', 'asic-submission-summaries', 'dbt-copilot', 'doordash-dasher-support', 'first-steps'],
    ...['govuk-chat', 'nyc-mycity-chatbot', 'permanente-ai-scribes', 'uber-textsense-invoices'],
    'invoice-triage/invoice-triage',
  ].flatMap((name) => {
    const file = `${name}.pilot.yaml`;
    return rowsOf(
      readFileSync(path.join(SAMPLES, file), 'utf8'),
      path.basename(file),
      path.dirname(file).replace('.', ''),
    );
  });

/** As many playbooks as a large organisation has, of all stages and in all states. */
export function thousandRows(): PortfolioRow[] {
  const samples = sampleRows();
  return Array.from({ length: 1000 }, (_one, index) => {
    const sample = samples[index % samples.length]!;
    const file = `pilot-${index + 1}.pilot.yaml`;
    const folder = `team-${index % 40}`;
    return { ...sample, name: `Pilot ${index + 1}`, file, folder, uri: `${FOLDER}/${folder}/${file}` };
  });
}
