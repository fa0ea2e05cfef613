import assert from 'node:assert/strict';
import { contractsText } from '../core/view/contracts';
import { usePanel } from './browser';
import { contentOf, staleContentOf } from './content';
import type { PanelPage } from './page';

describe('The readiness page shows', () => {
  const open = usePanel();

  it('the playbook, its stage, and the readiness with the gates that hold it down', async () => {
    const panel = await open();
    await panel.show(await contentOf(contractsText()));
    const { page } = panel;
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Contract review assistant');
    assert.equal(await page.locator('[aria-current=step]').innerText(), 'Pilot');
    assert.match(
      await page.locator('.needed').innerText(),
      /Needed now, in pilot\s+7 of 9[^]*Needed for production\s+15 of 32[^]*Held back by Trust, Learning, Exceptions\s+2 files found · 1 link, not opened$/,
    );
    assert.match(
      await page.locator('.facts').innerText(),
      /Owner\s+Head of Procurement\s+procurement@example\.com[^]*Risk\s+High[^]*Next review\s+1 Nov 2026\s+overdue, 23 days ago/,
    );
    const mail = page.getByRole('link', { name: 'procurement@example.com' });
    assert.equal(await mail.getAttribute('href'), 'mailto:procurement@example.com');
  });

  it('how each check that a stage needs is backed, as a bar that is said in words too', async () => {
    const panel = await open();
    await panel.show(await contentOf(contractsText()));
    const now = panel.page.locator('.progress.now');
    assert.equal(await now.locator('.segment').count(), 9);
    assert.equal(await now.locator('.segment.open.error').count(), 2);
    assert.match(
      await now.locator('.for-ears').innerText(),
      /^7 of 9 checks met: 5 with evidence, or none needed, 2 only stated$/,
    );
  });

  it('nothing in green while an error stands in the file', async () => {
    const panel = await open();
    const colour = () =>
      panel.page
        .locator('.progress .segment.found')
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    const text = 'pilotPlaybook: 1\nname: A\nstage: pilot\nownership: { workflow: { name: A, contact: a@b.eu } }\n';
    await panel.show(await contentOf(text));
    const green = await colour();
    await panel.show(await contentOf(`${text}trust: { controls: [edit], evidence: none.md }\n`));
    await panel.page.getByText('1 error in the file: until fixed, nothing counts as ready').waitFor();
    assert.notEqual(await colour(), green);
  });

  it('one thing to do first, all that is needed now, and what is needed later by gate, with a fix where there is one', async () => {
    const panel = await open();
    await panel.show(await contentOf(contractsText()));
    const next = panel.page.getByRole('region', { name: 'What next' });
    assert.match(
      await next.locator('.first').innerText(),
      /^First: Missing gate: Exceptions\s+Add Exceptions\s+Once met: needed now 8 of 9 · production 19 of 32$/,
    );
    const now = next.getByRole('list', { name: /^Needed now/ }).locator('> li');
    assert.equal(await now.count(), 2);
    assert.match(await now.nth(0).innerText(), /Data boundaries\s+Inputs · line \d+[^]*Started: 2 TODOs left/);
    assert.equal(await next.locator('details[id^=tasks-production]').count(), 6);
    assert.equal(await next.getByText('A response for every case').isVisible(), false);
    await next.locator('#tasks-production-edge-cases > summary').click();
    await next.getByText('A response for every case').waitFor();
    await next.getByText('1 check waived for now: Live systems.').waitFor();
  });

  it('words of the format as code in messages', async () => {
    const panel = await open();
    await panel.show(await contentOf('pilotPlaybook: 1\nname: A\nstage: pilot\nsuccess: { hypothesis: faster }\n'));
    await panel.unfoldAll();
    const effort = panel.page
      .getByRole('region', { name: 'What next' })
      .getByRole('listitem')
      .filter({ hasText: 'Net effort' })
      .first();
    assert.deepEqual(await effort.locator('.row-text > p code').allInnerTexts(), ['rework', 'touchpoints']);
    assert.doesNotMatch(await effort.innerText(), /`/);
  });

  it('the gates with their questions, folded, and their checks once unfolded', async () => {
    const panel = await open();
    await panel.show(await contentOf(contractsText()));
    const gates = panel.page.getByRole('region', { name: /^Gates/ });
    assert.equal(await gates.getByRole('heading', { level: 3 }).count(), 9);
    const { all: inputs, head } = panel.gate('inputs');
    assert.equal(await inputs.getAttribute('open'), null);
    assert.match(await head.innerText(), /^Inputs\s+1 now$/);
    assert.equal(await gates.getByText('Required fields', { exact: true }).isVisible(), false);
    await head.click();
    await gates.getByText(/^Are inputs standard/).waitFor();
    await gates.getByText('Required fields', { exact: true }).waitFor();
    await gates.getByText(/"counterparty" is required/).waitFor();
  });

  it('the metrics in numbers, the evidence and the waivers with their states', async () => {
    const panel = await open();
    await panel.show(await contentOf(contractsText()));
    const items = (name: RegExp) => panel.page.getByRole('region', { name }).getByRole('listitem').allInnerTexts();
    const metrics = await items(/^Metrics/);
    assert.match(
      metrics[0]!,
      /95% of the way, due 31 Dec 2026[^]*0 h\s+40 h[^]*40 h[^]*16 h\s+by 31 Dec 2026[^]*17 h\s+from october\.json/,
    );
    assert.match(metrics[1]!, /on target[^]*0%\s+100%[^]*61%[^]*85%[^]*91%/);
    assert.match(metrics[2]!, /not set[^]*not set[^]*not set/);
    const evidence = await items(/^Evidence/);
    assert.match(evidence.join('\n'), /tests\/versions\.yaml\s+not found[^]*Evidence not found/);
    assert.match(evidence.join('\n'), /metrics\/october\.json[^]*\/hours Success[^]*\/team Success/);
    const waivers = await items(/^Waivers/);
    assert.match(waivers[3]!, /Live systems\s+Valid until 31 Jan 2027: 68 days left/);
    assert.match(waivers[0]!, /Ended on 20 Nov 2026, 4 days ago: the check is open again/);
    assert.match(waivers[2]!, /add a reason and an owner/);
  });

  it('no side of a target as the better one where nothing says which it is', async () => {
    const panel = await open();
    const metric = 'name: Time saved, kind: cycle-time, baseline: 0, target: 20, actual: 26';
    const text = (more: string) =>
      `pilotPlaybook: 1\nname: Bare\nstage: pilot\nsuccess: { metrics: [{ ${metric}${more} }] }\n`;
    await panel.show(await contentOf(text('')));
    await panel.page.getByText('cycle-time, direction not set').waitFor();
    assert.equal(await panel.page.locator('.bullet .zone').count(), 0);
    await panel.show(await contentOf(text(', better: higher')));
    await panel.page.locator('.bullet .zone').waitFor();
  });

  describe('metrics as bullet charts,', () => {
    const metricsText = (...metrics: string[]) =>
      `pilotPlaybook: 1\nname: Bare\nstage: pilot\nsuccess:\n  metrics:\n${metrics.map((one) => `    - { ${one} }\n`).join('')}`;
    const showAll = async (...metrics: string[]) => {
      const panel = await open({ width: 320 });
      await panel.show(await contentOf(metricsText(...metrics)));
      await panel.page
        .locator('.metric')
        .nth(metrics.length - 1)
        .waitFor();
      return panel;
    };
    const bars = (panel: PanelPage) =>
      panel.page
        .locator('.bullet-bar')
        .evaluateAll((all) =>
          all.flatMap((one) => (one.closest('.bullet') ? parseFloat(one.getAttribute('width')!) : [])),
        );

    it('percentages on one scale, so that a larger gain has a longer bar', async () => {
      const gain = (percent: number) =>
        `name: Gain ${percent}, kind: cycle-time, unit: '%', better: lower, actual: ${percent}`;
      const panel = await showAll(gain(-70), gain(-50), gain(-25));
      assert.deepEqual(await bars(panel), [70, 50, 25]);
      assert.deepEqual(await panel.page.locator('.bullet-ends').allInnerTexts(), Array(3).fill('-100%\n0%'));
    });

    it('a result that is worse than before in a colour of its own, and in words', async () => {
      const panel = await showAll('name: Slips, kind: errors, baseline: 4, target: 2, actual: 6');
      await panel.page.locator('.bullet.worse').waitFor();
      await panel.page.locator('.standing', { hasText: 'worse than before' }).waitFor();
    });

    it('from zero; figures that lie close together on a labelled zoom, as points', async () => {
      const panel = await showAll(
        'name: Hours, kind: cycle-time, unit: h, baseline: 52, target: 18, actual: 21.5',
        'name: Uptime, kind: other, unit: min, better: higher, baseline: 1400, target: 1440, actual: 1430',
      );
      const [hours, uptime] = [panel.page.locator('.bullet').nth(0), panel.page.locator('.bullet').nth(1)];
      assert.match(await hours.locator('.bullet-ends').innerText(), /^0 h\s+60 h$/);
      assert.match(
        await uptime.locator('.bullet-ends').innerText(),
        /^1,390 min\s+zoomed: the axis does not begin at 0\s+1,450 min$/,
      );
      assert.equal(await uptime.locator('.bullet-bar').count(), 0);
      assert.equal(
        await hours.getByRole('img').getAttribute('aria-label'),
        'now 21.5 h, target 18 h, baseline 52 h, on an axis from 0 h to 60 h: 89% of the way',
      );
    });

    it('whatever the figures are', async () => {
      const panel = await showAll(
        'name: Huge, kind: revenue, baseline: 1e300, target: -1e308, actual: 1e308',
        'name: Tiny, kind: errors, baseline: 1e-300, target: 0, actual: 1e-300',
        'name: Equal, kind: errors, baseline: 0, target: 0, actual: 0',
        'name: Negative, kind: revenue, baseline: -5, target: -1, actual: -3',
        'name: Alone, kind: revenue, actual: 7',
        'name: Unmeasured, kind: revenue',
      );
      const places = await panel.page
        .locator('.bullet-picture *')
        .evaluateAll((all) =>
          all.flatMap((one) => ['x', 'x1', 'x2', 'cx', 'width'].map((name) => one.getAttribute(name) ?? '0%')),
        );
      assert.ok(
        places.every((place) => /^-?\d+(?:\.\d+)?%?$/.test(place) && Math.abs(parseFloat(place)) <= 100),
        places.join(),
      );
      assert.ok(await panel.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
    });

    it('two hundred of them, the first twenty at once', async () => {
      const panel = await open();
      const many = Array.from(
        { length: 200 },
        (_one, at) => `name: M${at}, kind: errors, baseline: ${at}, target: 1, actual: 2`,
      );
      await panel.show(await contentOf(metricsText(...many)));
      await panel.page.getByText('180 more metrics').click();
      await panel.page.getByRole('button', { name: 'M199' }).last().waitFor();
    });
  });

  it('what falls due on a time line and in a list, the overdue in words', async () => {
    const panel = await open();
    await panel.show(await contentOf(contractsText()));
    const time = panel.page.getByRole('region', { name: /^Time line 3 overdue/ });
    assert.equal(await time.locator('.line .event').count(), await time.getByRole('listitem').count());
    assert.match(
      await time.getByRole('listitem').first().innerText(),
      /1 Nov 2026\s+Next review · overdue, 23 days ago/,
    );
  });

  it('a gate whose checks are met, and whose evidence was not found, not as met', async () => {
    const panel = await open();
    const text = 'pilotPlaybook: 1\nname: Bare\nstage: pilot\ntrust: { controls: [edit, undo], evidence: none.md }\n';
    await panel.show(await contentOf(text));
    const { head: gate } = panel.gate('trust');
    await gate.getByRole('img', { name: 'Error' }).waitFor();
    assert.equal(await gate.getByRole('img', { name: 'Met', exact: true }).count(), 0);
    await panel.page.getByRole('heading', { name: 'Evidence 1 error' }).waitFor();
  });

  it('how many metrics there are, where none has a target to be on', async () => {
    const panel = await open();
    const text =
      'pilotPlaybook: 1\nname: Bare\nstage: pilot\nsuccess: { metrics: [{ name: Errors, kind: errors, actual: 2 }] }\n';
    await panel.show(await contentOf(text));
    await panel.page.getByRole('heading', { name: 'Metrics 1', exact: true }).waitFor();
    assert.match(await panel.page.getByRole('region', { name: /^Metrics/ }).innerText(), /Target\s+not set/);
  });

  it('the last good analysis of a text that is no YAML just now, with no fix but of what is wrong there', async () => {
    const panel = await open();
    await panel.show(await staleContentOf(contractsText(), contractsText(['risk: high', 'risk: [high'])));
    const { page } = panel;
    await page.getByText('The file has a YAML error; showing the last good analysis.').waitFor();
    const errors = page.getByRole('region', { name: /^Errors in the file/ });
    assert.match(await errors.innerText(), /yaml\//);
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Contract review assistant');
    const fixes = { name: /^(?:Add|Choose|Waive .*…$|Write|Put)|does not apply/ };
    assert.equal(await page.getByRole('button', fixes).count(), await errors.getByRole('button', fixes).count());
  });

  it('what is wrong with a text that was never readable, and with a stage that cannot be read', async () => {
    const panel = await open();
    await panel.show(await contentOf('just some words'));
    assert.equal(await panel.page.locator('header').innerText(), 'review.pilot.yaml');
    await panel.page.getByText('Fix the errors below to see its readiness.').waitFor();
    await panel.page.getByText('A playbook is a mapping of keys and values.').waitFor();
    await panel.show(await contentOf(contractsText(['stage: pilot', 'stage: pilott'])));
    await panel.page.getByText('is not valid. Fix it to see what blocks the next one.').waitFor();
    assert.equal(await panel.page.getByRole('heading', { name: /What next/ }).count(), 0);
  });

  it('that a pilot is stopped, and none of its open checks as a finding', async () => {
    const panel = await open();
    await panel.show(await contentOf(contractsText(['stage: pilot', 'stage: pilot\nstatus: stopped'])));
    await panel.page.getByText('This pilot was stopped. Open checks are not reported while it is stopped.').waitFor();
    assert.equal(await panel.page.getByRole('heading', { name: /What next/ }).count(), 0);
    assert.match(
      await panel.page.locator('.needed').innerText(),
      /^Needed for pilot\s+7 of 9[^]*\nNeeded for production\s+15 of 32/,
    );
    assert.equal(
      await panel.page
        .getByRole('img', { name: /^(Error|Warning)$/ })
        .and(panel.page.locator('.check *'))
        .count(),
      0,
    );
  });

  it('that a playbook is ready for its next stage', async () => {
    const panel = await open();
    await panel.show(
      await contentOf(
        'pilotPlaybook: 1\nname: Bare\nstage: investigation\nownership: { workflow: { name: Ann, contact: ann@example.com } }\nfeedback: { channel: mail }\ninputs: { boundaries: { allowed: [a], forbidden: [b] } }\nsuccess: { metrics: [{ name: Errors, kind: errors, baseline: 2, target: 1 }] }\n',
      ),
    );
    await panel.page.getByRole('heading', { name: 'Ready for pilot' }).waitFor();
    assert.match(
      await panel.page.locator('.needed').innerText(),
      /^Needed for pilot\s+(\d+) of \1[^]*Needed for production\s+\d+ of \d+/,
    );
    await panel.page.getByRole('button', { name: 'Move to pilot' }).click();
    assert.equal((await panel.sent()).at(-1)?.type, 'promote');
  });

  it('that there is no playbook, or none any more', async () => {
    const panel = await open();
    await panel.show({ kind: 'none', hasPortfolio: false });
    assert.equal(await panel.page.getByRole('heading').innerText(), 'No playbook is open');
    await panel.show({ kind: 'gone', file: 'review.pilot.yaml', hasPortfolio: false });
    await panel.page.getByRole('heading', { name: 'review.pilot.yaml was closed or deleted' }).waitFor();
  });

  it('texts of the playbook as text', async () => {
    const panel = await open();
    const name = 'Notes <img src=x onerror=alert(1)>';
    await panel.show(await contentOf(contractsText(['name: Contract review assistant', `name: "${name}"`])));
    assert.equal(await panel.page.getByRole('heading', { level: 1 }).innerText(), name);
    assert.equal(await panel.page.locator('img').count(), 0);
  });
});
