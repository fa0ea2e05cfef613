import * as vscode from 'vscode';
import { Service } from '../service';
import { FixApplier } from './applyFix';
import { CodeActions } from './codeActions';
import { commands } from './commands';
import type { CommandParts } from './commands/command';
import { Completion, TRIGGERS } from './completion';
import { keepContextKey } from './contextKey';
import { Diagnostics } from './diagnostics';
import { Hints } from './hints';
import { Lenses } from './lenses';
import { keepMilestones } from './milestones';
import { GitHistory } from './panel/history';
import { ReadinessPanel } from './panel/panel';
import { PortfolioPanel } from './panel/portfolio';
import type { PlaybookSelector } from './playbookSelector';
import { PolicyStatus } from './policyStatus';
import { registerPositions } from './positions';
import { SystemClock } from './ports/clock';
import { EditorFiles } from './ports/fileSystem';
import { OpenDocuments } from './ports/openTexts';
import { ReadinessStatus } from './status';
import { Arrangement } from './tree/arrangement';
import { NeededBadges } from './tree/neededBadges';
import type { TreeNode } from './tree/nodes';
import { PlaybookTree } from './tree/tree';
import { PlaybookView } from './tree/view';

/** What is there before anything is loaded. */
export interface Surroundings {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly selector: PlaybookSelector;
  readonly view: vscode.TreeView<TreeNode>;
}

/** Everything that the extension does once there is something to do: the service, and what VS Code shows of it. */
export class Host implements vscode.Disposable {
  readonly service: Service;
  readonly tree: PlaybookTree;
  readonly badges: NeededBadges;
  readonly panel: ReadinessPanel;
  readonly portfolio: PortfolioPanel;
  readonly actions: CodeActions;
  readonly diagnostics: Diagnostics;
  private readonly parts: CommandParts;
  private readonly registrations: vscode.Disposable;

  constructor({ context, log, selector, view }: Surroundings) {
    const { languages, window } = vscode;
    const clock = new SystemClock();
    const texts = new OpenDocuments();
    const service = new Service({ fs: new EditorFiles(), clock, texts, log }, selector.places);
    const fixes = new FixApplier(service, texts);
    const diagnostics = new Diagnostics(service);
    this.diagnostics = diagnostics;
    const completion = new Completion(service, texts);
    const lenses = new Lenses(service, texts);
    const hints = new Hints(service, texts);
    this.service = service;
    this.actions = new CodeActions(service, texts);
    const arrangement = new Arrangement(context.workspaceState);
    this.tree = new PlaybookTree(service, arrangement);
    this.badges = new NeededBadges(this.tree);
    // One for each panel: what one asks for does not end what the other one waits for.
    const histories = [new GitHistory(context.extensionUri), new GitHistory(context.extensionUri)] as const;
    this.panel = new ReadinessPanel(context.extensionUri, service, fixes, histories[0]);
    this.portfolio = new PortfolioPanel(context.extensionUri, service, histories[1]);
    const { panel, portfolio } = this;
    this.parts = { context, service, texts, fixes, panel, portfolio, diagnostics, arrangement };
    this.registrations = vscode.Disposable.from(
      ...[
        service,
        clock,
        texts,
        diagnostics,
        lenses,
        hints,
        arrangement,
        this.tree,
        this.badges,
        panel,
        portfolio,
        ...histories,
      ],
      keepContextKey(service),
      keepMilestones(service),
      new ReadinessStatus(service),
      new PolicyStatus(selector, service),
      new PlaybookView(view, this.tree, arrangement, service, selector),
      selector.onDidChange(() => service.configure(selector.places)),
      window.onDidChangeWindowState(({ focused }) => focused && service.lookAgain()),
      selector.register((all) => languages.registerCodeActionsProvider(all, this.actions, CodeActions.metadata)),
      registerPositions(selector, service, texts),
      selector.register((all) => languages.registerCodeLensProvider(all, lenses)),
      selector.register((all) => languages.registerInlayHintsProvider(all, hints)),
      selector.register((all) => languages.registerCompletionItemProvider(all, completion, ...TRIGGERS)),
    );
  }

  /** Runs a command of `package.json`, by its name there without the extension's. */
  run(command: string, argument: unknown): Promise<void> | undefined {
    return commands[command]?.(this.parts, argument);
  }

  dispose(): void {
    this.registrations.dispose();
  }
}
