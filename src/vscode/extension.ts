import * as vscode from 'vscode';
import { Analyser } from './analyser';
import { AnalysisStore } from './analysisStore';
import { FixApplier } from './applyFix';
import { CheckPages } from './checkPages';
import { CheckTasks } from './checkTasks';
import { ClosedPlaybooks } from './closedPlaybooks';
import { registerAddAllMissingGates } from './commands/addAllMissingGates';
import { registerCheckWorkspace } from './commands/checkWorkspace';
import { registerExplainCheck } from './commands/explainCheck';
import { registerNewPlaybook } from './commands/newPlaybook';
import { registerOpenReadiness } from './commands/openReadiness';
import { registerOpenSamples } from './commands/openSamples';
import { registerPromote } from './commands/promote';
import { registerWaive } from './commands/waive';
import { Diagnostics } from './diagnostics';
import { EditorContext } from './editorContext';
import { EvidenceFollower } from './evidenceFollower';
import { FileEvents } from './fileEvents';
import { FixAll } from './fixAll';
import { CheckHover } from './hover';
import { ReadinessStatus } from './languageStatus';
import { OpenPlaybooks } from './openPlaybooks';
import { PlaybookFiles } from './playbookFiles';
import { Policies } from './policy/policies';
import { registerPlaybookLanguage, registerPolicyLanguage } from './policy/policyLanguage';
import { Portfolio } from './portfolio';
import { PromoteAction } from './promoteAction';
import { QuickFixes } from './quickFixes';
import { ReadinessPanel } from './readinessPanel';
import { forPlaybooks } from './registration';
import { Slices } from './slices';
import { Today } from './today';
import { BlockerBadges } from './tree/blockerBadges';
import { PlaybookTree } from './tree/tree';
import { PlaybookView } from './tree/view';
import { WorkspacePlaybooks } from './workspacePlaybooks';

/** What the tests look at; nothing that other extensions may rely on. */
export interface Inside {
  readonly store: AnalysisStore;
  readonly tree: PlaybookTree;
  readonly view: PlaybookView;
  readonly badges: BlockerBadges;
  readonly quickFixes: QuickFixes;
  readonly workspace: WorkspacePlaybooks;
}

/**
 * Wires what the extension contributes. VS Code knows no activation by file name, so this also runs for other YAML
 * files: it only registers, and looks at names; reading begins with the first playbook that is opened, view or command.
 */
export function activate(context: vscode.ExtensionContext): Inside {
  const log = vscode.window.createOutputChannel('Pilot Playbooks', { log: true });
  const files = new PlaybookFiles();
  const store = new AnalysisStore();
  const slices = new Slices();
  const today = new Today();
  const events = new FileEvents();
  const follower = new EvidenceFollower(events);
  const policies = new Policies(events, log);
  const analyser = new Analyser(store, follower, policies, slices, today);
  const open = new OpenPlaybooks(files, store, analyser, follower);
  const closed = new ClosedPlaybooks(store, open, analyser, follower, slices, log);
  const workspace = new WorkspacePlaybooks(files, open, closed, events, policies, today, log);
  const portfolio = new Portfolio(store, workspace, policies);
  const fixes = new FixApplier(open);
  const quickFixes = new QuickFixes(open, today);
  const pages = new CheckPages(store);
  const diagnostics = new Diagnostics(store, workspace, policies);
  const tree = new PlaybookTree(portfolio, workspace, closed);
  const badges = new BlockerBadges(tree);
  const view = new PlaybookView(tree, workspace, closed);
  const panel = new ReadinessPanel(context.extensionUri, store, closed, fixes);

  const { registerCodeActionsProvider, registerHoverProvider } = vscode.languages;
  context.subscriptions.push(
    ...[
      log,
      files,
      store,
      today,
      events,
      follower,
      analyser,
      open,
      closed,
      workspace,
      portfolio,
      diagnostics,
      tree,
      view,
      panel,
      pages,
    ],
    badges,
    policies,
    registerPolicyLanguage(policies),
    registerPlaybookLanguage(files, policies),
    new EditorContext(open),
    new ReadinessStatus(files, store),
    forPlaybooks(files, (all) => registerCodeActionsProvider(all, quickFixes, QuickFixes.metadata)),
    forPlaybooks(files, (all) => registerCodeActionsProvider(all, new FixAll(open), FixAll.metadata)),
    forPlaybooks(files, (all) => registerHoverProvider(all, new CheckHover(open))),
    forPlaybooks(files, (all) => registerCodeActionsProvider(all, new PromoteAction(open), PromoteAction.metadata)),
    vscode.tasks.registerTaskProvider(
      'pilotPlaybook',
      new CheckTasks(vscode.Uri.joinPath(context.extensionUri, 'dist', 'cli.js')),
    ),
    registerNewPlaybook(),
    registerOpenSamples(context),
    registerOpenReadiness(open, panel),
    registerAddAllMissingGates(open, fixes),
    registerCheckWorkspace(workspace, portfolio, diagnostics),
    registerExplainCheck(pages),
    registerPromote(open, closed, fixes, today),
    registerWaive(open, closed, fixes, today),
  );
  return { store, tree, view, badges, quickFixes, workspace };
}
