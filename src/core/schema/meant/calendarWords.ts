/** Months in the languages of placeholders: English, German, French, Spanish, Italian, Portuguese and Dutch. */
const MONTHS = [
  'january february march april may june july august september october november december',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'januari februari maart april mei juni juli augustus september oktober november december',
];

/** Other names, and abbreviations that are not the first three letters. */
const SHORT = Object.entries({ sept: 9, juil: 7, jänner: 1, maerz: 3, mrt: 3, mrz: 3 });

/** Months by their names, and by the first three letters where those are of one month alone. */
const BY_NAME: ReadonlyMap<string, number> = (() => {
  const names = new Map<string, number>(SHORT);
  const starts = new Map<string, number>();
  for (const language of MONTHS)
    for (const [index, name] of language.split(' ').entries()) {
      names.set(name, index + 1);
      const start = name.slice(0, 3);
      starts.set(start, [undefined, index + 1].includes(starts.get(start)) ? index + 1 : NaN);
    }
  for (const [start, month] of starts) if (!names.has(start) && !Number.isNaN(month)) names.set(start, month);
  return names;
})();

/** The number of a month that is written out, or with the first letters of its name; undefined for another word. */
export function monthOf(word = ''): string | undefined {
  const month = BY_NAME.get(word.toLowerCase());
  return month === undefined ? undefined : String(month);
}

/** The units of durations, each with its names in small letters, in the same languages. */
const UNITS = new Map(
  Object.entries({
    m: 'm min mins minute minutes minuten minuto minutos minuti minuut',
    h: 'h hr hrs hour hours std stunde stunden heure heures hora horas ora ore uur uren',
    d: 'd day days tag tage tagen jour jours día días dia dias giorno giorni dag dagen',
    w: 'w wk wks week weeks woche wochen semaine semaines semana semanas settimana settimane weken',
    mo: 'mo mos mth mths month months monat monate monaten mois mes meses mese mesi mês maand maanden',
    y: 'y yr yrs year years jahr jahre jahren an ans année années año años anno anni ano anos jaar jaren',
  }).flatMap(([unit, names]) => names.split(' ').map((name) => [name, unit] as const)),
);

/** The unit of a duration that a word names, in small letters; undefined for another word. */
export const timeUnit = (word: string): string | undefined => UNITS.get(word.replace(/^calendar /, ''));

/** Words for how often, by the duration between two times. */
const OFTEN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '1h': 'hourly, stündlich',
    '1d': 'täglich, quotidien, quotidienne, chaque jour, diario, diaria, giornaliero, diário, dagelijks',
    '1w': 'wöchentlich, hebdomadaire, semanal, settimanale, wekelijks, jede woche, chaque semaine',
    '1mo': 'monatlich, mensuel, mensuelle, mensual, mensile, mensal, maandelijks, jeden monat, chaque mois',
    '3mo': 'vierteljährlich, quartalsweise, trimestriel, trimestrielle, trimestral, trimestrale, every quarter',
    '6mo': 'half yearly, semi annually, semi annual, halbjährlich, semestriel, semestrielle, semestral, semestrale',
    '1y': 'annual, jährlich, annuel, annuelle, anual, annuale, jaarlijks, jedes jahr, chaque année',
    '2d': 'every other day',
    '2w': 'every other week, every second week',
    '2mo': 'every other month',
  }).flatMap(([duration, words]) => words.split(', ').map((word) => [word, duration] as const)),
);

/** A day of the week, each time that it comes. */
const WEEKDAY =
  /^(?:(?:every|each) (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days)$/;

/** How long from one time to the next, of words such as `monatlich` or `every Friday` in small letters. */
export const howOften = (words: string): string | undefined =>
  OFTEN.get(words) ?? (WEEKDAY.test(words) ? '1w' : undefined);
