import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { Canvas } from './canvas';
import type { PanelPage } from './html';
import { panelHtml } from './html';

/**
 * Fills a panel with a page of the script's, which then says that it is ready.
 * @param extension the folder of the extension
 * @param obey is given each message of the page, whatever it is, but what it has drawn
 * @returns what draws in the page
 */
export function fill(
  panel: vscode.WebviewPanel,
  extension: vscode.Uri,
  { title, page }: Pick<PanelPage, 'title' | 'page'>,
  obey: (message: unknown) => void,
): Canvas {
  const at = (...path: string[]) => vscode.Uri.joinPath(extension, ...path);
  panel.iconPath = { light: at('media', 'panel-light.svg'), dark: at('media', 'panel-dark.svg') };
  const { webview } = panel;
  webview.options = { enableScripts: true, localResourceRoots: [at('dist')] };
  const canvas = new Canvas(panel);
  webview.onDidReceiveMessage((message) => canvas.take(message) || obey(message));
  webview.html = panelHtml({
    ...{ title, page },
    script: webview.asWebviewUri(at('dist', 'panel.js')).toString(),
    style: webview.asWebviewUri(at('dist', 'panel.css')).toString(),
    cspSource: webview.cspSource,
    nonce: randomBytes(16).toString('base64url'),
  });
  return canvas;
}
