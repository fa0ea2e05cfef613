import { existsSync, statSync } from 'node:fs';

const LIMITS = [
  { file: 'dist/extension.js', atMost: 400_000 },
  { file: 'dist/policy.js', atMost: 600_000 },
  { file: 'dist/panel.js', atMost: 400_000 },
  { file: 'dist/cli.js', atMost: 1_000_000 },
  { file: 'dist/pilot-playbooks.vsix', atMost: 1_000_000 },
];

/** Prints what the built files weigh, against what they may weigh. */
export function benchSizes(): void {
  const built = LIMITS.filter(({ file }) => existsSync(file));
  console.log('Sizes in bytes (npm run build and npm run package make the files)');
  console.table(built.map(({ file, atMost }) => ({ file, bytes: statSync(file).size, 'at most': atMost })));
}
