import type { Location } from 'vscode-languageserver-types';
import type { CheckWord } from '../core/language';
import type { SourceDocument } from '../core/playbook';
import { rangeOf } from '../core/playbook';
import { parseAs } from '../core/schema';
import type { Analyser } from './analyser';
import type { Policies } from './policies';
import { isPolicy, policyReader } from './policies';
import type { FileAccess, OpenText } from './ports';
import { readInside } from './root';
import { onDisk, parentOf, withPath } from './uri';

interface CheckParts {
  readonly fs: FileAccess;
  readonly analyser: Analyser;
  readonly policies: Policies;
  textOf(uri: string): OpenText | undefined;
  rootOf(folder: string): string;
  /** The playbooks of the workspace, and those that are open; listed when it is first asked. */
  playbooks(): Promise<readonly string[]>;
}

/** How many playbooks are looked through for one check. */
const MOST = 2000;

/** Where playbooks and policies name checks. */
export class CheckNames {
  constructor(private readonly parts: CheckParts) {}

  /** The places of a file that name checks. */
  async wordsIn(uri: string, documents: readonly SourceDocument[]): Promise<CheckWord[]> {
    const { checkWordsIn, checkWordsInPolicy } = await import('../core/language');
    return isPolicy(uri) ? checkWordsInPolicy(documents) : checkWordsIn(documents);
  }

  /** Where policies define a check of their own. */
  async definitions(id: string): Promise<Location[]> {
    const places = await this.inPolicies(id);
    return places.filter(({ isDefinition }) => isDefinition).map(({ location }) => location);
  }

  /** Where policies and the playbooks of the workspace name a check. */
  async everywhere(id: string, withDefinition: boolean): Promise<Location[]> {
    const found = (await this.inPolicies(id))
      .filter(({ isDefinition }) => withDefinition || !isDefinition)
      .map(({ location }) => location);
    for (const uri of (await this.parts.playbooks()).slice(0, MOST)) {
      const file = (await this.parts.analyser.fresh(uri)) ?? (await this.parts.analyser.load(uri));
      const documents = file?.current.map(({ playbook }) => playbook) ?? [];
      for (const word of await this.wordsIn(uri, documents)) if (word.id === id) found.push(locationOf(uri, word));
    }
    return found;
  }

  private async inPolicies(id: string): Promise<{ readonly location: Location; readonly isDefinition: boolean }[]> {
    const { policies } = this.parts;
    const files = policies.all.flatMap(({ uri, reading }) => [
      uri,
      ...reading.files.map((path) => withPath(uri, path)),
    ]);
    const { checkWordsInPolicy } = await import('../core/language');
    const all = await Promise.all(
      [...new Set(files)].map(async (uri) => {
        const words = checkWordsInPolicy(await this.policyAt(uri)).filter((word) => word.id === id);
        return words.map((word) => ({ location: locationOf(uri, word), isDefinition: word.isDefinition }));
      }),
    );
    return all.flat();
  }

  /** The documents of a policy, or of what one extends: as it is open, else as it is on disk. */
  private async policyAt(uri: string): Promise<readonly SourceDocument[]> {
    const { fs, rootOf, textOf } = this.parts;
    const { POLICY_FORMAT, POLICY_READING } = await policyReader();
    const open = textOf(uri)?.text;
    const fact = open === undefined ? await readInside(fs, uri, rootOf(parentOf(onDisk(uri)))) : undefined;
    const text = open ?? (fact?.state === 'file' ? fact.text : undefined);
    return text === undefined ? [] : parseAs(text, POLICY_FORMAT, POLICY_READING);
  }
}

const locationOf = (uri: string, { document, span }: CheckWord): Location => ({ uri, range: rangeOf(document, span) });
