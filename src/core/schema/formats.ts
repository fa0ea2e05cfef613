import { parseDay } from '../../text';

/** The formats of the playbook schema, by their names there. */

/** True for a day that the calendar has, `YYYY-MM-DD`. */
export const date = (text: string): boolean => parseDay(text) !== undefined;
