import * as vscode from 'vscode';
import type { FilePart } from '../../core/evidence';
import type { EvidencePlace } from '../../core/fixes';
import { evidenceFix, evidencePlaces } from '../../core/fixes';
import type { EvidenceTarget } from '../../service';
import { parentOf, relativePath } from '../../service';
import type { Command } from './command';
import { say, targetOf } from './command';

/**
 * *Add Evidence…*: asks for which statement, unless it was called on one, for a file of the workspace and for a heading or
 * a value in it, and writes the reference.
 */
export const addEvidence: Command = async (parts, argument) => {
  const wanted = (await targetOf(argument, parts)) as Partial<EvidenceTarget> | undefined;
  if (wanted?.uri === undefined) return;
  const target = { uri: wanted.uri, document: wanted.document ?? 0 };
  const analysis = await parts.fixes.show(target);
  const all = analysis ? evidencePlaces(analysis) : [];
  const places = all.filter(({ at }) => wanted.places?.includes(at) ?? true);
  if (!places.length) return say('Everything that is stated here has its evidence, or no check asks for it.');
  const place = places.length === 1 ? places[0] : await askPlace(places);
  const path = place && (await askFile(target.uri));
  if (!path) return;
  const found = await parts.service.queries.evidenceParts(target.uri, path);
  const part = await askPart(path, place, found);
  if (!part) return;
  const isDone = await parts.fixes.apply(target, (current) =>
    [evidenceFix(current, place.path, path, part.part) ?? []].flat(),
  );
  if (!isDone) say('There is no place for this evidence any more.');
};

async function askPlace(places: readonly EvidencePlace[]): Promise<EvidencePlace | undefined> {
  const items = places.map((place) => ({
    ...{ label: place.path.join('.'), detail: place.checks.join(', '), place },
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    ...{ title: TITLE, placeHolder: 'What is the evidence for?', matchOnDetail: true },
  });
  return chosen?.place;
}

const TITLE = 'Add Evidence';

/** More files than these nobody looks through: the list can be searched. */
const MOST = 5_000;

/** A file of the playbook's workspace folder, else of its own folder, as a path from the playbook. */
async function askFile(playbook: string): Promise<string | undefined> {
  const uri = vscode.Uri.parse(playbook);
  const own = parentOf(playbook);
  const folder = vscode.workspace.getWorkspaceFolder(uri) ?? vscode.Uri.parse(own);
  const files = await vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, '**/*'),
    '**/{node_modules,.git}/**',
    MOST,
  );
  const items = files
    .filter((file) => file.toString() !== playbook)
    .map((file) => ({ label: relativePath(own, file.toString()) }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  if (!items.length) {
    say('There is no other file in the folder of this playbook.');
    return undefined;
  }
  return (await vscode.window.showQuickPick(items, { title: TITLE, placeHolder: 'Which file shows it?' }))?.label;
}

interface Chosen extends vscode.QuickPickItem {
  /** Undefined for the file as a whole. */
  readonly part?: string;
}

/** A heading or a value of a file, of several; of a number's evidence the numbers first. */
async function askPart(
  path: string,
  { isOfNumber }: EvidencePlace,
  found: readonly FilePart[],
): Promise<Chosen | undefined> {
  const whole: Chosen = { label: 'The whole file', description: path };
  if (!found.length) return whole;
  const numbers = isOfNumber ? found.filter(({ isNumber }) => isNumber) : [];
  const shown = numbers.length ? numbers : found;
  const items = shown.map(({ part, shown: label }): Chosen => {
    const isPointer = part.startsWith('/');
    return { label: isPointer ? part : label, description: isPointer ? label : `#${part}`, part };
  });
  return vscode.window.showQuickPick([whole, ...items], {
    ...{ title: TITLE, placeHolder: 'Which place in it?', matchOnDescription: true },
  });
}
