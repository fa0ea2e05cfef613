import { isAbsolutePath } from './verification';
import { extensionOf, holdsHeadings } from './fileData';
import type { EvidenceReference } from './references';

/** A file that can be written where evidence was not found. */
export interface NewFile {
  /** Relative to the playbook's folder. */
  readonly path: string;
  readonly text: string;
}

/**
 * The file that a reference names and nobody has written yet, with a heading for its name and the one that its anchor
 * names. Undefined for what people write no texts in: data and addresses.
 */
export function newFileFor({ path, anchor }: EvidenceReference): NewFile | undefined {
  if (path === undefined || isAbsolutePath(path) || /[\\:*?"<>|\s]$|[\\\0\r\n]/.test(path)) return undefined;
  const kind = extensionOf(path);
  if (!holdsHeadings(path) && kind !== 'txt') return undefined;
  const name = /[^/]+$/.exec(path)![0].slice(0, -kind.length - 1);
  const title = inWords(name) || name;
  if (kind === 'txt') return { path, text: `${title}\n` };
  const wanted = anchor?.replace(/^#/, '');
  const heading = wanted === undefined ? undefined : isSlug(wanted) ? inWords(wanted) : wanted;
  const lines = heading === undefined || heading === title ? [`# ${title}`] : [`# ${title}`, '', `## ${heading}`];
  return { path, text: `${lines.join('\n')}\n` };
}

/** True for an anchor of which GitHub makes the same again. */
const isSlug = (anchor: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(anchor);

/** A file's or an anchor's name as a heading: `late-input` is `Late input`. */
function inWords(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
