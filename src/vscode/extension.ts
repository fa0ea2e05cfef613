import * as vscode from 'vscode';
import type { PanelState } from '../core/view';
import type { Host } from './host';
import { commandLine } from './commandLine';
import { CheckPages } from './pages';
import { PlaybookSelector } from './playbookSelector';
import { takeSamples } from './samples';
import { onSetting, wantsClosed } from './settings';
import { CheckTasks } from './tasks';
import type { TreeNode } from './tree/nodes';

/** What the tests look at; nothing that other extensions may rely on. */
export interface Inside {
  /** Loads what the extension does, and begins with it. */
  readonly load: () => Promise<Host>;
  readonly isLoaded: () => boolean;
  readonly view: vscode.TreeView<TreeNode>;
}

/**
 * Registers what the extension contributes. VS Code knows no activation by file name, so this also runs for other YAML
 * files: it only looks at names; the rest is loaded with the first playbook or policy that is opened, view or command.
 */
export function activate(context: vscode.ExtensionContext): Inside {
  const log = vscode.window.createOutputChannel('Pilot Playbooks', { log: true });
  const selector = new PlaybookSelector();
  const redrawn = new vscode.EventEmitter<TreeNode[] | undefined>();
  let loading: Promise<Host> | undefined;
  const load = (): Promise<Host> => (loading ??= begin());

  const view = vscode.window.createTreeView<TreeNode>('pilotPlaybook.playbooks', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: redrawn.event,
      getChildren: async (node) => (await load()).tree.getChildren(node),
      getTreeItem: async (node) => (await load()).tree.getTreeItem(node),
      resolveTreeItem: async (item, node) => (await load()).tree.resolveTreeItem(item, node),
    },
  });

  async function begin(): Promise<Host> {
    // Part by part: all at once would hold the other extensions for longer than a slice of work may.
    await import('../core/playbook').then(othersTurn);
    const { parse } = await import('../core/schema').then(othersTurn);
    const { judge } = await import('../core/judge').then(othersTurn);
    const { DEFAULT_POLICY } = await import('../core/checklist');
    // A first text takes several times as long as the next, because what reads it is compiled then.
    const [playbook] = await othersTurn(parse(FIRST_TEXT));
    await othersTurn(judge(playbook!, { policy: DEFAULT_POLICY, facts: new Map(), today: '2000-01-01' }));
    await import('../service').then(othersTurn);
    const { Host } = await import('./host').then(othersTurn);
    const host = new Host({ context, log, selector, view });
    context.subscriptions.push(
      host,
      host.tree.onDidChangeTreeData((nodes) => redrawn.fire(nodes)),
    );
    return host;
  }

  const look = (documents: readonly vscode.TextDocument[]) => {
    if (documents.some((document) => vscode.languages.match(selector.all, document))) void load();
  };
  context.subscriptions.push(
    ...[log, selector, redrawn, view],
    new CheckPages(async (code) => (await load()).service.queries.page(code)),
    vscode.tasks.registerTaskProvider(
      'pilotPlaybook',
      new CheckTasks(
        commandLine(context.extensionUri),
        () => void loading?.then(({ diagnostics }) => diagnostics.showOpen()),
      ),
    ),
    vscode.window.registerWebviewPanelSerializer('pilotPlaybook.readiness', {
      deserializeWebviewPanel: async (panel, state) =>
        (await load()).panel.restore(panel, state as PanelState | undefined),
    }),
    vscode.window.registerWebviewPanelSerializer('pilotPlaybook.portfolio', {
      deserializeWebviewPanel: async (panel) => (await load()).portfolio.restore(panel),
    }),
    ...commandsOf(context).map((command) =>
      vscode.commands.registerCommand(command, async (argument: unknown) =>
        (await load()).run(command.slice(command.indexOf('.') + 1), argument),
      ),
    ),
    vscode.workspace.onDidOpenTextDocument((document) => look([document])),
    selector.onDidChange(() => look(vscode.workspace.textDocuments)),
    onSetting(['findings.closedFiles'], () => wantsClosed() && void load()),
  );
  // The documents that are open already wait until the extension is up.
  setImmediate(() => (wantsClosed() ? void load() : look(vscode.workspace.textDocuments)));
  void takeSamples(context).then(async (isLeft) => isLeft && (await load()).run('openSamples', undefined));
  return { load, isLoaded: () => loading !== undefined, view };
}

/** Lets others do what waits, and gives the value then. */
const othersTurn = <T>(value: T): Promise<T> => new Promise((resolve) => setImmediate(() => resolve(value)));

/** A short playbook with some of everything that the format has. */
const FIRST_TEXT = `pilotPlaybook: 1
name: A
stage: pilot
ownership: { workflow: { name: A, contact: a@example.com } }
success:
  metrics:
    - { name: A, kind: cycle-time, baseline: 2 h, target: 1 h, evidence: { url: 'https://example.com', date: 2000-01-01 } }
feedback:
  channel: A # TODO
`;

/** The names of the commands in `package.json`. */
function commandsOf({ extension }: vscode.ExtensionContext): string[] {
  const { contributes } = extension.packageJSON as { contributes: { commands: { command: string }[] } };
  return contributes.commands.map(({ command }) => command);
}
