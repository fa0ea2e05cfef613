import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Prints what the built files weigh. What they may weigh, `test/editor/bundles.test.ts` says. */
export function benchSizes(): void {
  const files = readdirSync('dist')
    .filter((name) => /\.(?:js|css|vsix)$/.test(name))
    .map((name) => path.join('dist', name));
  const chunks = existsSync('dist/chunks')
    ? readdirSync('dist/chunks').map((name) => path.join('dist/chunks', name))
    : [];
  const size = (all: readonly string[]) => all.reduce((sum, file) => sum + statSync(file).size, 0);
  console.log('Sizes in bytes (npm run build and npm run package make the files)');
  console.table([
    ...files.map((file) => ({ file, bytes: size([file]) })),
    { file: `dist/chunks, ${chunks.length} files`, bytes: size(chunks) },
  ]);
}
