import * as vscode from 'vscode';
import type { Policy } from '../../core/checklist';
import { DEFAULT_POLICY, POLICY_FILE } from '../../core/checklist';
import { checkWord } from '../../core/explain';
import { PLAYBOOK_FORMAT } from '../../core/schema';
import { Assistance } from '../assistance';
import type { PlaybookFiles } from '../playbookFiles';
import type { Policies } from './policies';
import { PolicyDiagnostics } from './policyDiagnostics';
import { PolicyFixes } from './policyFixes';
import { forPlaybooks } from '../registration';

const FILES: vscode.DocumentSelector = { pattern: `**/${POLICY_FILE}` };

/** What is offered in the editor of a policy: its findings and what mends them, completion, hover, outline. */
export function registerPolicyLanguage(policies: Policies): vscode.Disposable {
  const { languages } = vscode;
  const assistance = new Assistance(async (document) => {
    const { POLICY_FORMAT, policyVocabulary } = await policies.reader();
    const { policy } = policies.readingOf(document.uri) ?? { policy: DEFAULT_POLICY };
    return { format: POLICY_FORMAT, vocabulary: policyVocabulary(document.getText(), policy) };
  });
  return vscode.Disposable.from(
    new PolicyDiagnostics(policies),
    languages.registerCodeActionsProvider(FILES, new PolicyFixes(policies), PolicyFixes.metadata),
    languages.registerCompletionItemProvider(FILES, assistance, ...Assistance.triggers),
    languages.registerHoverProvider(FILES, assistance),
    languages.registerDocumentSymbolProvider(FILES, assistance, { label: 'Pilot Playbooks' }),
  );
}

const checkWords = ({ gates }: Policy) => gates.flatMap(({ checks }) => checks.map(checkWord));

/** Completion and outline in playbooks: the format's keys and values, and the checks that a waiver may name. */
export function registerPlaybookLanguage(files: PlaybookFiles, policies: Policies): vscode.Disposable {
  const { languages } = vscode;
  const assistance = new Assistance(({ uri }) => {
    const values = ([first, , third]: readonly string[]) =>
      first === 'waivers' && third === 'check' ? checkWords(policies.known(uri)) : [];
    return { format: PLAYBOOK_FORMAT, vocabulary: { values } };
  });
  return forPlaybooks(files, (all) =>
    vscode.Disposable.from(
      languages.registerCompletionItemProvider(all, assistance, ...Assistance.triggers),
      languages.registerDocumentSymbolProvider(all, assistance, { label: 'Pilot Playbooks' }),
    ),
  );
}
