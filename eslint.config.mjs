import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Keeps a room from importing another: `core` knows no host, and the hosts don't know each other. */
const room = (files, forbidden) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: forbidden.map(([regex, message]) => ({ regex, message, allowTypeImports: false })) },
    ],
  },
});
const HOSTS = (...names) => [`(^|/)\\.\\./(${names.join('|')})(/|$)`, 'Hosts know core only, never each other.'];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.vscode-test/', 'src/core/schema/generated/', '**/workspace/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off', 'no-console': 'off' },
  },
  { files: ['src/cli/**', 'src/generate/**', 'test/**'], rules: { 'no-console': 'off' } },
  room(
    ['src/core/**'],
    [
      ['^(vscode$|node:|fs$|path$|os$|child_process$)', 'core is pure: I/O is handed in by the host.'],
      HOSTS('extension', 'panel', 'cli', 'generate'),
    ],
  ),
  {
    files: ['src/core/**'],
    rules: { 'no-restricted-globals': ['error', 'document', 'window', 'process', 'Buffer', 'fetch', 'navigator'] },
  },
  room(['src/extension/**'], [HOSTS('panel', 'cli', 'generate')]),
  room(['src/panel/**'], [['^(vscode$|node:)', 'The panel is a web page.'], HOSTS('extension', 'cli', 'generate')]),
  room(['src/cli/**'], [['^vscode$', 'The command line has no editor.'], HOSTS('extension', 'panel', 'generate')]),
);
