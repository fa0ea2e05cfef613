import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import type { Token } from 'marked';
import { marked } from 'marked';
import { folderOf, removeFolders, run } from '../cli/support';

/** What a stranger would have said in our name: to a terminal, to a CI server, to a reader of Markdown. */
const SAID = [
  '::add-mask::e',
  '\u00A0::error::e',
  'a ##[error]e ##vso[task.setvariable variable=x]e ##teamcity[x]',
  '\u001b]0;title\u0007\u001b[2J\u009b2J',
  'one\n::warning::two\r::warning::three\u2028::warning::four\u0085::warning::five',
  '\u202Egnp.exe \u2066x\u2069 \u200Bx\uFEFF',
  '![i](https://x.example/i.png) [a](https://x.example) \\[x](https://x.example)',
  'a\\|![i](https://x.example) | <img src=x> <!-- `b` ``',
  '</b></summary></details><script>x</script>',
  '```\n# Title\n\n- [ ] list @ann #12 www.example.com https://x.example',
];

/** A text in quotes, as YAML and JSON read it. */
const quoted = (text: string): string => JSON.stringify(text);

const playbookThatSays = (text: string): string => `pilotPlaybook: 1
name: ${quoted(text)}
stage: pilot
${quoted(text)}: 1
trust: { controls: [${quoted(text)}], guide: ${quoted(text)} }
success: { metrics: [{ name: ${quoted(text)}, kind: activity, better: higher }] }
waivers: [{ check: learning/context, reason: ${quoted(text)}, owner: ${quoted(text)}, expires: 2027-01-31 }]
`;

const policyThatSays = (texts: readonly string[]): string => `pilotPolicy: 1
custom:
${texts.map(customThatSays).join('')}`;

const customThatSays = (text: string, index: number): string => `
  - id: our-${index}/rule
    gate: { id: our-${index}, title: ${quoted(text)} }
    message: ${quoted(text)}
    why: ${quoted(text)}
    docs: ${quoted(`https://x.example/>)![i](https://x.example/${text.replace(/\s/g, '')}`)}
    requiredFor: pilot
    at: /ownership
    require: { required: [x] }
`;

/** A name of a file that says it; a folder's name is not wanted. */
const fileName = (text: string): string => `${text.replaceAll('/', '∕').slice(0, 60)}.pilot.yaml`;

/** Their files stand in one order, whatever they are called. */
const repositoryThatSays = (texts: readonly string[]): string =>
  folderOf({
    ...Object.fromEntries(texts.map((text, index) => [`${index}/${fileName(text)}`, playbookThatSays(text)])),
    ...Object.fromEntries(texts.map((text, index) => [`${index}/no ${fileName(text)}`, Buffer.from([0xff, 0xfe])])),
    'pilot-policy.yaml': policyThatSays(texts),
  });

/** All that is printed holds, line by line. */
function holdsInLines(output: string, isOurs: (line: string) => boolean = () => false): void {
  for (const line of output.split('\n')) {
    assert.doesNotMatch(line, /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2060-\u2069\uFEFF]/u);
    assert.doesNotMatch(line, /##\w*\[/);
    if (!isOurs(line)) assert.doesNotMatch(line.trimStart(), /^::/);
  }
}

const isAnnotation = (line: string): boolean => /^::(?:error|warning|notice) file=[^:]*::/.test(line);

describe('What is printed of strangers', function () {
  this.timeout(300_000);
  after(removeFolders);

  it('acts on no terminal and no CI server, on either stream, in any format', async () => {
    const folder = repositoryThatSays(SAID);
    const [text = '', ...others] = SAID;
    const all = others.join(' ');
    for (const args of [
      ...['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'rdjson', 'markdown'].map((format) => [
        ...['check', '--format', format, '--for', 'production'],
      ]),
      ...[
        ['report'],
        ['report', '--format', 'ics'],
        ['checks'],
        ['checks', '--format', 'json'],
        ['badge'],
        ['fix'],
        ['check', `${all}*`, text],
      ],
      ...SAID.map((_, index) => ['explain', `our-${index}/rule`]),
      ...[['explain', text], ['merge', all], [`--${all}`], ['check', '--policy', text], ['new', text, '--name', all]],
    ]) {
      const { stdout, stderr } = await run(folder, args);
      // A calendar's lines end in CR and LF.
      holdsInLines(args.includes('ics') ? stdout.replaceAll('\r\n', '\n') : stdout, isAnnotation);
      holdsInLines(stderr);
      assert.ok(stdout + stderr, args.join(' '));
      assert.doesNotMatch(stderr, /Internal error/);
    }
  });

  it('is text to two readers of Markdown, and no link, picture or part of the page of its own', async () => {
    const folder = repositoryThatSays(SAID);
    const ordinary = repositoryThatSays(SAID.map((_, index) => `Ordinary words ${index}`));
    for (const command of ['check', 'report']) {
      const written = async (where: string) => (await run(where, [command, '--format', 'markdown'])).stdout;
      const [said, expected] = [await written(folder), await written(ordinary)];
      for (const shape of [byMarked, byMarkdownIt]) assert.deepEqual(shape(said), shape(expected));
    }
    const { stdout } = await run(folder, ['check', '--format', 'sarif']);
    const { runs } = JSON.parse(stdout) as {
      runs: { tool: { driver: { rules: { id: string; help: { markdown: string } }[] } } }[];
    };
    const ours = runs[0]!.tool.driver.rules.filter(({ id }) => id.startsWith('our-'));
    assert.equal(ours.length, SAID.length);
    for (const { help } of ours)
      for (const shape of [byMarked, byMarkdownIt])
        for (const other of shape(help.markdown)) assert.match(other, /^(?:link|list|bullet|strong)/);
  });
});

/** All that a reader makes of a Markdown besides text, in its order; code may be HTML, for its pipes. */
function byMarked(markdown: string): string[] {
  const found: string[] = [];
  const walk = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      if (token.type === 'html') found.push(...tagsOf(String((token as { text: string }).text)));
      else if (!/^(?:text|escape|space|paragraph|codespan)$/.test(token.type)) found.push(token.type);
      if (token.type === 'table') {
        const { header, rows } = token as { header: { tokens: Token[] }[]; rows: { tokens: Token[] }[][] };
        found.push(`${rows.length} rows`);
        for (const cell of [header, ...rows].flat()) walk(cell.tokens);
      } else if (token.type === 'list') walk((token as { items: Token[] }).items);
      else if ('tokens' in token && token.tokens) walk(token.tokens);
    }
  };
  walk(marked.lexer(markdown, { gfm: true }));
  return found;
}

const markdownIt = new MarkdownIt({ html: true });

function byMarkdownIt(markdown: string): string[] {
  return markdownIt
    .parse(markdown, {})
    .flatMap((token) => token.children ?? [token])
    .flatMap(({ type, content }) => (/^html_/.test(type) ? tagsOf(content) : [type]))
    .filter((type) => !/^(?:text|code_inline|softbreak|paragraph_\w+)$/.test(type));
}

const tagsOf = (html: string): string[] => (html.match(/<[^>]*>?/g) ?? []).filter((tag) => !/^<\/?code>$/.test(tag));
