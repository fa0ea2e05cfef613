// Builds the extension, its panel and the command line into dist/.
//   node esbuild.js [--production] [--watch] [--tests]
// --production minifies; --watch builds again after each change, until it is stopped; --tests also builds the tests and
// the editor harness, into dist/test/, and the modules that they import into dist/src/.
const { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { parseArgs } = require('node:util');
const esbuild = require('esbuild');
const { leanLibraries } = require('./src/generate/libraries.js');
const { writeNotices } = require('./src/generate/notices.js');

const { values: flags } = parseArgs({
  options: { production: { type: 'boolean' }, watch: { type: 'boolean' }, tests: { type: 'boolean' } },
});

const common = {
  bundle: true,
  // Two or three bytes for a letter beyond ASCII instead of six: the libraries have tables of them.
  charset: 'utf8',
  minify: flags.production,
  sourcemap: !flags.production,
  // Which packages are in the bundle, for their licences.
  metafile: true,
  logLevel: 'warning',
};

const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // The ES module of a package before its UMD one: esbuild can't follow a UMD wrapper's own `require`.
  mainFields: ['module', 'main'],
};

/** Starts the file with a shebang and makes it executable. */
const executable = (...files) => ({
  name: 'executable',
  setup(build) {
    build.onEnd(({ errors }) => {
      if (errors.length === 0) files.forEach((file) => chmodSync(file, 0o755));
    });
  },
});
const SHEBANG = { js: '#!/usr/bin/env node' };

/**
 * A module whose imports of our own chunks, and exports, are values: as live bindings each use of one would be written out
 * as a property of its module. No chunk imports another one in a circle, and nothing that is exported changes later.
 */
const boundDirectly = (text) =>
  text
    .replace(
      /import\{([^}]*)\}from"(\.\/(?:chunks\/)?[\w-]+-[A-Z0-9]{8}\.js)";/g,
      (_all, names, file) => `const{${names.replaceAll(' as ', ':')}}=require("${file}");`,
    )
    .replace(
      /export\{([^}]*)\};\s*$/,
      (_all, names) =>
        `module.exports={${names.replace(/([\w$]+)(?: as ([\w$]+))?/g, (_one, name, as) => (as ? `${as}:${name}` : name))}};`,
    );

/**
 * VS Code's module as it is: each import of it as an ES module would be a copy of its five hundred properties, which takes
 * time and memory in each of our modules.
 */
const withPlainVSCode = (text) =>
  text.replace(/\bimport\s*\*\s*as\s+([\w$]+)\s+from\s*"vscode";/g, 'const $1=require("vscode");');

/**
 * Writes the modules that esbuild has split as CommonJS: it splits ES modules only, and VS Code's extension host and the
 * command line load CommonJS. What a dynamic import names becomes a file that is required when it is needed.
 */
const asCommonJs = {
  name: 'as-common-js',
  setup(build) {
    build.onStart(() => rmSync('dist/chunks', { recursive: true, force: true }));
    build.onEnd(async ({ errors, outputFiles = [] }) => {
      if (errors.length) return;
      await Promise.all(
        outputFiles.map(async ({ path: file, text }) => {
          const banner = path.basename(file) === 'cli.js' ? SHEBANG.js : undefined;
          const { code } = await esbuild.transform(withPlainVSCode(flags.production ? boundDirectly(text) : text), {
            ...{ format: 'cjs', platform: 'neutral', target: 'node20', supported: { 'dynamic-import': false } },
            charset: 'utf8',
            ...{ minify: flags.production, sourcemap: flags.production ? false : 'inline', banner, sourcefile: file },
          });
          mkdirSync(path.dirname(file), { recursive: true });
          writeFileSync(file, code);
        }),
      );
      chmodSync('dist/cli.js', 0o755);
    });
  },
};

const builds = [
  {
    ...node,
    format: 'esm',
    splitting: true,
    write: false,
    sourcemap: flags.production ? false : 'inline',
    entryPoints: { extension: 'src/vscode/extension.ts', cli: 'src/cli/main.ts' },
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    external: ['vscode'],
    // Its ES modules ask for import.meta.url, which CommonJS does not have.
    alias: { tinyglobby: require.resolve('tinyglobby') },
    plugins: [leanLibraries, asCommonJs],
  },
  {
    ...common,
    entryPoints: ['src/panel/main.tsx'],
    outfile: 'dist/panel.js',
    format: 'iife',
    target: 'chrome120',
    // The icons, as markup.
    loader: { '.svg': 'text' },
  },
];

/** The style sheet of a report's pages as a text: it is written into them. */
const styleAsText = {
  name: 'style-as-text',
  setup(build) {
    build.onLoad({ filter: /[\\/]report\.css$/ }, async ({ path: file }) => {
      const { outputFiles } = await esbuild.build({
        ...{ entryPoints: [file], bundle: true, minify: true, write: false, logLevel: 'warning', target: 'chrome120' },
      });
      return { contents: outputFiles[0].text, loader: 'text' };
    });
  },
};

builds.push({
  ...node,
  entryPoints: ['src/panel/report/index.tsx'],
  outfile: 'dist/report.js',
  loader: { '.svg': 'text' },
  plugins: [leanLibraries, styleAsText],
});

/** Tests and the harness: not minified, packages loaded from node_modules. */
const tests = {
  ...node,
  minify: false,
  sourcemap: true,
  packages: 'external',
  external: ['vscode'],
  outdir: 'dist/test',
  outbase: 'test',
};

/** Leaves each module of ours in a file of its own, where its importers find it by the same path. */
const byModule = {
  name: 'by-module',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, ({ path: wanted, resolveDir, kind }) => {
      if (kind === 'entry-point') return undefined;
      const end = ['.ts', '.tsx', '.js', '/index.ts', '/index.tsx'].find((one) =>
        existsSync(path.join(resolveDir, wanted + one)),
      );
      return end && { path: wanted + end.replace(/\.tsx?$/, '.js'), external: true };
    });
  },
};

/** What is one file: it is measured as it is shipped, or started so often that loading its modules would count. */
const bundled = ['test/bench/main.ts', 'test/bench/workspace.host.ts', 'test/mutants/worker.ts'];
const YAML_CLIENT = 'test/vscode/besideYaml/client/client.ts';
const CODE_SHIM = 'test/editor/run/code-shim.ts';

const modulesBelow = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .filter((file) => /(?<!\.d)\.(?:tsx?|js)$/.test(file) && ![...bundled, YAML_CLIENT, CODE_SHIM].includes(file));

const testBuilds = [
  {
    ...tests,
    // All tests share the modules of `src`: they are loaded once, and stay warm from one test to the next.
    entryPoints: [...modulesBelow('src'), ...modulesBelow('test')],
    outdir: 'dist',
    outbase: '.',
    loader: { '.svg': 'text' },
    plugins: [byModule, styleAsText],
  },
  {
    ...tests,
    entryPoints: bundled,
  },
  {
    ...tests,
    entryPoints: [YAML_CLIENT],
    // It is installed as an extension, which has no node_modules.
    packages: 'bundle',
    define: { LANGUAGE_SERVER: JSON.stringify(require.resolve('yaml-language-server/out/server/src/server.js')) },
  },
  {
    ...tests,
    entryPoints: [CODE_SHIM],
    banner: SHEBANG,
    plugins: [executable('dist/test/editor/run/code-shim.js')],
  },
];

let running = 0;
/** Says when a round of builds begins and when the last of them ends: .vscode/tasks.json waits for these lines. */
const rounds = {
  name: 'rounds',
  setup(build) {
    build.onStart(() => {
      if (running++ === 0) console.log('[watch] build started');
    });
    build.onEnd(() => {
      if (--running === 0) console.log('[watch] build finished');
    });
  },
};

async function watch(options) {
  const context = await esbuild.context({ ...options, plugins: [...(options.plugins ?? []), rounds] });
  await context.watch();
}

async function main() {
  // A test that was removed or renamed must not run again from its old output.
  if (flags.tests) for (const folder of ['dist/test', 'dist/src']) rmSync(folder, { recursive: true, force: true });
  const all = flags.tests ? [...builds, ...testBuilds] : builds;
  if (flags.watch) return void (await Promise.all(all.map(watch)));
  const results = await Promise.all(all.map((options) => esbuild.build(options)));
  writeNotices(results.slice(0, builds.length), 'dist/THIRD-PARTY-NOTICES.txt');
  // What is in which file, for the check of their sizes.
  const { outputs } = results[0].metafile;
  writeFileSync('dist/bundles.json', JSON.stringify({ isProduction: Boolean(flags.production), outputs }));
}

main().catch((error) => {
  // What is wrong in the sources, esbuild has printed already.
  if (!error.errors) console.error(error.message);
  process.exitCode = 1;
});
