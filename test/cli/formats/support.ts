import type { Report } from '../../../src/core/report/report';
import { folderOf, run } from '../support';

/** A portfolio with names and texts that every format has to escape, waivers, what does not apply, faults and a file that cannot be read. */
export const portfolio = (): string =>
  folderOf({
    'pilots/odd, name: 100%.pilot.yaml': `pilotPlaybook: 1
name: "Evil | <b>@team</b> *x* \`y\` ]]> & \\e \\ud800 \\n::error::z"
stage: pilot
"a|b<c>": 1
trust: { controls: [edit] }
learning: { captures: [TODO], store: x }
success:
  metrics:
    - { name: Logins, kind: activity, better: higher }
    - { name: Logins, kind: activity, better: higher }
waivers:
  - { check: learning/context, reason: "later <i>x</i> | @ann", owner: ann@example.com, expires: 2027-01-31 }
  - { check: feedback/channel, reason: next week, owner: bob@example.com, expires: 2027-01-31 }
notApplicable:
  - { check: exceptions/automate, because: "people <b>decide</b> | @ann", approvedBy: bob@example.com }
  - { check: inputs/templates, because: TODO }
---
pilotPlaybook: 1
name: Résumé 📄 reader
stage: production
status: paused
x-note: 📄
`,
    'pilots/calm.pilot.yaml': 'pilotPlaybook: 1\nname: Calm\nstage: investigation\n',
    'pilots/not.pilot.yaml': 'a: [\n',
    'pilots/unread.pilot.yaml': Buffer.from([0xff, 0xfe, 0x80]),
  });

/** What a command writes of a portfolio in a format, and the JSON report of the same. */
export async function written(
  folder: string,
  format: string,
  command = 'check',
): Promise<{ text: string; report: Report }> {
  const args = (name: string) => [command, '--today', '2026-11-24', '--format', name];
  const [{ stdout: text }, { stdout }] = await Promise.all([run(folder, args(format)), run(folder, args('json'))]);
  return { text, report: JSON.parse(stdout) as Report };
}
