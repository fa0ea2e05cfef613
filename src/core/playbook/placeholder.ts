/** Texts that only hold a place for an answer (judging.md 1). A value that is one is unanswered. */

/** The words that a policy adds, as `ownWords` reads them. */
export type PlaceholderWords = ReadonlySet<string>;

/** No words besides those that are known everywhere. */
export const NO_WORDS: PlaceholderWords = new Set();

/** An organisation's own words for *not answered yet*, ready to be compared. */
export const ownWords = (words: readonly string[]): PlaceholderWords =>
  words.length ? new Set(words.map(normalised)) : NO_WORDS;

/** True when a text is a placeholder, by the words known everywhere or by an organisation's own. */
export function isPlaceholder(text: string, own: PlaceholderWords = NO_WORDS): boolean {
  if (own.size || text.length > LONGEST_SAYING) return isPlaceholderBy(text, own);
  const known = answers.get(text);
  if (known !== undefined) return known;
  const answer = isPlaceholderBy(text, own);
  if (answers.size >= MOST_ANSWERS) answers.clear();
  answers.set(text, answer);
  return answer;
}

/** What was asked last, by the words known everywhere: each text is asked for several times, and again with each key typed. */
const answers = new Map<string, boolean>();
const MOST_ANSWERS = 4_000;

function isPlaceholderBy(text: string, own: PlaceholderWords): boolean {
  const trimmed = text.trim();
  const said = normalised(trimmed);
  return isMarked(trimmed, said) || saysNotYet(said, own);
}

/** True when a pilot's own name or summary is a placeholder: such a text may be a word that means *unanswered* elsewhere. */
export function isNamePlaceholder(text: string): boolean {
  const trimmed = text.trim();
  const said = normalised(trimmed);
  return isMarked(trimmed, said) || isBlank(said);
}

/** Most texts have nothing around them that says nothing: then they are looked at once. */
const isMarked = (trimmed: string, said: string): boolean =>
  isMark(trimmed) || (said.length !== trimmed.length && isMark(said));

/** The longest text that one of the sayings can be, eight long words among them. */
const LONGEST_SAYING = 200;

/** What may stand around a text in pairs, or at its end, without saying anything. */
const PAIRS: Readonly<Record<string, string>> = {
  ...{ "'": "'", '"': '"', '`': '`', '“': '”', '”': '”', '‘': '’', '’': '’', '«': '»', '»': '«', '„': '“', '‚': '‘' },
  ...{ '(': ')', '[': ']', '*': '*', _: '_' },
};
const FINAL = '.!…';

/** A text in lower case without what stands around it, its runs of blanks as one. Linear. */
function normalised(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end) {
    const [first, last] = [text.charAt(start), text.charAt(end - 1)];
    if (FINAL.includes(last) || BLANK.test(last)) end--;
    else if (BLANK.test(first)) start++;
    else if (end - start > 1 && PAIRS[first] === last) {
      start++;
      end--;
    } else break;
  }
  const rest = text.slice(start, end);
  // What is longer is none of the sayings, whatever it is in lower case.
  if (rest.length > LONGEST_SAYING) return rest;
  const lower = (BEYOND_ASCII.test(rest) ? rest.normalize('NFC') : rest).toLowerCase();
  return WIDE_BLANK.test(lower) ? lower.replace(/\s+/g, ' ') : lower;
}

const BLANK = /\s/;
/** Any blank but a single space. */
const WIDE_BLANK = /\s\s|[^\S ]/;
// eslint-disable-next-line no-control-regex -- all of ASCII is meant
const BEYOND_ASCII = /[^\x00-\x7f]/;

const isBlank = (text: string): boolean => /^(?:[-–—_?.]*|[xX]{2,})$/.test(text);

const WORDS = String.raw`todo|tbd|tbc|tba|fixme|xxx`;

/** A word for *to do* at the start, alone or in brackets, that nothing goes on from: `TODO ask Sam`, not `todoist`. */
const STARTS = new RegExp(String.raw`^[(\[]?(?:${WORDS})(?![\p{L}\p{N}_-])`, 'iu');

/** What tools put a value into: `<name>`, `${name}`, `${{ name }}`, `{{ name }}`, `{% name %}`, `%name%`, `@@name@@`. */
const TEMPLATES: readonly (readonly [start: string, end: string])[] = [
  ['${{', '}}'],
  ['${', '}'],
  ['{{', '}}'],
  ['{%', '%}'],
  ['@@', '@@'],
  ['%', '%'],
  ['<', '>'],
];

/** An e-mail address or a URL in angle brackets is that address. */
const ADDRESS = /^(?:mailto:)?[^\s@<>]+@[^\s@<>]+$|^[a-z][a-z0-9+.-]*:\/\/\S*$/i;

/** True for a mark that holds a place in any text: a word for *to do* at its start, or a template as a whole. */
function isMark(text: string): boolean {
  if (!MAY_BE_MARK.includes(text.charAt(0))) return false;
  return STARTS.test(text) || TEMPLATES.some(([start, end]) => isTemplate(text, start, end));
}

/** What a mark may begin with; most texts are told apart by this alone. */
const MAY_BE_MARK = '<$%@{([tTfFxX';

/** True when a text is one template: what ends it does not stand in its middle, and it is no address. */
function isTemplate(text: string, start: string, end: string): boolean {
  if (!text.startsWith(start) || !text.endsWith(end) || text.length < start.length + end.length) return false;
  const inner = text.slice(start.length, -end.length);
  // `%%` and `@@@@` hold nothing.
  if (inner.includes(end) || (start === end && inner.trim() === '')) return false;
  return start !== '<' || !(inner.includes('<') || ADDRESS.test(inner.trim()));
}

/** Sayings that are no answer as a whole, in the languages that playbooks were seen in. */
const SAYINGS = new Set(
  [
    'todo|to do|tbd|tbc|tba|tbs|fixme|wip|n/a|na|n.a|none|none yet|nil|nothing|nothing yet|unknown|not known|not yet',
    'not yet known|not available|unavailable|not set|not defined|not applicable|does not apply|pending|in progress',
    'in-progress|ongoing|later|soon|open|outstanding|unclear|undecided|undefined|unspecified|unassigned|placeholder',
    'example|lorem ipsum',
    'offen|noch offen|unbekannt|keine|keine angabe|k. a|k.a|folgt|wird noch geklärt',
    'à définir|à compléter|à confirmer|inconnu|aucun|néant',
    'por definir|por confirmar|pendiente|desconocido|ninguno',
    'a definir|pendente|desconhecido|nenhum',
    'da definire|sconosciuto|nessuno',
    'nader te bepalen|onbekend|geen',
    '未定|未記入|なし|待定|待补充|未知|无',
  ].flatMap((line) => line.split('|')),
);

/** Words that wait for something, with what may follow them. */
const WAITING = new RegExp(
  String.raw`^(?:still )?(?:pending|open|outstanding|unknown|unclear|undecided|undefined|unspecified|unassigned)` +
    String.raw`(?: (?:yet|so far|for now|at (?:this|the) (?:stage|time|point|moment)` +
    String.raw`|approval|decision|review|confirmation|sign-off|input|feedback))?$`,
);

const DONE =
  'determined|defined|decided|confirmed|announced|agreed|done|added|completed|provided|specified|clarified|' +
  'discussed|named|assigned|appointed|filled in|known';

/** *To be confirmed by the board*: at most eight words. */
const TO_BE = new RegExp(String.raw`^(?:yet )?to be (?:${DONE})(?= |[^\p{L}\p{N}_-]|$)`, 'u');
/** *Not yet defined*; *not provided by the supplier* is an answer. */
const NOT_YET = new RegExp(String.raw`^not (?:yet )?(?:${DONE})(?: (?:yet|so far|for now))?$`);

/** Whether a normalised text says that there is no answer. */
function saysNotYet(text: string, own: PlaceholderWords): boolean {
  if (isBlank(text) || own.has(text)) return true;
  if (text.length > LONGEST_SAYING) return false;
  if (SAYINGS.has(text)) return true;
  switch (text.charAt(0)) {
    case 's':
    case 'p':
    case 'o':
    case 'u':
      return WAITING.test(text);
    case 'n':
      return NOT_YET.test(text);
    case 't':
    case 'y':
      return TO_BE.test(text) && text.split(' ').length <= 8;
    default:
      return false;
  }
}
