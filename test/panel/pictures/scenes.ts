import type { FACETS, PanelContent, PortfolioRow } from '../../../src/core/view';
import { run } from '../../cli/support';
import { contractsText, TODAY } from '../../core/view/contracts';
import { rowsOf, sampleRows } from '../../core/view/portfolioRows';
import { inProject } from '../../editor/paths';
import { contentOf, judgedContent, sampleContent, staleContentOf } from '../content';
import type { PanelTheme } from '../page';

interface Picture {
  readonly name: string;
  /** Of a report, which follows its reader's system: `light` or `dark`. */
  readonly theme: PanelTheme;
  /** In pixels, as all that follows. */
  readonly width: number;
  readonly height: number;
  /** What stands at its top, as a selector; by default the page's own top. */
  readonly from?: string;
  /** What is unfolded, as selectors of one part each. */
  readonly open?: readonly string[];
}

/** What a picture is taken of. */
export type Scene = Picture &
  (
    | { readonly kind: 'playbook'; readonly content: () => PanelContent | Promise<PanelContent> }
    | { readonly kind: 'portfolio'; readonly rows: () => PortfolioRow[]; readonly group?: (typeof FACETS)[number] }
    | { readonly kind: 'report'; readonly html: () => Promise<string> }
  );

const contracts = (): Promise<PanelContent> => contentOf(contractsText());

/** A playbook with many metrics, in all states that one can have. */
const METRICS = [
  'kind: cycle-time, unit: h, baseline: 40, target: 16, actual: 17, by: 2026-12-31',
  'kind: errors, baseline: 9, target: 2, actual: 12',
  "kind: quality, unit: '%', better: higher, baseline: 61, target: 85, actual: 91",
  'kind: revenue, unit: EUR, better: higher, baseline: 120000, target: 150000',
  'kind: rework, actual: 4',
].map((more, index) => `    - { name: Metric number ${index + 1}, ${more} }\n`);

const GATES = Array.from(
  { length: 40 },
  (_one, at) => `
  - id: acme/check-${at}
    gate: { id: gate-${at}, title: A gate of the company with a long title and the number ${at} }
    requiredFor: ${at % 2 ? 'pilot' : 'production'}
    message: Say who answers for it.
    why: Company rule ${at}.
    at: /governance
    require: { required: [governance] }`,
);

let written: Promise<string> | undefined;

/** The report of the samples, as the command line writes it. */
const report = (): Promise<string> =>
  (written ??= run(inProject('media', 'samples'), [
    ...['report', '--format', 'html', '--exit-zero', '--today', TODAY],
  ]).then(({ stdout }) => stdout));

/** All that is kept as pictures: each state once, each theme and width with several states. */
export const SCENES: readonly Scene[] = [
  { name: 'needs-something', kind: 'playbook', theme: 'dark', width: 600, height: 1000, content: contracts },
  {
    ...{
      name: 'needs-something-narrow',
      kind: 'playbook',
      theme: 'light',
      width: 320,
      height: 1000,
      content: contracts,
    },
  },
  {
    ...{ name: 'needs-something-wide', kind: 'playbook', theme: 'high-contrast', width: 1100, height: 720 },
    content: contracts,
  },
  {
    ...{ name: 'gates-unfolded', kind: 'playbook', theme: 'light', width: 600, height: 800, content: contracts },
    ...{ from: '.gates', open: ['#gate-edge-cases', '#gate-inputs'] },
  },
  {
    ...{ name: 'help-unfolded', kind: 'playbook', theme: 'high-contrast-light', width: 320, height: 900 },
    ...{ content: contracts, from: '.next', open: ['.next .why >> nth=0'] },
  },
  {
    ...{ name: 'evidence', kind: 'playbook', theme: 'dark', width: 320, height: 700, content: contracts },
    from: '.evidence',
  },
  {
    name: 'one-thing-left',
    kind: 'playbook',
    theme: 'light',
    width: 1100,
    height: 900,
    content: () => sampleContent(),
  },
  {
    ...{ name: 'in-production', kind: 'playbook', theme: 'dark', width: 1100, height: 560 },
    content: () => sampleContent('production'),
  },
  {
    ...{ name: 'none', kind: 'playbook', theme: 'high-contrast-light', width: 320, height: 420 },
    content: () => ({ kind: 'none', hasPortfolio: true }),
  },
  {
    ...{ name: 'torn', kind: 'playbook', theme: 'high-contrast-light', width: 600, height: 700 },
    content: () => staleContentOf(contractsText(), contractsText(['risk: high', 'risk: [high'])),
  },
  {
    ...{ name: 'never-read', kind: 'playbook', theme: 'light', width: 600, height: 320 },
    content: () => contentOf('pilotPlaybook: [1\n'),
  },
  {
    ...{ name: 'stopped', kind: 'playbook', theme: 'dark', width: 600, height: 700 },
    content: () => contentOf(contractsText(['stage: pilot', 'stage: pilot\nstatus: stopped'])),
  },
  {
    ...{ name: 'several-documents', kind: 'playbook', theme: 'high-contrast', width: 320, height: 700 },
    content: () => contentOf(`${contractsText()}---\npilotPlaybook: 1\nname: Second\nstage: investigation\n`, 1),
  },
  {
    ...{ name: 'many-gates', kind: 'playbook', theme: 'dark', width: 320, height: 700, from: '.gates' },
    content: () => judgedContent(`pilotPolicy: 1\ncustom:${GATES.join('')}\n`, 'stage: pilot\n'),
  },
  {
    ...{ name: 'many-metrics', kind: 'playbook', theme: 'high-contrast', width: 600, height: 900, from: '.metrics' },
    content: () =>
      contentOf(`pilotPlaybook: 1\nname: Metrics\nstage: pilot\nsuccess:\n  metrics:\n${METRICS.join('')}`),
  },
  { name: 'portfolio', kind: 'portfolio', theme: 'light', width: 1100, height: 860, rows: sampleRows },
  {
    ...{ name: 'portfolio-grouped', kind: 'portfolio', theme: 'high-contrast', width: 1100, height: 600 },
    ...{ rows: () => [...sampleRows(), ...rowsOf('name: [', 'torn.pilot.yaml')], group: 'stage', from: '.weak' },
  },
  { name: 'portfolio-narrow', kind: 'portfolio', theme: 'dark', width: 320, height: 1000, rows: sampleRows },
  {
    ...{ name: 'portfolio-lists', kind: 'portfolio', theme: 'high-contrast-light', width: 600, height: 1000 },
    ...{ rows: sampleRows, from: '.due' },
  },
  { name: 'report', kind: 'report', theme: 'light', width: 1100, height: 860, html: report },
  {
    name: 'report-playbook',
    kind: 'report',
    theme: 'dark',
    width: 600,
    height: 900,
    html: report,
    from: '#playbook-6',
  },
  { name: 'report-phone', kind: 'report', theme: 'light', width: 320, height: 900, html: report, from: '.weak' },
];
