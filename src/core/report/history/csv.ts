import papa from 'papaparse';
import type { History } from './history';
import { oneLine } from '../../../text';

const HEADER = [
  ...['path', 'document', 'name', 'date', 'commit', 'stage', 'status', 'readiness'],
  ...['pilot met', 'pilot applicable', 'production met', 'production applicable', 'causes', 'unreadable'],
];

/**
 * A history as comma-separated values: a line for each point of each playbook. What a spreadsheet would take for a formula
 * begins with an apostrophe.
 */
export function historyCsv({ playbooks }: History): string {
  const rows = playbooks.flatMap(({ path, document, name, points }) =>
    points.map(({ date, commit, stage, status, score, pilot, production, causes, unreadable }) => [
      ...[
        oneLine(path),
        document,
        oneLine(name ?? ''),
        date,
        commit,
        stage ?? '',
        unreadable === undefined ? status : '',
        score ?? '',
      ],
      ...[pilot?.met ?? '', pilot?.applicable ?? '', production?.met ?? '', production?.applicable ?? ''],
      ...[causes.join(' '), unreadable ?? ''],
    ]),
  );
  return `${papa.unparse([HEADER, ...rows], { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
