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

const policyThatSays = (text: string): string => `pilotPolicy: 1
custom:
  - id: our/rule
    gate: { id: our, title: ${quoted(text)}, question: ${quoted(text)} }
    title: ${quoted(text)}
    message: ${quoted(text)}
    why: ${quoted(text)}
    docs: ${quoted(`https://x.example/>)![i](https://x.example/${encodeURIComponent(text)}`)}
    requiredFor: pilot
    at: /ownership
    must: { required: [x] }
`;

/** A name of a file that says it; a folder's name is not wanted. */
const fileName = (text: string): string => `${text.replaceAll('/', '∕').slice(0, 60)}.pilot.yaml`;

const repositoryThatSays = (text: string): string =>
  folderOf({
    [fileName(text)]: playbookThatSays(text),
    [`no ${fileName(text)}`]: Buffer.from([0xff, 0xfe]),
    'pilot-policy.yaml': policyThatSays(text),
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
    for (const text of SAID) {
      const folder = repositoryThatSays(text);
      const commands = [
        ...['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown'].map((format) => [
          ...['check', '--format', format, '--for', 'production'],
        ]),
        ...[['report'], ['checks'], ['checks', '--format', 'json'], ['explain', 'our/rule'], ['explain', 'our']],
        ...[
          ['badge'],
          ['fix'],
          ['check', `gone ${text}`],
          ['check', `--${text}`],
          ['new', fileName(text), '--name', text],
        ],
        ...[
          ['explain', text],
          ['check', '--changed-since', text],
          ['merge', fileName(text)],
          ['check', '--policy', text],
        ],
      ];
      for (const args of commands) {
        const { stdout, stderr } = await run(
          folder,
          args.map((one) => one.replaceAll('\0', '')),
        );
        holdsInLines(stdout, isAnnotation);
        holdsInLines(stderr);
        assert.ok(stdout + stderr, args.join(' '));
        assert.doesNotMatch(stderr, /went wrong inside/);
      }
    }
  });

  it('is text to two readers of Markdown, and no link, picture or part of the page of its own', async () => {
    for (const text of SAID) {
      const folder = repositoryThatSays(text);
      const ordinary = repositoryThatSays('Ordinary words');
      for (const command of ['check', 'report']) {
        const written = async (where: string) => (await run(where, [command, '--format', 'markdown'])).stdout;
        const [said, expected] = [await written(folder), await written(ordinary)];
        for (const shape of [byMarked, byMarkdownIt]) assert.deepEqual(shape(said), shape(expected), said);
      }
      const { stdout } = await run(folder, ['check', '--format', 'sarif']);
      const { runs } = JSON.parse(stdout) as {
        runs: { tool: { driver: { rules: { id: string; help: { markdown: string } }[] } } }[];
      };
      const help = runs[0]!.tool.driver.rules.find(({ id }) => id === 'our/rule')!.help.markdown;
      for (const shape of [byMarked, byMarkdownIt])
        for (const other of shape(help))
          assert.match(other, /^(?:link|link_open|link_close|list\w*|bullet\w*|strong\w*)/);
    }
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
