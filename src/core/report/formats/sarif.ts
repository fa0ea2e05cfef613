import type { Notification, PhysicalLocation, ReportingDescriptor, Result } from 'sarif';
import type { Check, Gate, Severity } from '../../checklist';
import { missingGateCode } from '../../checklist';
import { helpOfAlwaysOn, helpOfCheck, helpOfGate } from '../../explain';
import { alwaysOnOf } from '../../findings';
import type { Format } from './reportFormat';
import { Items, jsonText } from '../jsonText';
import { exceptionsOf } from '../exceptions';
import type { FindingReport, PlaybookReport } from '../report';
import type { Results } from '../runResults';
import { regressionSaid } from '../sentences';
import { missedElse } from '../thresholds';
import { fingerprintOf, plain, webAddress } from '../../../text';

/** Every rule that a run may name: the checks, the missing gates, and of the codes that are always on those that it found. */
function rulesOf({ gates, entries }: Results): ReportingDescriptor[] {
  const found = new Set<string>();
  for (const { playbook } of entries) for (const { code } of playbook.findings) found.add(code);
  const ofChecklist = gates.flatMap((gate) => [
    // A gate that a policy adds is no section of a playbook, so that it is never missing.
    ...(gate.section ? [missingGate(gate)] : []),
    ...gate.checks.map((check) => ofCheck(gate, check)),
  ]);
  const known = new Set(ofChecklist.map(({ id }) => id));
  const others = [...found].filter((code) => !known.has(code)).sort();
  return [...ofChecklist, ...others.map(ofCode)];
}

function ofCheck(gate: Gate, check: Check): ReportingDescriptor {
  const { id, formerIds, title, asks, docs } = check;
  return {
    id,
    ...(formerIds && { deprecatedIds: [...formerIds] }),
    shortDescription: { text: title },
    fullDescription: { text: withoutLinks(asks) },
    help: helpOfCheck(check, gate),
    ...(docs !== undefined && { helpUri: webAddress(docs) }),
    properties: { tags: tagsOf(gate) },
  };
}

const missingGate = (gate: Gate): ReportingDescriptor => ({
  id: missingGateCode(gate),
  shortDescription: { text: `Missing gate: ${gate.title}` },
  fullDescription: { text: gate.question },
  help: helpOfGate(gate),
  properties: { tags: tagsOf(gate) },
});

/** SARIF reads `[text](target)` in a message as a link: with a backslash it is text (3.11.6). */
const withoutLinks = (message: string): string => message.replaceAll('](', '\\](');

const tagsOf = ({ id, pack }: Gate): string[] => ['pilot-playbook', id, ...(pack ? [pack] : [])];

/** GitHub refuses a rule without a description, so one that is not known here has at least its code. */
function ofCode(code: string): ReportingDescriptor {
  const always = alwaysOnOf(code);
  const unknown = `"pilot-playbook explain ${code}" says what it asks.`;
  const title = always?.title ?? code;
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: title },
    help: always ? helpOfAlwaysOn(always) : { text: unknown, markdown: plain(unknown) },
    properties: { tags: ['pilot-playbook'] },
  };
}

/** SARIF 2.1.0, for code scanning. */
export const sarif: Format = {
  name: 'sarif',
  isOfRepository: true,
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
              toolExecutionNotifications: [
                ...results.errors.map(({ path, message }) => notification('error', path, message)),
                ...(results.changes ?? []).flatMap((change) => {
                  const said = regressionSaid(change);
                  const level = results.run.thresholds.noRegression ? 'error' : 'warning';
                  return said === undefined ? [] : [notification(level, change.path, said)];
                }),
                ...missedElse(results.missed).map(({ path, message }) => notification('error', path, message)),
              ],
            },
          ],
          results: new Items(resultsOf(results, rules)),
        },
      ],
    });
    yield '\n';
  },
};

/** What is no finding of a place in a playbook. */
const notification = (level: Notification.level, path: string | null, message: string): Notification => ({
  level,
  message: { text: withoutLinks(message) },
  ...(path !== null && { locations: [{ physicalLocation: { artifactLocation: artifactOf(path) } }] }),
});

const ROOT = '%SRCROOT%';
const LEVEL: Record<Severity, Result.level> = { error: 'error', warning: 'warning', information: 'note' };

function* resultsOf({ entries }: Results, rules: readonly ReportingDescriptor[]): Generator<Result> {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  for (const { playbook } of entries) {
    const found = [...playbook.findings.map(ofFinding), ...waivedIn(playbook)];
    const { path, document } = playbook;
    for (const { code, level, message, at, range, fingerprint, suppressions } of found)
      yield {
        ruleId: code,
        ruleIndex: indexes.get(code),
        level,
        message: { text: withoutLinks(message) },
        locations: [
          {
            physicalLocation: {
              artifactLocation: artifactOf(path),
              ...(range && { region: regionOf(range) }),
            },
            logicalLocations: [{ fullyQualifiedName: at, kind: 'value' }],
          },
        ],
        partialFingerprints: { 'pilotPlaybook/v2': fingerprintOf(path, document, fingerprint) },
        ...(suppressions && { suppressions }),
      };
  }
}

interface Found extends Pick<FindingReport, 'code' | 'message' | 'at' | 'fingerprint'> {
  readonly level: Result.level;
  readonly range: FindingReport['range'] | undefined;
  readonly suppressions?: Result['suppressions'];
}

const ofFinding = ({ severity, ...finding }: FindingReport): Found => ({ ...finding, level: LEVEL[severity] });

/** The checks that are waived, as results that are suppressed. */
function waivedIn(playbook: PlaybookReport): Found[] {
  const { waivers } = exceptionsOf(playbook);
  return (playbook.waived ?? []).flatMap((finding): Found[] => {
    const waiver = waivers.find(({ check }) => check === finding.code);
    if (!waiver) return [];
    const justification = `${waiver.reason} (waived by ${waiver.owner} until ${waiver.expires})`;
    return [{ ...finding, level: 'note', suppressions: [{ kind: 'external', status: 'accepted', justification }] }];
  });
}

/** Relative to the folder of the run, escaped as an address is; half a character, as a name may have, is none there. */
const artifactOf = (path: string): PhysicalLocation['artifactLocation'] => ({
  uri: path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/'),
  uriBaseId: ROOT,
});

/** Lines and columns count from 1; the end column is not part of the region, as in the Language Server Protocol. */
const regionOf = ({ start, end }: FindingReport['range']): PhysicalLocation['region'] => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});
