import type { Severity } from '../../checklist/stage';
import { capitalised, count, percent } from '../../view/words';
import type { WaivedCheck } from '../entry';
import type { GateReport, PlaybookReport } from '../report';
import { nameOf, placeOf } from '../sentences';
import { oneLine } from '../text';
import { code, plain, table } from './text';

/** A playbook's own part, folded under its name; nothing when there is nothing to say. */
export function details(playbook: PlaybookReport, text: string): string {
  if (!text) return '';
  const { findings } = playbook;
  const number = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length;
  const counts = `${count(number('error'), 'error')}, ${count(number('warning'), 'warning')}`;
  const title = `<b>${html(nameOf(playbook))}</b> <code>${html(placeOf(playbook))}</code>: ${counts}`;
  return `\n<details><summary>${title}</summary>\n\n${text}\n</details>\n`;
}

/** The findings of now and of the next stage, as a table; what is required later is only counted. */
export function findingsOf({ findings }: PlaybookReport): string {
  const open = findings.filter(({ severity }) => severity !== 'information');
  if (!open.length) return '';
  const rows = open.slice(0, SHOWN).map(({ severity, message, code: id, range }) => {
    return [severity, String(range.start.line + 1), plain(message), code(id)];
  });
  const [more, later] = [open.length - rows.length, findings.length - open.length];
  const notes = [...(more ? [`${more} more findings`] : []), ...(later ? [`${later} for information`] : [])];
  return table(['', 'Line', 'Finding', 'Code'], 'lrll', rows) + (notes.length ? `\nAnd ${notes.join(', ')}.\n` : '');
}

const SHOWN = 40;

/** The gates with their states, the blockers of the next stage, the waivers. */
export function gatesOf({ readiness }: PlaybookReport, waived: readonly WaivedCheck[]): string {
  if (!readiness) return 'It cannot be read: see its findings.\n';
  const gates = table(['Gate', 'State', 'Score', 'Unmet checks'], 'llrl', readiness.gates.map(gateRow));
  const { next } = readiness;
  const blockers = next?.blockers.length
    ? `\nIn the way of ${next.stage}: ${next.blockers.map(code).join(', ')}\n`
    : '';
  const waivers = waived.map(({ code: id, owner, expires, reason }) => {
    return `- ${code(id)} is waived until ${expires} by ${plain(owner)}: ${plain(reason)}\n`;
  });
  return [gates, blockers, ...(waivers.length ? ['\n', ...waivers] : [])].join('');
}

const gateRow = ({ title, state, score, checks }: GateReport): string[] => {
  const unmet = checks.filter((check) => check.state === 'unmet').map(({ id }) => code(id));
  return [plain(title), capitalised(state), percent(score), unmet.join(', ')];
};

const html = (text: string): string =>
  oneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/@(?=\w)/g, '@\u200B');
