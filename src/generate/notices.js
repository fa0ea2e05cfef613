// The licences of the packages inside the bundles. Plain JavaScript, because the build itself runs it.
const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');

/** Licences that ask for no more than that their text goes along. Another one needs a person's decision first. */
const ALLOWED = new Set([
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'Unlicense'],
  // Of the icons, which are pictures.
  'CC-BY-4.0',
]);

/** Files that have to be passed on, by how their names begin. */
const TEXTS = /^(?:licen[cs]e|copying|notice)/i;

/**
 * Writes the name, version, licence and licence text of every package that is part of a bundle.
 * @param {readonly { readonly metafile: import('esbuild').Metafile }[]} results of esbuild, with `metafile: true`
 * @param {string} file
 * @throws when a package has no licence, one that is not allowed, or no text of it
 */
function writeNotices(results, file) {
  const packages = packagesIn(results.flatMap(({ metafile }) => Object.values(metafile.outputs)));
  const notices = packages.map(noticeOf);
  writeFileSync(file, [INTRODUCTION, ...notices].join(`\n${'-'.repeat(80)}\n\n`));
}

const INTRODUCTION = `Pilot Playbooks contains the following packages, under the licences printed here.\n`;

/** The folders of the packages from which something is in the outputs, by name. */
function packagesIn(outputs) {
  const files = outputs.flatMap(({ inputs }) => Object.entries(inputs));
  const folders = files.flatMap(([name, { bytesInOutput }]) => {
    const [folder] = bytesInOutput > 0 ? (/^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(name) ?? []) : [];
    return folder === undefined ? [] : path.resolve(folder);
  });
  const packages = [...new Set(folders)].map((folder) => ({
    folder,
    ...JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')),
  }));
  return packages.sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

function noticeOf({ folder, name, version, license }) {
  const about = `${name} ${version}`;
  if (!isAllowed(license))
    throw new Error(
      `${about} is bundled, and its licence is ${license ?? 'not named'}. Use another package, or allow it in src/generate/notices.js.`,
    );
  const texts = readdirSync(folder).filter((file) => TEXTS.test(file));
  if (!texts.length) throw new Error(`${about} is bundled, and has no file with its licence: it may not be passed on.`);
  const contents = texts.sort().map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  return `${about} (${license})\n\n${contents.join('\n\n').replaceAll('\r\n', '\n')}\n`;
}

/** True for an SPDX expression of allowed licences: one of several will do, all of several must be. */
function isAllowed(license) {
  if (typeof license !== 'string') return false;
  const choices = license.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((id) => ALLOWED.has(id)));
}

module.exports = { writeNotices };
