import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { slug } from 'github-slugger';
import { marked } from 'marked';
import { BUILT_IN_GATES } from '../../../src/core/checklist/packs';
import { DEFAULT_POLICY } from '../../../src/core/checklist/policy';
import { NO_FACTS } from '../../../src/core/evidence/verification';
import {
  checkInBrief,
  gateInBrief,
  helpOfCheck,
  helpOfGate,
  pageOf,
  plainTextOf,
  referencePage,
} from '../../../src/core/explain';
import { ALWAYS_ON } from '../../../src/core/findings/alwaysOn';
import { judge } from '../../../src/core/judge/judge';
import { parse } from '../../../src/core/schema/parse';
import { inProject } from '../../editor/paths';
import { prose } from '../../../src/text';
import { TODAY } from '../support/fixture';

const checks = BUILT_IN_GATES.flatMap((gate) => gate.checks);
const reference = readFileSync(inProject('media/docs/checklist.md'), 'utf8');

/** The page of a code, which has one. */
function pageFor(code: string): string {
  const page = pageOf(code, BUILT_IN_GATES);
  assert.ok(page, `a page for ${code}`);
  return page;
}

/** The YAML that a page shows first. */
const exampleIn = (page: string): string | undefined => /^```yaml\n([^]*?)\n```$/m.exec(page)?.[1];

describe('the page of a check', () => {
  for (const { id, asks, why, how, sources } of checks) {
    it(`${id} says what it asks, why, how to meet it and where it comes from`, () => {
      const page = pageFor(id);
      for (const words of [asks, why, how, id, ...sources.map(({ name }) => name)]) assert.ok(page.includes(words));
    });

    it(`${id} has an example that meets it, without a placeholder or a fault`, () => {
      const example = exampleIn(pageFor(id));
      assert.ok(example);
      const head = [
        'pilotPlaybook: 1',
        'name: An example',
        'risk: high',
        ...(/^stage:/m.test(example) ? [] : ['stage: pilot']),
      ];
      const policy = { ...DEFAULT_POLICY, gates: BUILT_IN_GATES };
      const [playbook, ...others] = parse(`${head.join('\n')}\n${example}\n`);
      assert.deepEqual(others, []);
      const { findings, readiness } = judge(playbook!, { policy, facts: NO_FACTS, today: TODAY });
      const result = readiness?.gates.flatMap((gate) => gate.checks).find(({ check }) => check.id === id);
      assert.equal(result?.state, 'met');
      assert.deepEqual(
        findings.filter(({ code }) => /^(?:yaml|schema|placeholder|evidence\/outside|review)/.test(code)),
        [],
      );
    });
  }

  it('says what an open check is at each stage', () => {
    const said = (id: string) => /^Required for .*$/m.exec(pageFor(id))?.[0];
    assert.equal(
      said('trust/guide'),
      'Required for production. While it is open, it is an error at production, a warning at pilot, information at investigation. A policy may require it for another stage.',
    );
    assert.match(said('success/target')!, /an error at pilot and production, a warning at investigation\./);
    assert.match(said('exceptions/escalate')!, /^Required for production; when `risk` is `high`, already for pilot\./);
    assert.match(said('security/threat-model')!, /^Required for production when `risk` is `high`; otherwise/);
  });

  it('says of governance that it is no legal advice', () => {
    assert.match(pageFor('governance/appeal'), /This is not legal advice\./);
  });
});

describe('the page of another code', () => {
  for (const { id, question, section, checks: own } of BUILT_IN_GATES) {
    it(`${id} and ${id}/missing lead to the gate, and from there to each of its checks`, () => {
      for (const code of [id, `${id}/missing`]) {
        const page = pageFor(code);
        assert.ok(page.includes(question));
        assert.ok(exampleIn(page)?.startsWith(`${section}:`));
        const base = new URL(`pages:/${code}.md`);
        const linked = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => new URL(link!, base).pathname);
        assert.deepEqual(
          linked,
          own.map((check) => `/${check.id}.md`),
        );
      }
    });
  }

  it('a check leads back to its gate', () => {
    const [, link] = /the gate \[Trust\]\(([^)]+)\)/.exec(pageFor('trust/guide'))!;
    assert.equal(new URL(link!, 'pages:/trust/guide.md').pathname, '/trust.md');
  });

  it('one that is always on says what to do, whichever of its family it is', () => {
    for (const { code, how } of ALWAYS_ON) assert.ok(pageFor(code).includes(prose(how)));
    assert.equal(pageFor('schema/unknown-key'), pageFor('schema/…'));
  });

  it('there is none for a code that does not exist', () => {
    for (const code of ['', 'trust/', 'trust/guides', 'trust.md', 'nothing', 'constructor', 'placeholder/x'])
      assert.equal(pageOf(code, BUILT_IN_GATES), undefined, code);
  });

  it("an organisation's own check has one, with the words of its policy", () => {
    const [gate] = BUILT_IN_GATES;
    const own = {
      ...gate!.checks[0]!,
      ...{ id: 'acme/data-protection', asks: 'Link the assessment.', why: 'Company rule DP-7.', how: 'Meet it.' },
      sources: [{ name: 'https://example.com/dp-7', url: 'https://example.com/dp-7' }],
      example: undefined,
    };
    const acme = { ...gate!, id: 'acme', title: 'Acme', section: '', checks: [own] };
    const page = pageOf(own.id, [acme])!;
    assert.match(page, /Company rule DP-7\./);
    assert.match(page, /\]\(<https:\/\/example\.com\/dp-7>\)/);
    assert.equal(exampleIn(page), undefined);
    assert.equal(exampleIn(pageOf('acme', [acme])!), undefined);
  });
});

describe('the words of a policy', () => {
  const words =
    'See ![x](https://example.com/x.png), \\![v](https://example.com/v.png), [y](https://example.com/y) and <img src="https://example.com/z">.';
  const [gate] = BUILT_IN_GATES;
  const own = {
    ...{ ...gate!.checks[0]!, id: 'acme/x', title: words, asks: words, why: words, how: words },
    ...{ example: undefined, sources: [{ name: words, url: 'https://example.com/rule' }] },
  };
  const acme = { ...gate!, id: 'acme', title: words, question: words, note: words, checks: [own] };

  const FORMS: Record<string, () => string> = {
    'the page of a check': () => pageOf('acme/x', [acme])!,
    'the page of a gate': () => pageOf('acme', [acme])!,
    'the reference page': () => referencePage([acme]),
    'a check in brief': () => checkInBrief(own),
    'a gate in brief': () => gateInBrief(acme, [own]),
    "a rule's help": () => helpOfCheck(own, acme).markdown,
    'the help of a missing gate': () => helpOfGate(acme).markdown,
  };
  for (const [name, form] of Object.entries(FORMS))
    it(`make no picture, no hidden link and no HTML: ${name}`, () => {
      const html = marked.parse(form(), { async: false });
      assert.doesNotMatch(html, /<img/);
      for (const [, address] of html.matchAll(/href="(https?:[^"]*)"/g))
        assert.ok(address === 'https://example.com/rule' || !address!.startsWith('https://example.com/'), address);
      assert.match(html, /See !\[x\]\(https:/);
    });

  it('are as they are in plain text', () => {
    assert.ok(plainTextOf('acme/x', [acme], new Map())!.includes(`Why it matters: ${words}`));
    assert.ok(helpOfCheck(own, acme).text.includes(`How to meet it: ${words}`));
  });
});

describe('the reference page', () => {
  it('has every check and every code that is always on, with its example', () => {
    for (const { id, asks } of checks) {
      assert.ok(reference.includes(`\`${id}\` · Required for`), id);
      assert.ok(reference.includes(asks) && reference.includes(exampleIn(pageFor(id))!), id);
    }
    for (const { code } of ALWAYS_ON) assert.ok(reference.includes(`### \`${code}\``), code);
  });

  it('leads from its contents to its headings', () => {
    const headings = [...reference.matchAll(/^## (.*)$/gm)].map(([, heading]) => slug(heading!));
    const links = [...reference.matchAll(/\]\(#([^)]+)\)/g)].map(([, link]) => link);
    assert.deepEqual(links, headings);
  });
});
