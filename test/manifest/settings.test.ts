import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { capabilities, contributes } from '../../package.json';
import { inProject } from '../editor/paths';

interface Property {
  readonly type: string | readonly string[];
  readonly scope?: string;
  readonly default?: unknown;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

const SETTINGS = Object.entries(contributes.configuration.properties as Readonly<Record<string, Property>>);

/** The source of the extension's host. */
const SOURCE = readdirSync(inProject('src', 'vscode'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(inProject('src', 'vscode', file), 'utf8'))
  .join('\n');

describe('The settings', () => {
  for (const [name, property] of SETTINGS)
    it(`${name} has a scope, a default of its type and a description, and is read`, () => {
      const { type, default: value, markdownDescription = '' } = property;
      assert.ok(['resource', 'window'].includes(property.scope ?? ''), 'scope');
      const kind = Array.isArray(value) ? 'array' : typeof value;
      assert.ok([type].flat().includes(kind), 'default');
      assert.match(markdownDescription, /^[A-Z][^]*\.$/);
      for (const [, other = ''] of markdownDescription.matchAll(/#(pilotPlaybook\.[\w.]+)#/g))
        assert.ok(
          SETTINGS.some(([known]) => known === other),
          other,
        );
      if (property.enum) {
        assert.ok(property.enum.includes(String(value)));
        assert.equal(property.enumDescriptions?.length, property.enum.length);
      }
      const short = name.replace(/^pilotPlaybook\./, '');
      assert.ok(SOURCE.includes(`'${short}'`) || SOURCE.includes(`SECTION}.${short}\``), 'is read');
    });

  it('are those that the code reads', () => {
    const read = [...SOURCE.matchAll(/\bsetting\('([\w.]+)'/g)].map(([, name = '']) => `pilotPlaybook.${name}`);
    const names = SETTINGS.map(([name]) => name);
    assert.ok(read.length > 5);
    assert.deepEqual(
      read.filter((name) => !names.includes(name)),
      [],
    );
  });

  it('of a workspace that is not trusted neither choose files nor hide findings', () => {
    const deciding = SETTINGS.map(([name]) => name).filter((name) => /\.(?:files|exclude|findings\.\w+)$/.test(name));
    assert.deepEqual([...capabilities.untrustedWorkspaces.restrictedConfigurations].sort(), deciding.sort());
  });
});
