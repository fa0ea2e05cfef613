import type { Colors } from 'picocolors/types';
import type { PlaybookReport } from '../../core/report';
import { nameOf, placeOf } from '../../core/report';
import { oneLine } from '../../text';

export interface Look {
  readonly colors: Colors;
  /** Only what is at error level. */
  readonly quiet: boolean;
}

/** The name and the place of a playbook, as a title. */
export const titleOf = (playbook: Pick<PlaybookReport, 'name' | 'path' | 'document'>, { bold, dim }: Colors): string =>
  `${bold(oneLine(nameOf(playbook)))} ${dim(oneLine(placeOf(playbook)))}`;
