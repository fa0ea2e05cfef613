import * as vscode from 'vscode';
import type { Service } from '../../service';
import { openPage } from '../pages';
import { isNode } from '../tree/nodes';
import type { Command } from './command';

/**
 * *Explain Check…*: opens the page of a check, a gate or any code that a finding has. Called on a place of the tree or with
 * a code it asks nothing, with several codes which of them, with none which of all.
 */
export const explainCheck: Command = async ({ service }, argument) => {
  const codes = codesOf(argument);
  const code = codes?.length === 1 ? codes[0] : await ask(service, codes);
  if (code !== undefined) await openPage(code);
};

function codesOf(argument: unknown): readonly string[] | undefined {
  if (typeof argument === 'string') return [argument];
  if (isNode(argument, 'check')) return [argument.result.check.id];
  if (isNode(argument, 'gate')) return [argument.result.gate.id];
  const isList = Array.isArray(argument) && argument.length > 0 && argument.every((code) => typeof code === 'string');
  return isList ? argument : undefined;
}

async function ask(service: Service, codes: readonly string[] | undefined): Promise<string | undefined> {
  const { headlineOf, pageCodes, subjectOf } = await import('../../core/explain');
  const gates = await service.queries.gates();
  const items = (codes ?? pageCodes(gates)).flatMap((code) => {
    const subject = subjectOf(code, gates);
    if (!subject) return [];
    const { title, question } = headlineOf(subject);
    return { label: title, description: code, detail: question };
  });
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Explain Check',
    placeHolder: 'Choose a check or gate',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.description;
}
