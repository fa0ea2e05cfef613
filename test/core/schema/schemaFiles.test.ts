import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { formats } from '../../../src/core/schema/formats';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server/out/server/src/languageservice/yamlLanguageService';
import { SettingsState } from 'yaml-language-server/out/server/src/yamlSettings';
import example from './report.example.json';
import manifest from '../../../package.json';
import playbookSchema from '../../../schemas/playbook.schema.json';
import policySchema from '../../../schemas/policy.schema.json';
import reportSchema from '../../../schemas/report.schema.json';
import { validateSchema } from '../support/validateSchema';

interface Part {
  readonly [keyword: string]: unknown;
  readonly examples?: readonly unknown[];
}

/** Every property that a schema defines, with the JSON Pointer to it. */
function* propertiesOf(part: unknown, pointer = ''): Generator<[string, Part]> {
  if (typeof part !== 'object' || part === null) return;
  for (const [keyword, below] of Object.entries(part)) {
    const isNamed = keyword === 'properties' || keyword === 'definitions';
    // Inside an if/then/else, properties are only constrained further.
    if (!isNamed && keyword !== 'items') continue;
    for (const [name, schema] of isNamed ? Object.entries(below as object) : [['', below]]) {
      const place = [pointer, keyword, ...(isNamed ? [name] : [])].join('/');
      if (keyword === 'properties') yield [place, schema as Part];
      yield* propertiesOf(schema, place);
    }
  }
}

const strict = () => addFormats(new Ajv({ strict: true, allowUnionTypes: true, allErrors: true, formats }));

describe('The schema files', () => {
  it('have the addresses that the entries for SchemaStore name, which are for the files that are judged', () => {
    const entries = JSON.parse(readFileSync('.github/schemastore.json', 'utf8')) as {
      url: string;
      fileMatch: string[];
    }[];
    assert.deepEqual(
      entries.map(({ url }) => url),
      [playbookSchema.$id, policySchema.$id],
    );
    const pilots = manifest.contributes.configuration.properties['pilotPlaybook.files'].default;
    assert.deepEqual(
      entries.map(({ fileMatch }) => fileMatch),
      [['yaml', 'yml'].map((ending) => pilots.replace('**/', '').replace('{yaml,yml}', ending)), ['pilot-policy.yaml']],
    );
  });

  for (const [file, schema] of Object.entries({
    playbook: playbookSchema,
    policy: policySchema,
    report: reportSchema,
  })) {
    const properties = [...propertiesOf(schema)];

    it(`${file}: every property has a title, a description and examples`, () => {
      assert.ok(properties.length > 15);
      for (const [pointer, { title, description, examples }] of properties) {
        assert.equal(typeof title, 'string', pointer);
        assert.match(String(description), /^[A-Za-z][^]*[.?]$/, pointer);
        assert.ok(Array.isArray(examples) && examples.length > 0, pointer);
      }
    });

    it(`${file}: every example fits its own property`, () => {
      const ajv = strict().addSchema(schema, file);
      for (const [pointer, { examples }] of properties) {
        const fits = ajv.compile({ $ref: `${file}#${pointer}` });
        for (const value of examples ?? []) assert.ok(fits(value), `${pointer}: ${JSON.stringify(fits.errors)}`);
      }
    });
  }

  it('the report schema fits the example report and nothing beside it', () => {
    const fits = strict().compile(reportSchema);
    assert.ok(fits(example), JSON.stringify(fits.errors));
    const [playbook] = example.playbooks;
    const unread = { ...playbook, name: null, stage: null, readiness: null, findings: [] };
    assert.ok(fits({ ...example, playbooks: [unread] }), JSON.stringify(fits.errors));
    assert.ok(!fits({ ...example, extra: 1 }));
    assert.ok(!fits({ ...example, playbooks: [{ ...playbook, risk: null }] }));
    const [gate] = playbook!.readiness.gates;
    const checks = [{ ...gate!.checks[0], strength: null }];
    assert.ok(
      !fits({
        ...example,
        playbooks: [{ ...playbook, readiness: { ...playbook!.readiness, gates: [{ ...gate, checks }] } }],
      }),
    );
  });
});

describe('Another YAML tool with the playbook schema', () => {
  const service = getLanguageService({
    schemaRequestService: () => Promise.reject(new Error('offline')),
    workspaceContext: { resolveRelativePath: (path: string) => path },
    yamlSettings: new SettingsState(),
  } as unknown as Parameters<typeof getLanguageService>[0]);
  // It rewrites the schema that it is given.
  const schemas = [{ uri: 'test://playbook', fileMatch: ['*.pilot.yaml'], schema: structuredClone(playbookSchema) }];
  service.configure({ validate: true, hover: true, schemas, yamlVersion: '1.2' } as unknown as Parameters<
    typeof service.configure
  >[0]);
  let version = 0;
  const open = (text: string) => TextDocument.create('file:///a.pilot.yaml', 'yaml', ++version, text);
  const whole = readFileSync('media/samples/invoice-triage/invoice-triage.pilot.yaml', 'utf8');
  const HEAD = 'pilotPlaybook: 1\nname: A\nstage: pilot\n';

  it('accepts the whole example, empty keys and placeholders', async () => {
    const fine = [whole, `${HEAD}tool:\ntrust: { controls: [] }\nreview: { next: TODO, every: "" }\n`];
    fine.push(`${HEAD}success: { metrics: [{ baseline: "<number>", target: , actual: { value: "?" }, by: tbd }] }\n`);
    for (const text of fine) assert.deepEqual(await service.doValidation(open(text), false), []);
  });

  // What holds a place for an answer it does not know, so of dates, durations and numbers it says less than we do.
  it('reports one fault once, as we do', async () => {
    const faulty = ['trust: { controls: edit }', 'risk: hihg', 'trsut: {}', 'learning: { evidence: 3 }'];
    faulty.push('success: { metrics: [{ target: [18] }] }', 'summary: 4');
    for (const line of faulty) {
      assert.equal((await service.doValidation(open(`${HEAD}${line}\n`), false)).length, 1, line);
    }
    assert.equal(validateSchema({ pilotPlaybook: 1, name: 'A', stage: 'pilot', summary: 4 }).length, 1);
  });

  it("shows a property's own text in a hover, not its shared type's", async () => {
    const document = open(whole);
    const hover = await service.doHover(document, document.positionAt(whole.indexOf('baseline:')));
    assert.match(JSON.stringify(hover?.contents), /The number before the pilot\./);
  });
});
