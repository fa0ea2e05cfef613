// What of the libraries stays out of the bundles: tables of Unicode's letters, which the language's own expressions know, and
// what of YAML is not used.
const { readFileSync } = require('node:fs');

/** Modules that are nothing but such tables, and what stands for them. */
const TABLES = {
  'json5/lib/unicode.js': String.raw`export const Space_Separator = /\p{Zs}/u, ID_Start = /\p{ID_Start}/u, ID_Continue = /\p{ID_Continue}/u;`,
  'github-slugger/regex.js': String.raw`export const regex = /[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu;`,
};

/** In the engine for patterns: a category or a script, and its ranges. */
const RANGES = /^\t\t(\w+): \(\) => new UnicodeRangeTable\(decodeRanges\("([^"]*)", false\)\)/gm;

/** How many characters a table has that is worth it: small ones are of scripts that an older Node.js may not know, too. */
const LARGE = 200;

/** Finds the ranges of all characters that have a property: runs of them, in a text of all that may be letters or signs. */
const RANGES_OF = String.raw`
let everything;
function rangesOf(property) {
  const BLOCK = 0x1000;
  const block = (number) => String.fromCodePoint(...Array.from({ length: BLOCK }, (_, index) => number * BLOCK + index));
  everything ??= [...Array(0x34).keys(), 0xe0].map(block).join('');
  const data = [];
  for (const [run] of everything.matchAll(new RegExp('\\p{' + property + '}+', 'gu')))
    for (const letter of run) {
      const code = letter.codePointAt(0);
      if (data.at(-2) === code - 1) data[data.length - 2] = code;
      else data.push(code, code, 1);
    }
  return new UnicodeRangeTable(Uint32Array.from(data));
}`;

/** The same for the tables of the engine. What no letter is, the categories C…, stays as it is. */
function withOwnRanges(engine) {
  return ['CATEGORIES', 'SCRIPTS'].reduce((text, tables) => {
    const start = text.indexOf(`static ${tables} = new LazyMap({`);
    const end = text.indexOf('\n\t});', start);
    if (start < 0 || end < 0) throw new Error(`re2js has no ${tables} any more: look at src/generate/libraries.js.`);
    const asked = text.slice(start, end).replace(RANGES, (whole, name, data) => {
      if (data.length < LARGE || (tables === 'CATEGORIES' && name.startsWith('C'))) return whole;
      return `\t\t${name}: () => rangesOf("${tables === 'SCRIPTS' ? 'Script=' : ''}${name}")`;
    });
    return text.slice(0, start) + asked + text.slice(end);
  }, engine + RANGES_OF);
}

/**
 * Modules of the library for YAML, and their names: schemas that no document is read by with what only they have, and what
 * writes nodes as text, or visits them. The product reads, and edits texts alone.
 */
const UNUSED = {
  'schema/json/schema': ['schema$1'],
  'schema/yaml-1.1/schema': ['schema'],
  'schema/yaml-1.1/binary': ['binary'],
  'schema/yaml-1.1/omap': ['omap'],
  'schema/yaml-1.1/pairs': ['pairs'],
  'schema/yaml-1.1/set': ['set'],
  'schema/yaml-1.1/timestamp': ['floatTime', 'intTime', 'timestamp'],
  'stringify/foldFlowLines': ['foldFlowLines'],
  'stringify/stringifyString': ['stringifyString'],
  'stringify/stringifyComment': ['stringifyComment', 'indentComment', 'lineComment'],
  'stringify/stringify': ['createStringifyContext', 'stringify'],
  'stringify/stringifyPair': ['stringifyPair'],
  'stringify/stringifyNumber': ['stringifyNumber'],
  'stringify/stringifyDocument': ['stringifyDocument'],
  'doc/applyReviver': ['applyReviver'],
  visit: ['visit', 'visitAsync'],
};

/** The library's modules stand one below the other in its file, each in a region. */
const withoutUnused = (text) =>
  Object.entries(UNUSED).reduce((rest, [name, values]) => {
    const start = rest.indexOf(`//#region src/${name}.ts`);
    const end = rest.indexOf('//#endregion', start);
    if (start < 0 || end < 0) throw new Error(`yaml has no ${name} any more: look at src/generate/libraries.js.`);
    return `${rest.slice(0, start)}const ${values.map((value) => `${value} = undefined`).join(', ')};\n${rest.slice(end)}`;
  }, text);

/** The plugin for esbuild. */
const leanLibraries = {
  name: 'lean-libraries',
  setup(build) {
    build.onLoad({ filter: /[\\/]yaml[\\/]dist[\\/]directives-[\w-]+\.js$/ }, ({ path: file }) => ({
      contents: withoutUnused(readFileSync(file, 'utf8')),
    }));
    const named = (file) => Object.keys(TABLES).find((name) => file.replaceAll('\\', '/').endsWith(`/${name}`));
    build.onLoad({ filter: /[\\/](?:unicode|regex)\.js$/ }, ({ path: file }) => {
      const contents = TABLES[named(file)];
      return contents === undefined ? undefined : { contents };
    });
    build.onLoad({ filter: /[\\/]re2js[\\/]build[\\/]index\.js$/ }, ({ path: file }) => ({
      contents: withOwnRanges(readFileSync(file, 'utf8')),
    }));
  },
};

module.exports = { leanLibraries };
