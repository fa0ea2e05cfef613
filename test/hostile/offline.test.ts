import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';
import { inProject } from '../editor/paths';

/** What esbuild.js writes about all that both packages hold. */
const { outputs } = JSON.parse(readFileSync(inProject('dist', 'bundles.json'), 'utf8')) as {
  outputs: Metafile['outputs'];
};

/** What the packages take from outside: VS Code, and those modules of Node.js that open no connection. */
const MODULES = [
  ...[
    'child_process',
    'crypto',
    'events',
    'fs',
    'fs/promises',
    'module',
    'os',
    'path',
    'process',
    'readline',
    'stream',
  ],
  ...['stream/promises', 'timers/promises', 'tty', 'url', 'util', 'worker_threads', 'zlib'],
];

/** By what names a page or Node.js itself opens one, or evaluates a text; the engine for patterns has a method `eval`. */
const NAMES =
  /\b(?:fetch|WebSocket|EventSource|XMLHttpRequest|sendBeacon|importScripts|new Function)\(|(?<![.}\w])eval\(/;

describe('All that is shipped', () => {
  it('has no module that opens a connection', () => {
    const taken = Object.values(outputs).flatMap(({ imports }) =>
      imports.flatMap(({ path, external }) => (external ? path.replace(/^node:/, '') : [])),
    );
    assert.ok(taken.includes('vscode') && taken.includes('fs'));
    assert.deepEqual(
      [...new Set(taken)].filter((name) => name !== 'vscode' && !MODULES.includes(name)),
      [],
    );
  });

  it('asks neither a page nor Node.js for a connection, and evaluates no text', () => {
    const scripts = [...Object.keys(outputs).filter((file) => file.endsWith('.js')), 'dist/panel.js', 'dist/report.js'];
    assert.ok(scripts.includes('dist/extension.js') && scripts.includes('dist/cli.js'));
    for (const file of scripts) assert.doesNotMatch(readFileSync(inProject(file), 'utf8'), NAMES, file);
  });
});
