import assert from 'node:assert/strict';
import { folderOf, removeFolders, run } from '../support';
import { elementsOf } from './support';

const REPORT = ['report', '--format', 'html', '--today', '2026-11-24'];

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title><svg onload=alert(1)>',
  'javascript:alert(1)',
  '\n::error::taken\n##vso[task.complete]',
  '&lt;b&gt; id="pilot-1" \u001b]0;x\u0007 \u202e',
];

const hostile = (text: string) => {
  const said = JSON.stringify(text);
  return [
    `pilotPlaybook: 1\nname: ${said}\nsummary: ${said}\nstage: pilot\n`,
    `tool: { name: ${said}, model: ${said}, vendor: ${said} }\n`,
    `ownership: { workflow: { name: ${said}, contact: ${said} } }\n`,
    `success: { metrics: [{ name: ${said}, kind: errors, unit: ${said}, baseline: 3, target: 1 }] }\n`,
    `evaluation: { evidence: [${said}, { path: ${said} }, { url: ${said} }] }\n`,
    `waivers: [{ check: ${said}, reason: ${said}, owner: ${said}, expires: 2026-12-01 }]\n`,
    `review: { next: 2026-12-01, decisions: [{ date: 2026-01-01, decision: go, by: ${said}, reason: ${said} }] }\n`,
  ].join('');
};

describe('report --format html, whatever playbooks say', () => {
  after(removeFolders);

  it('lets nothing of a playbook become an element, a link or a command', async () => {
    const files = HOSTILE.map((text, index) => [`${index}.pilot.yaml`, hostile(text)] as const);
    const { stdout } = await run(folderOf(Object.fromEntries(files)), REPORT);
    const elements = elementsOf(stdout.replace(/<style>[^]*?<\/style>/, ''));
    const names = new Set(elements.map(({ name }) => name));
    assert.ok(names.has('article') && names.has('table'));
    for (const name of ['script', 'img', 'link', 'iframe', 'object', 'form', 'base', 'button', 'select', 'input', 'b '])
      assert.ok(!names.has(name), name);
    for (const { name, attributes } of elements)
      for (const [key, value] of attributes) {
        assert.doesNotMatch(key, /^on/i, `${name} ${key}="${value}"`);
        if (key === 'href' || key === 'src') assert.match(value, /^(?:#|https:\/\/|mailto:)/, value);
      }
    assert.equal(elements.filter(({ name }) => name === 'article').length, HOSTILE.length + 1);
    assert.equal(stdout.match(/<\/style>/g)?.length, 1);
    assert.ok(stdout.includes('&lt;script>alert(1)&lt;/script>'));
    // eslint-disable-next-line no-control-regex -- what must not be there
    assert.doesNotMatch(stdout.replace(/<style>[^]*?<\/style>/, ''), /::|##|[\u0000-\u0008\u000b-\u001f\u007f]/);
  });

  it('refers to nothing outside of itself but what playbooks and the checklist name', async () => {
    const link = 'https://said.example/a?b=1';
    const folder = folderOf({ 'x.pilot.yaml': hostile('Plain').replace('contact: "Plain"', `contact: "${link}"`) });
    const { stdout } = await run(folder, REPORT);
    const catalogue = (await run(folder, ['checks', '--format', 'json'])).stdout;
    const links = elementsOf(stdout).flatMap(({ attributes }) =>
      attributes.flatMap(([key, value]) =>
        ['href', 'src', 'srcset'].includes(key) && !value.startsWith('#') ? [value] : [],
      ),
    );
    assert.ok(links.includes(link));
    for (const one of links) if (one !== link) assert.ok(catalogue.includes(one.replaceAll('&amp;', '&')), one);
    const [, styles = ''] = /<style>([^]*?)<\/style>/.exec(stdout) ?? [];
    assert.match(styles, /prefers-color-scheme:\s*dark/);
    assert.doesNotMatch(styles, /url\(|@import|@font-face/);
    assert.match(
      stdout,
      /http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/,
    );
    assert.ok(!stdout.includes(folder));
  });

  it('says which threshold is missed', async () => {
    const folder = folderOf({ 'a.pilot.yaml': 'pilotPlaybook: 1\nname: A\nstage: pilot\n' });
    const { status, stdout, stderr } = await run(folder, [...REPORT, '--for', 'production']);
    assert.equal(status, 1);
    const [line = ''] = stderr.split('\n');
    assert.match(line, /production/);
    assert.ok(stdout.includes(line.replace(/^error: /i, '')), line);
  });
});
