/** What a page is made of: addresses as the webview reaches them. */
export interface PanelPage {
  readonly title: string;
  /** Which of the script's pages it is. */
  readonly page: 'readiness' | 'portfolio';
  readonly script: string;
  readonly style: string;
  /** Where styles may come from. */
  readonly cspSource: string;
  /** Marks the one script that may run. */
  readonly nonce: string;
}

/**
 * The page of a panel: it loads its own style and script, and nothing else may load or run. A picture that it draws for its
 * host comes as data.
 */
export function panelHtml({ title, page, script, style, cspSource, nonce }: PanelPage): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${style}">
</head>
<body data-page="${page}">
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
