import assert from 'node:assert/strict';
import path from 'node:path';
import { FIXTURES, fixtureOf, judgedFixtures, textOf } from './support/fixture';
import { updatedFixture } from './support/updatedFixture';

const OTHER: Readonly<Record<string, string>> = { error: 'warning', warning: 'information', information: 'error' };

/** The text of a file of fixtures after `npm run fixtures -- --update`. */
const updated = (text: string, name = 'judging/x.pilot.yaml'): Promise<string> =>
  updatedFixture(fixtureOf(path.join(FIXTURES, name), text));

/** A comment whose quotations stand in the usual marks, unless they hold such marks. */
const withUsualMarks = (comment: string): string =>
  comment.replace(/`([^`]*)`/g, (quotation, text: string) => (text.includes('"') ? quotation : `"${text}"`));

describe('Updating the fixtures', () => {
  it('changes nothing in those that hold @slow', async () => {
    for (const fixture of judgedFixtures()) assert.equal(await updatedFixture(fixture), textOf(fixture), fixture.name);
  });

  it('rewrites a severity, an underlined text, a place, a fix and a state that are said wrongly @slow', async () => {
    for (const fixture of judgedFixtures()) {
      const text = textOf(fixture);
      const wrong = text
        .replace(
          /(#! (?:below: )?| ; )(error|warning|information)/g,
          (_all, before, severity) => before + OTHER[severity],
        )
        .replace(/(#! [^"`\n]*)"[^"]*"/g, '$1"something else"')
        .replace(/ @\/\S+/g, ' @/elsewhere')
        .replace(/ fix:(?:add|append)\b/g, ' fix:hint')
        .replace(/^(#: check \S+) met \w+/gm, '$1 unmet');
      assert.equal(await updated(wrong, fixture.name), text.replace(/#! .*/g, withUsualMarks), fixture.name);
    }
  });

  const HEAD = '#: gates trust\npilotPlaybook: 1\nname: New\nstage: pilot\n';

  it('writes the comment of a new finding, and the message where a part of it is expected', async () => {
    assert.equal(
      await updated(
        `${HEAD}trust:\n  controls: [edit]\nrsik: 1 #! error schema/unknown-key "rsik" says "no such part"\n`,
      ),
      `${HEAD}trust:\n  controls: [edit] #! warning trust/iterate "controls" @/trust/controls\n` +
        `rsik: 1 #! error schema/unknown-key "rsik" says \`Unknown key "rsik". Did you mean "risk"?\`\n`,
    );
  });

  it('takes the comment of a finding away that is no more, with its line if it stands alone', async () => {
    const held = `${HEAD}trust:\n  controls: [edit, undo]\n`;
    const old = held.replace('[edit, undo]', '[edit, undo] #! warning trust/iterate "controls"');
    assert.equal(await updated(old.replace('trust:', '#! below: error trust/guide "trust"\ntrust:')), held);
  });

  it('refuses to write where a comment would become a part of a text', async () => {
    const text = `${HEAD}trust: { controls: [edit, undo] }\nsummary: tbd:ask\n  Ann\n`;
    await assert.rejects(updated(text), /^Error: judging\/x\.pilot\.yaml, document 0: write it by hand\./);
  });
});
