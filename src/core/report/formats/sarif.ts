import type { Invocation, Notification, PhysicalLocation, ReportingDescriptor, Result, Run } from 'sarif';
import type { Severity } from '../../checklist';
import { PROJECT } from '../../explain';
import { exceptionsOf } from '../exceptions';
import { NOT_CHECKED } from './addresses';
import type { Format, FormatOptions } from './reportFormat';
import { Items, jsonText } from '../jsonText';
import type { FileError, FindingReport, KnownReport, PlaybookReport, WaivedCheck } from '../report';
import type { Results } from '../runResults';
import { Named, rulesOf, withoutLinks } from './sarifRules';
import { regressionSaid } from '../sentences';
import { missedElse } from '../thresholds';
import { count, fingerprintOf } from '../../../text';

/** SARIF 2.1.0, as GitHub's code scanning takes it. */
export const sarif: Format = {
  name: 'sarif',
  isOfRepository: true,
  *check(results, options = {}) {
    const named = new Named();
    const levels = new Levels();
    for (const { playbook } of results.entries) {
      named.add(playbook);
      for (const found of foundIn(playbook, options)) levels.count(found);
    }
    for (const error of results.errors) levels.count(unread(error));
    const rules = rulesOf(results, named);
    yield* jsonText({
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              ...{ name: 'pilot-playbook', semanticVersion: results.version, informationUri: PROJECT },
              rules,
            },
          },
          automationDetails: { id: categoryOf(results) },
          ...provenanceOf(results),
          columnKind: 'utf16CodeUnits',
          originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
          invocations: [invocationOf(results, levels.left)],
          results: new Items(resultsOf(results, rules, options, levels)),
        },
      ],
    });
    yield '\n';
  },
};

/** Alerts of a category that a later run of it does not have are closed: a part of a run, or of what changed, is not the whole. */
function categoryOf({ run: { shard }, changes }: Results): string {
  const part = shard ? `part-${shard.index}-of-${shard.total}/` : '';
  return `pilot-playbooks/${changes ? 'changed/' : ''}${part}`;
}

/** A repository that has no address is named by its commit, as Software Heritage does. */
const provenanceOf = ({ run: { commit, remote } }: Results): Pick<Run, 'versionControlProvenance'> =>
  commit === null
    ? {}
    : {
        versionControlProvenance: [
          {
            repositoryUri: remote ?? `swh:1:rev:${commit}`,
            revisionId: commit,
            mappedTo: { uriBaseId: ROOT },
          },
        ],
      };

/** A run whose report is written was successful: code scanning shows no result of another. */
function invocationOf({ errors, changes = [], run, missed }: Results, left: number): Invocation {
  const worse = run.thresholds.noRegression ? 'error' : 'warning';
  return {
    executionSuccessful: true,
    toolExecutionNotifications: [
      ...errors.map(({ path, message }) => notification('error', path, message)),
      ...changes.flatMap((change) => {
        const said = regressionSaid(change);
        return said === undefined ? [] : [notification(worse, change.path, said)];
      }),
      ...missedElse(missed).map(({ path, message }) => notification('error', path, message)),
      ...(left ? [notification('warning', null, leftOut(left))] : []),
    ],
  };
}

/** What is no finding of a place in a playbook. */
const notification = (level: Notification.level, path: string | null, message: string): Notification => ({
  level,
  message: { text: withoutLinks(message) },
  ...(path !== null && { locations: [{ physicalLocation: { artifactLocation: artifactOf(path) } }] }),
});

const ROOT = '%SRCROOT%';
const LEVEL: Record<Severity, Result.level> = { error: 'error', warning: 'warning', information: 'note' };

/** Code scanning shows so many results of a run. */
export const SHOWN = 5_000;

const leftOut = (number: number): string =>
  `${count(number, 'more result')} not listed here, as code scanning shows ${count(SHOWN, 'result')} of a run: the most severe are. "--format json" names them all; runs over fewer files, each with a category of its own, list more.`;

/** How many results of each level there are, and may be listed: the most severe first. */
class Levels {
  private readonly numbers = new Map<string, number>();

  count(found: Found): void {
    const rank = rankOf(found);
    this.numbers.set(rank, (this.numbers.get(rank) ?? 0) + 1);
  }

  get left(): number {
    return Math.max(0, [...this.numbers.values()].reduce((sum, number) => sum + number, 0) - SHOWN);
  }

  /** Tells of each result in turn whether it is listed. */
  listed(): (found: Found) => boolean {
    const room = new Map<string, number>();
    let left = SHOWN;
    for (const rank of RANKS) {
      const number = Math.min(left, this.numbers.get(rank) ?? 0);
      room.set(rank, number);
      left -= number;
    }
    return (found) => {
      const rank = rankOf(found);
      const number = room.get(rank) ?? 0;
      room.set(rank, number - 1);
      return number > 0;
    };
  }
}

const RANKS = ['error', 'warning', 'note', 'suppressed'];
const rankOf = ({ level, suppressions }: Found): string => (suppressions ? 'suppressed' : String(level));

function* resultsOf(
  { entries, errors }: Results,
  rules: readonly ReportingDescriptor[],
  options: FormatOptions,
  levels: Levels,
): Generator<Result> {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const isListed = levels.listed();
  const result = (path: string, { code, level, message, at, range, fingerprint, suppressions }: Found): Result => ({
    ruleId: code,
    ruleIndex: indexes.get(code),
    level,
    message: { text: withoutLinks(message) },
    locations: [
      {
        physicalLocation: { artifactLocation: artifactOf(path), region: regionOf(range) },
        ...(at !== undefined && { logicalLocations: [{ fullyQualifiedName: at, kind: 'value' }] }),
      },
    ],
    partialFingerprints: { 'pilotPlaybook/v2': fingerprint },
    ...(suppressions && { suppressions }),
  });
  for (const { playbook } of entries)
    for (const found of foundIn(playbook, options)) if (isListed(found)) yield result(playbook.path, found);
  for (const error of errors) {
    const found = unread(error);
    if (isListed(found)) yield result(error.path, found);
  }
}

interface Found extends Pick<FindingReport, 'code' | 'message' | 'fingerprint' | 'range'> {
  readonly level: Result.level;
  readonly at?: string;
  readonly suppressions?: Result['suppressions'];
}

/** What is found in a playbook; code scanning opens alerts for suppressed results too, so that they are there on request. */
function foundIn(playbook: PlaybookReport, { includeSuppressed }: FormatOptions): Found[] {
  const { path, document, findings, known = [] } = playbook;
  const suppressed = includeSuppressed ? [...waivedIn(playbook), ...known.flatMap(ofKnown)] : [];
  return [...findings.map(ofFinding), ...suppressed].map(({ fingerprint, ...found }) => ({
    ...found,
    fingerprint: fingerprintOf(path, document, fingerprint),
  }));
}

const ofFinding = ({ severity, ...finding }: FindingReport): Found => ({ ...finding, level: LEVEL[severity] });

/** The checks that are waived, as results that are suppressed. */
function waivedIn(playbook: PlaybookReport): Found[] {
  const { waivers } = exceptionsOf(playbook);
  return (playbook.waived ?? []).flatMap((finding: WaivedCheck): Found[] => {
    const waiver = waivers.find(({ check }) => check === finding.code);
    if (!waiver) return [];
    const justification = `${waiver.reason} (waived by ${waiver.owner} until ${waiver.expires})`;
    return [{ ...finding, level: 'note', suppressions: [suppression(justification)] }];
  });
}

/** A finding that the baseline has, unless it is of an older report, which does not say where it stands. */
function ofKnown({ code, severity, message, at, fingerprint, range }: KnownReport): Found[] {
  if (message === undefined || fingerprint === undefined || !range) return [];
  const suppressions = [suppression('Known: the baseline has it.')];
  return [{ ...{ code, message, at, fingerprint, range, suppressions }, level: LEVEL[severity] }];
}

const suppression = (justification: string) =>
  ({ kind: 'external', status: 'accepted', justification }) satisfies NonNullable<Result['suppressions']>[number];

const START = { line: 0, character: 0 };

/** A file that could not be read is seen where it is: on its first line. */
const unread = ({ path, message }: FileError): Found => ({
  ...{ code: NOT_CHECKED, level: 'error', message, range: { start: START, end: START } },
  fingerprint: fingerprintOf(path, NOT_CHECKED, message),
});

/** Relative to the root, escaped as an address is; half a character, as a name may have, is none there. */
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
