import type { CodeLens, InlayHint, Range } from 'vscode-languageserver-types';
import type { HintKind } from '../core/language';
import { COMMANDS } from './codeActions';
import type { PlaybookTarget } from './codeActions';
import type { FileAnalysis } from './store';

/** Which lenses are wanted: above each playbook, above each gate with open checks. */
export interface LensKinds {
  readonly playbook: boolean;
  readonly gates: boolean;
}

/** The lenses of a file: of each playbook one that opens its readiness, of each gate one that explains its open checks. */
export async function lensesOf({ uri, analyses, current }: FileAnalysis, kinds: LensKinds): Promise<CodeLens[]> {
  const { gateLenses, playbookLens } = await language();
  return analyses.flatMap((shown, index) => {
    const target: PlaybookTarget = { uri, document: shown.playbook.document };
    const playbook = kinds.playbook ? [playbookLens(shown, current[index])] : [];
    const gates = kinds.gates ? gateLenses(shown, current[index]) : [];
    return [...playbook, ...gates].map(({ range, title, tooltip, checks }) => ({
      range,
      command: checks
        ? { title, tooltip, command: COMMANDS.explain, arguments: [checks] }
        : { title, tooltip, command: COMMANDS.openReadiness, arguments: [target] },
    }));
  });
}

/** What is known behind the values of a file, in a range of its lines. */
export async function hintsIn(
  { current, facts }: FileAnalysis,
  { start, end }: Range,
  kinds: readonly HintKind[],
): Promise<InlayHint[]> {
  const { hintsOf } = await language();
  const hints = current.flatMap((analysis) => hintsOf(analysis, facts, kinds));
  return hints.filter(({ position: { line } }) => start.line <= line && line <= end.line);
}

const language = () => import('../core/language');
