import type * as lsp from 'vscode-languageserver-types';
import * as vscode from 'vscode';
import type { DiagnosticData } from '../service';

/** Red Hat's YAML extension: it gives every YAML file an outline, the faults of its YAML, and what a schema says of it. */
const ID = 'redhat.vscode-yaml';
/** What its diagnostics name as their source. */
const SYNTAX = 'YAML';
const SCHEMA = 'yaml-schema';

/** A comment that names a text's schema to it. */
const MODELINE = /^[^\S\n]*#[^\S\n]+yaml-language-server[^\S\n]*:.*\$schema=/m;

/** True when it is installed and at work. */
export const isRedHatActive = (): boolean => vscode.extensions.getExtension(ID)?.isActive ?? false;

/** True when it offers the keys and fixed words of a text by itself: the text names its schema. */
export const redHatCompletes = (document: vscode.TextDocument): boolean =>
  isRedHatActive() &&
  vscode.workspace.getConfiguration('yaml', document).get('completion', true) &&
  MODELINE.test(document.getText());

/** What it says of a file just now. */
export class RedHatFindings {
  private readonly diagnostics: readonly vscode.Diagnostic[];

  constructor(uri: vscode.Uri) {
    const isIts = ({ source }: vscode.Diagnostic) => source === SYNTAX || source?.startsWith(SCHEMA);
    this.diagnostics = vscode.languages.getDiagnostics(uri).filter(isIts);
  }

  /** Differs when it says something else than before. */
  get key(): string {
    return this.diagnostics.map(({ source, range }) => `${source} ${range.start.line} ${range.end.line}`).join('\n');
  }

  /**
   * True for a finding that it shows as well: a fault of the YAML, wherever each of the two found it, and a fault of the
   * form on the same line.
   */
  has({ range, data }: lsp.Diagnostic): boolean {
    const { kind } = data as DiagnosticData;
    if (kind === 'yaml') return this.diagnostics.some(({ source }) => source === SYNTAX);
    if (kind !== 'schema') return false;
    const lines = new vscode.Range(range.start.line, 0, range.end.line, Number.MAX_SAFE_INTEGER);
    return this.diagnostics.some(({ source, range: its }) => source !== SYNTAX && its.intersection(lines));
  }
}
