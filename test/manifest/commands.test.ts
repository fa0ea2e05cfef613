import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { contributes } from '../../package.json';
import { inProject } from '../editor/paths';

const COMMANDS = contributes.commands.map(({ command }) => command);
const KEYS = contributes.keybindings;

describe('What the package contributes', () => {
  it('names commands of its own that exist: in menus, keys, the welcome and the walkthrough', () => {
    const { keybindings, menus, viewsWelcome, walkthroughs } = contributes;
    const text = JSON.stringify({ keybindings, menus, viewsWelcome, walkthroughs });
    const named = [...text.matchAll(/"command":"(pilotPlaybook\.\w+)"|[(:](pilotPlaybook\.\w+)\)/g)];
    const found = named.map(([, ofMenu, ofText]) => ofMenu ?? ofText!);
    assert.ok(found.length > 40);
    assert.deepEqual(
      found.filter((command) => !COMMANDS.includes(command)),
      [],
    );
  });

  it('has keys in playbooks alone, for both kinds of keyboards', () => {
    for (const { key, mac, when } of KEYS) {
      assert.match(key, /^ctrl\+k [a-z]$/);
      assert.equal(mac, key.replace('ctrl', 'cmd'));
      assert.match(when, /^editorTextFocus && .*pilotPlaybook\.open/);
    }
    assert.equal(new Set(KEYS.map(({ key }) => key)).size, KEYS.length);
  });

  it('welcomes with one button: what stands in a sentence is a link', () => {
    for (const { contents } of contributes.viewsWelcome) {
      const buttons = contents.split('\n').filter((line) => /^\[[^\]]+\]\([^)]+\)$/.test(line));
      assert.equal(buttons.length, 1);
    }
  });

  const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

  it('has a walkthrough whose steps end by what the user does, with pages that are shipped', () => {
    assert.equal(steps.length, 6);
    const shipped = readFileSync(inProject('.vscodeignore'), 'utf8');
    assert.match(shipped, /^!media\/walkthrough\/\*\*$/m);
    for (const { media, completionEvents } of steps) {
      assert.equal(completionEvents.length, 1);
      const file = 'svg' in media ? media.svg : media.markdown;
      assert.match(file!, /^media\/walkthrough\//);
      assert.ok(readFileSync(inProject(file!), 'utf8').length > 0);
    }
  });

  it("draws its pictures in the theme's colours, by what VS Code lets a picture do", () => {
    for (const { media } of steps) {
      if (!('svg' in media)) continue;
      const text = readFileSync(inProject(media.svg!), 'utf8');
      // The page around it takes neither styles nor scripts.
      assert.doesNotMatch(text, /<style|<script|\bstyle=|\bclass=|href=/);
      const colours = [...text.matchAll(/\b(?:fill|stroke)="([^"]*)"/g)].map(([, colour = '']) => colour);
      assert.ok(colours.length > 5);
      assert.deepEqual(
        colours.filter((colour) => !/^var\(--vscode-|^none$/.test(colour)),
        [],
      );
    }
  });
});
