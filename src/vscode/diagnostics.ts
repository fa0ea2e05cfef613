import type * as lsp from 'vscode-languageserver-types';
import * as vscode from 'vscode';
import type { DiagnosticData, Service } from '../service';
import { isInside } from '../service';
import { toRange } from './convert';
import { pageAddress } from './pages';
import { RedHatFindings } from './redHatYaml';
import { onSetting, setting, wantsClosed } from './settings';

/** Whose findings they are. The problem matcher in `package.json` names it as well: what a task finds is not shown twice. */
const OWNER = 'pilot-playbooks';

/** The severities that the Language Server Protocol counts from 1. */
const NUMBERS = { error: 1, warning: 2, information: 3 } as const;

/**
 * Shows the findings of open playbooks and of policies, as the settings say; and of all playbooks where those ask for it,
 * or once *Check Workspace* has. What Red Hat's YAML extension shows as well is left to it; its fix
 * is offered all the same.
 */
export class Diagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection(OWNER);
  private readonly subscription: vscode.Disposable;
  /** What Red Hat's extension said when the findings of a file were shown, by its address. */
  private readonly besides = new Map<string, string>();
  private showsAll = false;
  /** Whether a setting asks for the findings of files that are not open. */
  private wantsClosed = false;
  private readonly below = new Set<string>();

  constructor(private readonly service: Service) {
    const { workspace } = vscode;
    this.subscription = vscode.Disposable.from(
      service.onDidPublish((uri) => this.publish(uri)),
      workspace.onDidSaveTextDocument((document) => this.saved(document)),
      onSetting(['findings'], () => this.showAgain()),
      workspace.onDidChangeWorkspaceFolders(() => this.readClosed()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.forEach((uri) => this.compare(uri))),
    );
    this.readClosed();
  }

  /** From now on, also shows the findings of playbooks that are not open, whenever they are read. */
  showAll(): void {
    this.showsAll = true;
  }

  /** The same for one file, or all that lie below a folder. */
  showBelow(uri: string): void {
    this.below.add(uri);
  }

  /** From now on, only shows what is open, and leaves the other files to a task that lists what it finds there. */
  showOpen(): void {
    this.showsAll = false;
    this.below.clear();
    this.collection.forEach((uri) => this.isShown(uri.toString()) || this.collection.delete(uri));
  }

  dispose(): void {
    this.subscription.dispose();
    this.collection.dispose();
  }

  private isShown(uri: string): boolean {
    const { service } = this;
    return (
      service.isPolicy(uri) ||
      service.isOpen(uri) ||
      (this.showsClosed(vscode.Uri.parse(uri)) && service.isCounted(uri))
    );
  }

  /** Shows what is found in a file anew when Red Hat's extension says something else of it. */
  private compare(uri: vscode.Uri): void {
    const said = this.besides.get(uri.toString());
    if (said !== undefined && said !== new RedHatFindings(uri).key) this.publish(uri.toString());
  }

  private publish(uri: string): void {
    const { service, collection } = this;
    const file = vscode.Uri.parse(uri);
    if ((service.isPolicy(uri) || service.isOpen(uri)) && waitsForSave(file)) return;
    const isShown = this.isShown(uri);
    const found = isShown ? service.diagnostics(uri).filter(isWantedIn(file)) : [];
    // What a task has found in a closed file stays, as long as the file does.
    const isOfTask = !isShown && !collection.has(file) && service.analysisOf(uri) !== undefined;
    const others = new RedHatFindings(file);
    if (found.length) this.besides.set(uri, others.key);
    else this.besides.delete(uri);
    if (found.length) collection.set(file, found.filter((one) => !others.has(one)).map(toDiagnostic));
    else if (!isOfTask) collection.delete(file);
  }

  private showsClosed(file: vscode.Uri): boolean {
    const address = file.toString();
    const isAsked = this.showsAll || [...this.below].some((uri) => isInside(address, uri));
    return isAsked || (this.wantsClosed && setting('findings.closedFiles', file));
  }

  /** What waited for this is shown: of the text that was saved. */
  private async saved({ uri }: vscode.TextDocument): Promise<void> {
    if (setting('findings.show', uri) !== 'onSave') return;
    const address = uri.toString();
    await this.service.fresh(address);
    if (this.service.isOpen(address) || this.service.isPolicy(address)) this.publish(address);
  }

  private showAgain(): void {
    const shown: string[] = [];
    this.collection.forEach((uri) => void shown.push(uri.toString()));
    const open = vscode.workspace.textDocuments.map(({ uri }) => uri.toString());
    this.readClosed();
    for (const uri of new Set([...shown, ...open])) this.publish(uri);
  }

  /** Has the playbooks read whose findings the settings ask for. */
  private readClosed(): void {
    this.wantsClosed = wantsClosed();
    if (this.wantsClosed) void (this.service.isStarted ? this.service.checkAll() : this.service.start());
  }
}

/** True for a file with unsaved changes whose findings are shown when it is saved. */
function waitsForSave(file: vscode.Uri): boolean {
  if (file.scheme === 'untitled' || setting('findings.show', file) !== 'onSave') return false;
  const address = file.toString();
  return vscode.workspace.textDocuments.some(({ uri, isDirty }) => isDirty && uri.toString() === address);
}

/** Tells which findings the settings of a file want to be shown. */
function isWantedIn(file: vscode.Uri): (finding: lsp.Diagnostic) => boolean {
  const least = NUMBERS[setting('findings.leastSeverity', file)] ?? NUMBERS.information;
  const showsGates = setting('findings.missingGates', file);
  return ({ severity = 1, data }) => severity <= least && (showsGates || !(data as DiagnosticData).isOnStage);
}

/** A diagnostic that names the finding that it shows, as the Language Server Protocol's do. */
class FindingDiagnostic extends vscode.Diagnostic {
  data?: DiagnosticData;
}

function toDiagnostic(given: lsp.Diagnostic): vscode.Diagnostic {
  const { range, message, severity = 1, code = '', source, data, relatedInformation } = given;
  // The protocol counts severities from 1, VS Code from 0.
  const diagnostic = new FindingDiagnostic(toRange(range), String(message), severity - 1);
  diagnostic.source = source;
  diagnostic.data = data as DiagnosticData;
  diagnostic.relatedInformation = relatedInformation?.map(({ location, message: said }) => {
    const place = new vscode.Location(vscode.Uri.parse(location.uri), toRange(location.range));
    return new vscode.DiagnosticRelatedInformation(place, said);
  });
  // Its code leads to the page that explains it.
  diagnostic.code = diagnostic.data.hasPage ? { value: code, target: pageAddress(String(code)) } : code;
  return diagnostic;
}

/** Those of the diagnostics that VS Code shows which are among some of ours. */
export function shownOf(
  diagnostics: readonly vscode.Diagnostic[],
  ours: readonly lsp.Diagnostic[],
): vscode.Diagnostic[] {
  const ids = new Set(ours.map(({ data }) => (data as DiagnosticData).id));
  return diagnostics.filter((one) => one instanceof FindingDiagnostic && one.data && ids.has(one.data.id));
}

/** The code of a finding that a diagnostic shows. */
export const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);
