import type { PhysicalLocation, ReportingDescriptor, Result } from 'sarif';
import type { Severity } from '../../checklist/stage';
import { fingerprints } from '../fingerprint';
import { Items, jsonText } from '../jsonText';
import type { FindingReport } from '../report';
import type { Results } from '../results';
import type { WaivedCheck } from '../entry';
import type { Format } from './format';
import { rulesOf } from './sarifRules';

/** SARIF 2.1.0, for code scanning. */
export const sarif: Format = {
  name: 'sarif',
  *check(results) {
    const rules = rulesOf(results);
    yield* jsonText({
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'pilot-playbook', semanticVersion: results.version, rules } },
          columnKind: 'utf16CodeUnits',
          originalUriBaseIds: { [ROOT]: { description: { text: 'The folder that the command line ran in.' } } },
          invocations: [
            {
              executionSuccessful: results.errors.length === 0,
              toolExecutionNotifications: results.errors.map(({ path, message }) => ({
                level: 'error',
                message: { text: message },
                locations: [{ physicalLocation: { artifactLocation: artifactOf(path) } }],
              })),
            },
          ],
          results: new Items(resultsOf(results, rules)),
        },
      ],
    });
    yield '\n';
  },
};

const ROOT = '%SRCROOT%';
const LEVEL: Record<Severity, Result.level> = { error: 'error', warning: 'warning', information: 'note' };

function* resultsOf({ entries }: Results, rules: readonly ReportingDescriptor[]): Generator<Result> {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  for (const { playbook, waived } of entries) {
    const found = [...playbook.findings.map(ofFinding), ...waived.map(ofWaived)];
    const names = fingerprints(playbook, found);
    for (const [index, { code, level, message, at, range, suppressions }] of found.entries())
      yield {
        ruleId: code,
        ruleIndex: indexes.get(code),
        level,
        message: { text: message },
        locations: [
          {
            physicalLocation: {
              artifactLocation: artifactOf(playbook.path),
              ...(range && { region: regionOf(range) }),
            },
            logicalLocations: [{ fullyQualifiedName: at, kind: 'value' }],
          },
        ],
        partialFingerprints: { 'pilotPlaybook/v1': names[index]! },
        ...(suppressions && { suppressions }),
      };
  }
}

interface Found extends Pick<FindingReport, 'code' | 'message' | 'at'> {
  readonly level: Result.level;
  readonly range: FindingReport['range'] | undefined;
  readonly suppressions?: Result['suppressions'];
}

const ofFinding = ({ severity, ...finding }: FindingReport): Found => ({ ...finding, level: LEVEL[severity] });

const ofWaived = ({ reason, owner, expires, ...finding }: WaivedCheck): Found => ({
  ...finding,
  level: 'note',
  suppressions: [
    { kind: 'external', status: 'accepted', justification: `${reason} (waived by ${owner} until ${expires})` },
  ],
});

/** Relative to the folder of the run, escaped as an address is. */
const artifactOf = (path: string): PhysicalLocation['artifactLocation'] => ({
  uri: path.split('/').map(encodeURIComponent).join('/'),
  uriBaseId: ROOT,
});

/** Lines and columns count from 1; the end column is not part of the region, as in the Language Server Protocol. */
const regionOf = ({ start, end }: FindingReport['range']): PhysicalLocation['region'] => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});
