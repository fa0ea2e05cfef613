import type { TextSlip } from './textSlip';
import { linesOf } from './sourceLines';

const MARKER = /^(?:<{7}(?= |$)|\|{7}(?= |$)|={7}$|>{7}(?= |$))/;

const MESSAGE =
  'A merge conflict is still in this file. Keep one of the two versions, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.';

/** The conflicts that a merge left behind, one slip for each. Which version is meant only a person can say. */
export function conflicts(text: string): TextSlip[] {
  if (!/^(?:<{7}|={7}|>{7}|\|{7})/m.test(text)) return [];
  const slips: (TextSlip & { repair: { start: number; end: number; text: string }[] })[] = [];
  let open: { readonly keeps: boolean } | undefined;
  for (const { start, end } of linesOf(text)) {
    const marker = MARKER.exec(text.slice(start, Math.min(end, start + 8)))?.[0];
    const line = { start, end, text: '' };
    const last = slips.at(-1);
    if (marker === undefined) {
      // Of the two versions the first is looked at.
      if (open && !open.keeps && last && end > start) last.repair.push(line);
      continue;
    }
    if (!open || !last || marker[0] === '<')
      slips.push({ code: 'yaml/conflict', message: MESSAGE, span: { start, end }, repair: [line] });
    else last.repair.push(line);
    open = marker[0] === '>' ? undefined : { keeps: marker[0] === '<' };
  }
  return slips;
}
