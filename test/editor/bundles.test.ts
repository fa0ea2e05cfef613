import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import type { Metafile } from 'esbuild';
import { inProject } from './paths';

/** What esbuild.js writes about the files that it splits the extension and the command line into. */
const { isProduction, outputs } = JSON.parse(readFileSync(inProject('dist', 'bundles.json'), 'utf8')) as {
  isProduction: boolean;
  outputs: Metafile['outputs'];
};

const EXTENSION = 'dist/extension.js';

/** Bytes that each may have in a production build, compressed by nothing. */
const LIMITS = { activation: 250_000, extension: 900_000, panel: 200_000, report: 200_000 };

describe('The bundles', () => {
  it('stay small', function () {
    if (!isProduction) this.skip();
    const sizes = {
      activation: size(loadedBy(EXTENSION, (kind) => kind !== 'dynamic-import')),
      extension: size(loadedBy(EXTENSION, () => true)),
      panel: size(['dist/panel.js', 'dist/panel.css']),
      // What the command line writes pages with.
      report: size(['dist/report.js']),
    };
    const tooLarge = Object.entries(LIMITS).filter(([name, limit]) => sizes[name as keyof typeof sizes] > limit);
    assert.deepEqual(tooLarge, [], `sizes in bytes: ${JSON.stringify(sizes)}`);
  });

  it('hold each module once', () => {
    const homes = new Map<string, string[]>();
    for (const [file, { inputs }] of Object.entries(outputs))
      for (const [input, { bytesInOutput }] of Object.entries(inputs))
        if (bytesInOutput > 0) homes.set(input, [...(homes.get(input) ?? []), file]);
    assert.deepEqual(
      [...homes].filter(([, files]) => files.length > 1),
      [],
    );
  });

  it('load what is large only when it is needed', () => {
    const atOnce = loadedBy(EXTENSION, (kind) => kind !== 'dynamic-import');
    const packages = atOnce.flatMap((file) => Object.keys(outputs[file]!.inputs));
    const lazy = /node_modules\/(?:re2js|marked|github-slugger|jsonc-parser|json5|papaparse|@clack)\//;
    assert.deepEqual(
      packages.filter((input) => lazy.test(input)),
      [],
    );
  });
});

/** The files that a file loads, itself included, by the kinds of imports that are followed. */
function loadedBy(entry: string, follows: (kind: string) => boolean): string[] {
  const found = new Set([entry]);
  for (const file of found)
    for (const { path, kind, external } of outputs[file]!.imports) if (!external && follows(kind)) found.add(path);
  return [...found];
}

const size = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(inProject(file)).size, 0);
