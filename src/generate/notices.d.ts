import type { Metafile } from 'esbuild';

/** See notices.js. */
export function writeNotices(results: readonly { readonly metafile: Metafile }[], file: string): void;
