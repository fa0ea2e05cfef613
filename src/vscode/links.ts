import * as vscode from 'vscode';
import type { Service } from '../service';
import { toRange } from './convert';
import type { OpenDocuments } from './ports/openTexts';

type ServiceLink = Awaited<ReturnType<Service['positions']['links']>>[number];

/** A link that knows what it leads to once somebody follows it. */
class PlaybookLink extends vscode.DocumentLink {
  constructor(
    readonly uri: string,
    readonly link: ServiceLink,
  ) {
    super(toRange(link.range), link.target === undefined ? undefined : vscode.Uri.parse(link.target));
  }
}

/** The links of playbooks and policies: to files, to headings and values in them, and to pages of the web. */
export class Links implements vscode.DocumentLinkProvider<PlaybookLink> {
  constructor(
    private readonly service: Service,
    private readonly texts: OpenDocuments,
  ) {}

  async provideDocumentLinks(document: vscode.TextDocument): Promise<PlaybookLink[]> {
    const uri = this.texts.add(document);
    return (await this.service.positions.links(uri)).map((link) => new PlaybookLink(uri, link));
  }

  async resolveDocumentLink(link: PlaybookLink): Promise<PlaybookLink> {
    const target = await this.service.positions.linkTarget(link.uri, link.link);
    if (target !== undefined) link.target = vscode.Uri.parse(target);
    return link;
  }
}
