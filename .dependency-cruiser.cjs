// Holds the rooms of src/ apart; `npm run lint` runs it. The rooms, and what each is for: media/docs/architecture.md.

/** Every room, lowest first: a room imports those before it. */
const ROOMS = [
  'text',
  'core/playbook',
  'core/schema',
  'core/evidence',
  'core/checklist',
  'core/findings',
  'core/readiness',
  'core/judge',
  'core/fixes',
  'core/view',
  'core/explain',
  'core/language',
  'core/report',
  'jsonSchema',
  'policy',
  'service',
];
/** What runs the rooms: each may import all of them, and none of the others here. */
const HOSTS = ['vscode', 'cli', 'panel', 'generate'];

const within = (...rooms) => `^src/(?:${rooms.join('|')})/`;

/** What another room may import: its door, and the gates of the packs, which load when a policy turns them on. */
const DOOR =
  '^src/(?:[^/]+|core/[^/]+)/index\\.ts$|^src/core/checklist/packs\\.ts$|^src/service/node/(?:(?:git|history)/)?index\\.ts$';

/** The service's files on a disk: for the hosts that have one, which may not share in any other way. */
const DISK = '^src/service/node/';

/** What the validators are generated with must load before they exist. */
const BEFORE_GENERATED = '^src/core/schema/formats\\.ts$';

/** Files that esbuild.js or a tool starts with, and nothing imports. */
const ENTRIES = ['\\.test\\.ts$', '^test/editor/install/native-stubs/'];

/** A published package's own code, types and tests are not ours to judge. */
const OURS = '^(?:src|test)/';

const upwards = ROOMS.slice(0, -1).map((room, index) => ({
  name: `${room.replace('/', '-')}-imports-no-later-room`,
  comment: `A room imports only those before it: ${ROOMS.join(' < ')}. Move what both need into the earlier one.`,
  severity: 'error',
  from: { path: within(room) },
  to: { path: within(...ROOMS.slice(index + 1)) },
}));

const hosts = HOSTS.map((host) => ({
  name: `${host}-imports-no-other-host`,
  comment: 'Hosts share by way of the rooms below them.',
  severity: 'error',
  from: { path: within(host) },
  to: { path: within(...HOSTS.filter((other) => other !== host)) },
}));

const pure = (what, to) => ({
  name: `no-${what}-below-the-hosts`,
  comment: 'A host hands in what does I/O: see the ports of src/service.',
  severity: 'error',
  from: { path: within(...ROOMS), pathNot: DISK },
  to,
});

module.exports = {
  forbidden: [
    ...upwards,
    ...hosts,
    {
      name: 'rooms-import-no-host',
      comment: 'Hosts know the rooms, never the other way round.',
      severity: 'error',
      from: { path: within(...ROOMS) },
      to: { path: within(...HOSTS) },
    },
    {
      name: 'every-folder-is-a-room',
      comment: 'A new room gets its place in the order at the top of .dependency-cruiser.cjs.',
      severity: 'error',
      from: { path: '^src/', pathNot: within(...ROOMS, ...HOSTS) },
      to: {},
    },
    {
      name: 'by-the-door-only',
      comment: "Another room's index.ts says what it offers; the rest is its own affair.",
      severity: 'error',
      from: { path: '^src/((?:core/)?[^/]+)/' },
      to: { path: within(...ROOMS), pathNot: ['^src/$1/', DOOR, BEFORE_GENERATED] },
    },
    {
      name: 'no-circle',
      comment: 'What two files need of each other belongs into a third.',
      severity: 'error',
      from: { path: OURS },
      to: { circular: true },
    },
    pure('node-module', { dependencyTypes: ['core'] }),
    pure('vscode', { path: '(?:^|node_modules/@types/)vscode(?:/|$)' }),
    {
      name: 'disk-for-hosts-only',
      comment: 'A room asks for files by the port FileAccess; only the command line and the editor have a disk.',
      severity: 'error',
      from: { path: within(...ROOMS, 'panel', 'generate'), pathNot: DISK },
      to: { path: DISK },
    },
    {
      name: 'vscode-in-its-host-only',
      comment: 'The command line and the panel have no editor.',
      severity: 'error',
      from: { path: [within('cli', 'panel', 'generate'), DISK] },
      to: { path: '(?:^|node_modules/@types/)vscode(?:/|$)' },
    },
    {
      name: 'no-node-module-in-the-panel',
      comment: 'The panel is a web page.',
      severity: 'error',
      from: { path: within('panel') },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-unlisted-package',
      comment: 'A package that only another one brings along may be gone with its next version: list it.',
      severity: 'error',
      from: { path: OURS },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: { path: OURS },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-test-in-the-product',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-orphan',
      comment: 'Nothing imports this file: delete it, or make it an entry in esbuild.js.',
      severity: 'error',
      from: { orphan: true, path: OURS, pathNot: ['\\.d\\.ts$', ...ENTRIES] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules/|^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
    },
    skipAnalysisNotInRules: true,
    // What did not change since the last run is not read again.
    cache: { folder: 'dist/dependency-cruiser', strategy: 'content' },
  },
};
