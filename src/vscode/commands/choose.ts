import * as vscode from 'vscode';
import { selected } from '../../core/fixes';
import type { Analysis } from '../../core/judge';
import type { ChoiceTarget } from '../../service';
import type { Command } from './command';
import { say } from './command';

/** *Choose controls…* and the like, called on a finding: asks which of the words that answer it are so, and writes those. */
export const choose: Command = async ({ fixes }, argument) => {
  const target = argument as ChoiceTarget;
  const findingIn = ({ findings }: Analysis) => findings.find(({ id }) => id === target.finding);
  const analysis = await fixes.show(target);
  const finding = analysis && findingIn(analysis);
  const words = finding?.selection && (await ask(finding.selection, plain(finding.message)));
  if (finding && !words?.length) return;
  const isDone = await fixes.apply(target, (current) => {
    const selection = findingIn(current)?.selection;
    return selection && words ? selected(current, selection, words) : [];
  });
  if (!isDone) say('There is nothing to choose here any more.');
};

/** A message as a quick input shows it: it knows no code. */
const plain = (message: string): string => message.replaceAll('`', '');

async function ask(
  { label, of, options, several }: NonNullable<Analysis['findings'][number]['selection']>,
  placeHolder: string,
): Promise<readonly string[] | undefined> {
  const title = `Choose ${label}${of === undefined ? '' : `: ${of}`}`;
  if (several) return vscode.window.showQuickPick(options, { title, placeHolder, canPickMany: true });
  const word = await vscode.window.showQuickPick(options, { title, placeHolder });
  return word === undefined ? undefined : [word];
}
