import assert from 'node:assert/strict';
import { PlaybookFiles } from '../../src/service';
import { newPlaces } from '../../src/service/newPlaces';
import { globsOf } from '../../src/text';
import { at } from './support/memoryFiles';
import { WORK } from './support/setUp';

describe('where a new playbook may be', () => {
  const placesFor = (setting: unknown, folder = '/site', name = 'new-one') => {
    const globs = globsOf(setting).map(({ glob }) => glob);
    return newPlaces(new PlaybookFiles({ folders: [WORK], globs }), at(folder), name);
  };

  const cases: [setting: string | string[], first: string | undefined][] = [
    ['**/*.pilot.{yaml,yml}', '/site/new-one.pilot.yaml'],
    ['**/*.yml', '/site/new-one.yml'],
    ['plans', '/site/plans/new-one.yaml'],
    ['plans/', '/site/plans/new-one.yaml'],
    ['./plans/**', '/site/plans/new-one.pilot.yaml'],
    ['pilots/*/pilot.yaml', '/site/pilots/new-one/pilot.yaml'],
    ['{north,south}/plan-*.yaml', '/site/north/plan-new-one.yaml'],
    ['**/docs/*.playbook.*', undefined],
    [['pilots/[a-c]*.yaml', 'other/*.yml'], '/site/other/new-one.yml'],
    ['pilot.yaml', '/site/pilot.yaml'],
    ['plans/pilot-????.yaml', undefined],
    ['plans/*.json', undefined],
  ];
  for (const [setting, first] of cases)
    it(`by the setting ${JSON.stringify(setting)}: ${first ?? 'nowhere'}`, () => {
      const [found] = placesFor(setting);
      assert.equal(found, first && at(first));
    });

  it('is the folder that was asked for, where the setting has playbooks there', () => {
    assert.equal(placesFor('**/*.pilot.yaml', '/site/deep/down')[0], at('/site/deep/down/new-one.pilot.yaml'));
    assert.equal(placesFor('plans/', '/site/plans/deep')[0], at('/site/plans/deep/new-one.pilot.yaml'));
    assert.equal(placesFor('plans/', '/site/deep')[0], at('/site/plans/new-one.yaml'));
  });
});
