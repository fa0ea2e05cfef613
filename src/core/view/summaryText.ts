import { STAGES } from '../checklist';
import type { Day } from '../../text';
import { code, count, dayInWords, listed, plain } from '../../text';
import { isNeeding, portfolioOverview } from './portfolioOverview';
import type { PortfolioRow } from './portfolioRow';
import { portfolioView } from './portfolioView';

/** A row with what is said of its progress, in sentences. */
export interface SummaryRow extends PortfolioRow {
  /** `Needed now, in pilot: 4 of 6 · needed for production: 17 of 28`; empty when it cannot be read. */
  readonly progress: string;
  /** Why it is no further; empty when there is nothing to say. */
  readonly reason: string;
}

/** How many are named before the rest is counted. */
const NAMED = 3;

/** A playbook in five lines of Markdown, for a mail or a chat. */
export function playbookSummary(row: SummaryRow, today: Day): string {
  const { name, file, owner, progress, reason, standing, gaps, due } = row;
  const now = gaps.filter(({ isNow }) => isNow).map(({ check }) => check.title);
  return linesOf([
    `**${plain(name)}** (${code(file)}), ${whereIs(row)}, ${owner === null ? 'no owner named' : `owned by ${plain(owner)}`}`,
    progress || 'It cannot be read',
    ...(reason ? [plain(reason)] : []),
    now.length ? `To do now: ${firstOf(now)}` : `Nothing to do now: ${standing}`,
    due[0] ? `${dueSaid(due[0], today)}` : 'Nothing falls due',
  ]);
}

/** All playbooks of a workspace in five lines of Markdown. */
export function portfolioSummary(rows: readonly PortfolioRow[], today: Day): string {
  const view = portfolioView(rows, today);
  const { all, active, needing, gaps, due, overdue } = portfolioOverview(view, view.playbooks);
  const stages = STAGES.flatMap((stage) => {
    const there = rows.filter((row) => row.status === 'active' && row.stage === stage).length;
    return there ? `${there} in ${stage}` : [];
  });
  const asking = rows.filter(isNeeding);
  const [gap] = gaps;
  return linesOf([
    `**${count(all, 'AI pilot')}** as of ${dayInWords(today)}: ${[`${active} active`, ...stages].join(', ')}`,
    needing ? `${needing} need something now: ${firstOf(asking.map(({ name }) => name))}` : 'None needs anything now',
    gap ? `Open most often: ${plain(gap.check.title)}, in ${gap.count} of ${active}` : 'No check is open',
    `Overdue: ${overdue || 'nothing'}`,
    due[0] ? `${dueSaid(due[0], today)} (${plain(due[0].playbook.name)})` : 'Nothing falls due',
  ]);
}

/** A line that names the subject, and what is said of it as a list. */
const linesOf = ([title = '', ...lines]: readonly string[]): string =>
  [title, ...lines.map((line) => `- ${line}.`)].join('\n');

const whereIs = ({ status, stage }: PortfolioRow): string =>
  status === 'active' ? (stage === null ? 'stage not valid' : `in ${stage}`) : status;

function firstOf(names: readonly string[]): string {
  const rest = names.length - NAMED;
  return listed([...names.slice(0, NAMED).map(plain), ...(rest > 0 ? [`${rest} more`] : [])]);
}

const dueSaid = ({ date, label }: PortfolioRow['due'][number], today: Day): string =>
  `${date < today ? 'Overdue since' : 'Next due on'} ${dayInWords(date)}: ${plain(label)}`;
