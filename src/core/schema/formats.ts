import { isPlaceholder } from '../playbook';
import { parseDate, parseDay, parseDuration } from '../../text';

/** True for a day that the calendar has, `YYYY-MM-DD`. */
export const date = (text: string): boolean => parseDay(text) !== undefined;

const isDate = (text: string): boolean => parseDate(text.trim()) !== undefined;
const isDuration = (text: string): boolean => parseDuration(text.trim()) !== undefined;

/** `host`, `host:port/path?query`: what may follow `http://`, with nothing that has to be escaped. */
const HOST =
  /^(?:[^\s/?#@<>"{}|\\^`[\]]+@)?(?:[^\s./?#@:[\]<>"{}|\\^`%]+(?:\.[^\s./?#@:[\]<>"{}|\\^`%]+)*\.?|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?(?:[/?#](?:[^\s<>"{}|\\^`%]|%[0-9A-Fa-f]{2})*)?$/;
const HANDLE = /^[#@]\S+$/;
const MAIL = /^[^\s@<>]+@[^\s@.<>]+(?:\.[^\s@.<>]+)+$/;
const OTHER_SCHEME = /^(?!https?:)[a-z][a-z0-9+.-]*:\/\/\S+$|^(?:mailto|tel):\S+$/i;

/** True for an e-mail address or a URL, in angle brackets or not, or a handle such as `#ap-oncall` or `@ap-lead`. */
export function isContact(text: string): boolean {
  const trimmed = text.trim();
  if (HANDLE.test(trimmed)) return true;
  const [, bracketed] = /^<\s*([^<>]*[^<>\s])\s*>$/.exec(trimmed) ?? [];
  const address = bracketed ?? trimmed;
  const [scheme = ''] = /^https?:\/\//i.exec(address) ?? [];
  return scheme ? HOST.test(address.slice(scheme.length)) : MAIL.test(address) || OTHER_SCHEME.test(address);
}

/** Every format, by the name that it has in the schemas. */
export const formats = {
  date,
  placeholder: (text: string): boolean => isPlaceholder(text),
  'playbook-date': isDate,
  'playbook-duration': isDuration,
  contact: isContact,
};
