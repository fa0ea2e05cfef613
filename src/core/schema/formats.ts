/** The formats of the playbook schema, by their names there. */
import { parseDay } from '../playbook/calendar';

/** True for a day that the calendar has, `YYYY-MM-DD`. */
export const date = (text: string): boolean => parseDay(text) !== undefined;
