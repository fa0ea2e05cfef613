import type { PlaybookView, TaskView } from '../core/view';
import { capitalised, code, count, dayInWords, plain, prose, table } from '../text';
import { figure } from './playbook/figures';

/** What is shown of a playbook, as Markdown: to be pasted into a ticket, a mail or a meeting's notes. */
export function markdownOf(view: PlaybookView, file: string): string {
  const { name, summary, readiness, goal } = view;
  return paragraphs(
    `# ${plain(name ?? file)}`,
    summary !== null && plain(summary),
    aboutOf(view),
    readiness && [readiness.progress, readiness.reason, readiness.backing].filter(Boolean).map(plain).join(' · '),
    goal?.isReady && goal.isNext && `Ready for ${goal.stage}.`,
    list(
      'Errors in the file',
      view.faults.map(({ message, place }) => `${prose(message)} (line ${place.start.line + 1})`),
    ),
    ...view.tasks.map(({ title, gates }) =>
      list(
        title,
        gates.flatMap(({ tasks }) => tasks.map(taskSaid)),
      ),
    ),
    metricsOf(view),
    list('Due', view.events.filter(({ urgency }) => urgency !== 'done').map(eventSaid)),
    list(
      'Waivers',
      view.waivers.map(({ title, check, reason, owner, expires }) =>
        [title ?? check, expires && `until ${dayInWords(expires)}`, owner, reason]
          .filter((one) => one !== null)
          .map(plain)
          .join(' · '),
      ),
    ),
    list(
      'Not applicable',
      view.declarations.map(({ title, check, because }) => plain([title ?? check, because].filter(Boolean).join(': '))),
    ),
  );
}

function aboutOf({ stage, risk, owner, review, status }: PlaybookView): string {
  const facts = [
    stage && capitalised(stage),
    status !== 'active' && capitalised(status),
    `${capitalised(risk)} risk`,
    owner && `Owner: ${[owner.name, owner.contact?.said].filter(Boolean).join(', ')}`,
    status === 'active' && `Next review: ${review ? dayInWords(review.next) : 'none set'}`,
  ];
  return facts.flatMap((fact) => (fact ? [plain(fact)] : [])).join(' · ');
}

const taskSaid = ({ title, gate, isGate, message, checks }: TaskView): string =>
  `**${plain(title)}** (${isGate ? count(checks.length, 'check') : plain(gate.title)}): ${prose(message)} ${isGate ? '' : code(checks[0] ?? '')}`.trim();

function metricsOf({ metrics }: PlaybookView): string {
  if (!metrics.length) return '';
  const said = (value: number | null, unit: string | null) => plain(value === null ? '–' : figure(value, unit));
  const rows = metrics.map(({ name, unit, baseline, target, actual, said: standing }) => [
    plain(name),
    said(baseline.value, unit),
    said(target.value, unit),
    said(actual.value, unit),
    plain(standing),
  ]);
  return `## Metrics\n\n${table(['Metric', 'Baseline', 'Target', 'Now', 'State'], 'lrrrl', rows)}`;
}

const eventSaid = ({ day, title, about, urgency }: PlaybookView['events'][number]): string =>
  plain(
    `${dayInWords(day)}: ${title}${about === null ? '' : `, ${about}`}${urgency === 'overdue' ? ' (overdue)' : ''}`,
  );

const list = (title: string, lines: readonly string[]): string =>
  lines.length ? `## ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}` : '';

const paragraphs = (...texts: readonly (string | false | null | undefined)[]): string =>
  `${texts.filter(Boolean).join('\n\n')}\n`;
