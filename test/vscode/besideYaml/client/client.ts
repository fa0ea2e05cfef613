// Red Hat's YAML extension is in no package registry, its language server is: this is the least client that runs it, under
// the extension's id.
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** The server's main file, which the build fills in. */
declare const LANGUAGE_SERVER: string;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const client = new LanguageClient(
    'yaml',
    'YAML',
    { module: LANGUAGE_SERVER, transport: TransportKind.ipc },
    { documentSelector: [{ language: 'yaml' }], synchronize: { configurationSection: ['yaml'] } },
  );
  context.subscriptions.push(client);
  await client.start();
}
