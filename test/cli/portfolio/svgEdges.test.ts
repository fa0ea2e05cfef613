import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { widthOf } from '../../../src/panel/report/picture/measure';
import { contractsText } from '../../core/view/contracts';
import { folderOf, playbook, removeFolders, run } from '../support';
import { TODAY, portfolio } from './support';

const SVG = ['report', ...TODAY, '--exit-zero', '--format', 'svg'];

/** A picture, which is well-formed, refers to nothing outside of itself, and has no text beyond its edges. */
async function picture(folder: string, ...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await run(folder, [...SVG, ...args]);
  assert.equal(status, 0, stderr);
  const { valid, errors } = await validateXML({ xml: [{ fileName: 'report.svg', contents: stdout }], schema: ANY });
  assert.ok(valid, JSON.stringify(errors));
  const names = new Set([...stdout.matchAll(/<([a-z]+)/gi)].map(([, name]) => name));
  for (const name of names) assert.ok(DRAWN.has(name!), name);
  assert.doesNotMatch(
    stdout.replace(' xmlns="http://www.w3.org/2000/svg"', ''),
    / (?:href|src|style|on\w+|xmlns)="|url\((?!#)/,
  );
  const [, width = 0] = /^<svg [^>]*?width="(\d+)"/.exec(stdout)!;
  for (const { x, size, anchor, isBold, text } of textsIn(stdout)) {
    const wide = widthOf(text, size, isBold ? 600 : 400);
    const left = anchor === 'end' ? x - wide : anchor === 'middle' ? x - wide / 2 : x;
    assert.ok(left >= 0 && left + wide <= Number(width), `${text} from ${left} to ${left + wide}`);
  }
  return stdout;
}

const ANY = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/2000/svg">
  <xs:element name="svg"><xs:complexType mixed="true">
    <xs:sequence><xs:any minOccurs="0" maxOccurs="unbounded" processContents="skip"/></xs:sequence>
    <xs:anyAttribute processContents="skip"/>
  </xs:complexType></xs:element>
</xs:schema>`;

const DRAWN = new Set(['svg', 'title', 'desc', 'g', 'rect', 'line', 'circle', 'text', 'style', 'defs', 'pattern']);

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&#58;', ':')
    .replaceAll('&#35;', '#')
    .replaceAll('&amp;', '&');

/** The texts of a picture, without what only their titles say; those in a group that is moved are the legend's. */
const textsIn = (svg: string) =>
  [
    ...svg
      .replaceAll(/<g transform[^]*?<\/g>/g, '')
      .matchAll(/<text ([^>]*)>([^<]*)(?:<title>[^<]*<\/title>)?<\/text>/g),
  ].map(([, attributes = '', text = '']) => {
    const of = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
    return {
      x: Number(of('x')),
      size: Number(of('font-size') ?? 13),
      anchor: of('text-anchor'),
      isBold: of('font-weight') !== undefined,
      text: plain(text),
    };
  });
const said = (svg: string): string[] => textsIn(svg).map(({ text }) => text);

const named = (name: string) =>
  `pilotPlaybook: 1\nname: ${JSON.stringify(name)}\nstage: pilot\nownership: { workflow: { name: ${JSON.stringify(name)} } }\n`;

describe('report --format svg, to its edges', () => {
  after(removeFolders);

  it('draws the heat map of several playbooks, each cell in words, and says the same in its description', async () => {
    const folder = portfolio();
    const svg = await picture(folder);
    await run(folder, [...SVG, '--output', 'pilots.svg']);
    assert.equal(readFileSync(path.join(folder, 'pilots.svg'), 'utf8'), svg);
    const { playbooks } = JSON.parse((await run(folder, [...SVG.slice(0, -1), 'json'])).stdout) as {
      playbooks: { name: string | null; path: string }[];
    };
    const texts = said(svg);
    const [, description = ''] = /<desc>([^]*?)<\/desc>/.exec(svg)!;
    assert.ok(playbooks.length > 2);
    for (const playbookSaid of playbooks) {
      const name = playbookSaid.name ?? path.basename(playbookSaid.path);
      assert.ok(
        texts.some((text) => text === name || (text.endsWith('…') && name.startsWith(text.slice(0, -1)))),
        name,
      );
      assert.ok(plain(description).includes(`${name}: `), name);
    }
    for (const text of ['AI pilots by gate', 'Trust', 'For next stage']) assert.ok(texts.includes(text), text);
    assert.ok(texts.some((text) => /^\d+ (?:now|next|later)$/.test(text)));
    const filtered = await picture(folder, '--risk', 'high');
    assert.match(filtered, /6 playbooks are left out by --risk, 2 with errors\./);
  });

  it('draws one playbook on a page: how far it is, its gates, its metrics, and what to do next', async () => {
    const folder = folderOf({ 'a.pilot.yaml': contractsText() });
    const texts = said(await picture(folder));
    const { readiness } = (
      JSON.parse((await run(folder, [...SVG.slice(0, -1), 'json'])).stdout) as {
        playbooks: {
          readiness: { progress: { production: { met: number; applicable: number } }; gates: { title: string }[] };
        }[];
      }
    ).playbooks[0]!;
    const { met, applicable } = readiness.progress.production;
    assert.equal(texts[0], 'Contract review assistant');
    assert.ok(texts.includes('Needed for production') && texts.includes(`${met} of ${applicable}`));
    for (const { title } of readiness.gates) assert.ok(texts.includes(title), title);
    for (const text of ['What next', 'Gates', 'Metrics']) assert.ok(texts.includes(text), text);
    assert.ok(texts.some((text) => /^baseline .+ · target .+ · now /.test(text)));
  });

  it('lets nothing of a playbook become markup, and cuts what is long', async () => {
    const names = [
      '</text></svg><script>alert(1)</script>',
      ']]> <![CDATA[ --> <!-- & &amp; &#0; "\'',
      'x" onload="alert(1)',
      '\n::error::taken\u001b]0;x\u0007 \u202e \ud800 \uffff',
      'm'.repeat(10_000),
      '👩‍👩‍👧‍👦'.repeat(100),
      `מערכת ${'לבדיקת חוזים '.repeat(40)}`,
      `a${'\u0301'.repeat(3_000)}`,
      '﷽'.repeat(50),
    ];
    const files = names.map((name, index) => [`${index}.pilot.yaml`, named(name)] as const);
    const folder = folderOf(Object.fromEntries(files));
    const all = await picture(folder);
    assert.ok(all.includes(`<title>${'m'.repeat(10_000)}</title>`));
    // eslint-disable-next-line no-control-regex -- what must not be there
    assert.doesNotMatch(all, /::|[\u0000-\u0008\u000b-\u001f\u007f]/);
    for (const [file] of files) await picture(folder, file);
  });

  it('is a picture of no playbook and of a thousand as well', async () => {
    assert.ok(
      said(await picture(folderOf({ 'a.pilot.yaml': playbook() }), '--stage', 'production')).includes(
        '0 playbooks · as of 24 Nov 2026',
      ),
    );
    const many = Array.from(
      { length: 1000 },
      (_one, index) => [`${index}.pilot.yaml`, named(`Pilot ${index}`)] as const,
    );
    const svg = await picture(folderOf(Object.fromEntries(many)));
    assert.equal(said(svg).filter((text) => /^Pilot \d+$/.test(text)).length, 60);
    assert.ok(said(svg).includes('and 940 more'));
  }).timeout(60_000);
});
