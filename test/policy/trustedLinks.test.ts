import assert from 'node:assert/strict';
import { judged, policyOf, read } from '../core/support/policies';

/** What becomes of the store of feedback, backed by a link. */
async function strengthOf(policy: string, link: string): Promise<string | null> {
  const { findings, readiness } = await judged(
    policyOf(`pilotPolicy: 1\n${policy}`),
    `stage: pilot\nlearning: { captures: [edits], store: a table, context: all, evidence: ${JSON.stringify(link)} }\n`,
  );
  assert.deepEqual(
    findings.filter(({ kind }) => kind === 'evidence' || kind === 'schema'),
    [],
  );
  const learning = readiness!.gates.find(({ gate }) => gate.id === 'learning')!;
  return learning.checks.find(({ check }) => check.id === 'learning/store')!.strength;
}

const WIKI =
  'trustedLinks: ["https://wiki.example.com/ai/**", "https://docs.example.com:8443/*/page", https://a.example.com]\n';

describe('A link that backs a check', () => {
  it('is a link that nobody opened, unless the policy trusts it', async () => {
    assert.equal(await strengthOf('', 'https://wiki.example.com/ai/store'), 'linked');
    assert.equal(await strengthOf(WIKI, 'https://wiki.example.com/ai/store'), 'evidenced');
  });

  it('is trusted as browsers read it: by its whole host, its path and its query', async () => {
    const trusted = [
      'HTTPS://WIKI.Example.com:443/x/../ai/a/b?c=d/e#f',
      'https://wiki.example.com/ai/',
      '<https://wiki.example.com/%61i/../ai/x>',
      'https://docs.example.com:8443/a/page',
      'https://a.example.com/',
    ];
    const others = [
      'https://wiki.example.com/air/store',
      'https://wiki.example.com/ai/../hr',
      'https://wiki.example.com.evil.test/ai/x',
      'https://wiki.example.com@evil.test/ai/x',
      'https://user@wiki.example.com/ai/x',
      'https://evil.test/https://wiki.example.com/ai/x',
      'https://docs.example.com/a/page',
      'https://docs.example.com:8443/a/b/page',
      'https://a.example.com/b',
    ];
    for (const link of trusted) assert.equal(await strengthOf(WIKI, link), 'evidenced', link);
    for (const link of others) assert.equal(await strengthOf(WIKI, link), 'linked', link);
  });

  it('is trusted by patterns in any script, as addresses are written', async () => {
    const policy = 'trustedLinks: ["https://bücher.example/über uns/**"]\n';
    assert.equal(await strengthOf(policy, 'https://bücher.example/über%20uns/a'), 'evidenced');
    assert.equal(await strengthOf(policy, 'https://xn--bcher-kva.example/%c3%bcber%20uns/a'), 'evidenced');
  });

  it('is trusted by no pattern without a whole host, which is a fault of the policy', async () => {
    const patterns = [
      'https://*.example.com/**',
      'http://wiki.example.com/**',
      'wiki.example.com',
      'https:///a',
      '*/**',
    ];
    const { findings } = await read(
      `pilotPolicy: 1\ntrustedLinks: ${JSON.stringify([...patterns, 'https://a@b.example/**', 'https://a.example/{b'])}\n`,
    );
    assert.deepEqual(
      findings.map(({ code, at }) => `${code} ${at}`),
      [...patterns, '', ''].map((_, index) => `policy/invalid-include /trustedLinks/${index}`),
    );
    assert.match(findings[0]!.message, /a host that is written out/);
  });

  it('adds up with what the policy extends', async () => {
    const { trustedLinks } = await policyOf(`pilotPolicy: 1\nextends: ./base.yaml\n${WIKI}`, {
      '/repo/base.yaml': 'pilotPolicy: 1\ntrustedLinks: ["https://base.example/**"]\n',
    });
    const isTrusted = trustedLinks!();
    assert.ok(isTrusted('https://base.example/a') && isTrusted('https://wiki.example.com/ai/b'));
  });

  it('takes little time, whatever the patterns and however many links there are', async () => {
    const globs = Array.from({ length: 20 }, (_, index) => `"https://a.example/${'**/'.repeat(60)}*a*a*a*${index}"`);
    const { trustedLinks } = await policyOf(`pilotPolicy: 1\ntrustedLinks: [${globs.join(', ')}]\n`);
    const isTrusted = trustedLinks!();
    const start = process.cpuUsage().user;
    for (let index = 0; index < 5_000; index++) isTrusted(`https://a.example/${'a/'.repeat(200)}${index}`);
    assert.ok(process.cpuUsage().user - start < 3_000_000);
  });
});
