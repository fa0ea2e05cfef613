import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { folderOf, isReport, playbook, removeFolders, shell } from '../cli/support';

/** A namespace of our own, in which anybody may mount a file system of so many bytes over a folder. */
const MOUNTED = 'mount -t tmpfs -o size=64k tmpfs "$PWD/small" && cd small';

const inSmallDisk = (folder: string, ...commands: readonly string[]): Promise<string> =>
  shell(folder, `unshare -rm sh -c '${[MOUNTED, ...commands].join('; ')}'`);

function canMount(): boolean {
  try {
    execFileSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs tmpfs /tmp'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('A disk that is full', function () {
  before(function () {
    if (!canMount()) this.skip();
  });
  after(removeFolders);

  /** What is fixed or reported of so many playbooks has room on the disk once, but not twice. */
  const folderWithDisk = (playbooks: number) =>
    folderOf({ 'small/keep': '', 'text.yaml': Array<string>(playbooks).fill(playbook('', 'pilot')).join('---\n') });
  const REPORT = `$CLI check --format json --output report.json`;

  it('tears no file that has other names: it is what it was, and its text is nowhere else', async () => {
    const folder = folderWithDisk(35);
    const said = await inSmallDisk(
      folder,
      'cp ../text.yaml x.pilot.yaml && ln x.pilot.yaml other',
      '$CLI fix 2>&1; echo $?',
      'cmp other ../text.yaml && ls -A',
    );
    assert.match(
      said,
      /^x\.pilot\.yaml does not fit: the disk is full\.\n0 of 1 file fixed\.\n2\nother\nx\.pilot\.yaml\n$/,
    );
  });

  it('leaves a new text beside the file that it could be written into in part only, and says where', async () => {
    const folder = folderWithDisk(3);
    // The old report takes no room yet: it is a hole.
    const said = await inSmallDisk(
      folder,
      'cp ../text.yaml x.pilot.yaml && truncate -s 200k report.json && ln report.json other',
      `${REPORT} 2>&1; echo $?`,
      'ls -A; cat *.new',
    );
    const parts =
      /^The report could not be written: report\.json does not fit: the disk is full, and was written in part: the whole new text is next to it, in (report\.json\.[0-9a-f]{8}\.new)\.\n2\n((?:.*\n)*?)(\{[^]*)$/.exec(
        said,
      );
    assert.ok(parts, said.slice(0, 500));
    assert.deepEqual(parts[2]!.trim().split('\n'), ['other', 'report.json', parts[1], 'x.pilot.yaml']);
    assert.ok(isReport(JSON.parse(parts[3]!)));
  });

  it('that has room takes the new text under all names', async () => {
    const folder = folderWithDisk(1);
    const said = await inSmallDisk(
      folder,
      'cp ../text.yaml x.pilot.yaml && truncate -s 300 report.json && ln report.json other',
      `${REPORT}; cmp report.json other; ls -A; cat other`,
    );
    assert.ok(said.startsWith('other\nreport.json\nx.pilot.yaml\n{'), said.slice(0, 500));
    assert.ok(isReport(JSON.parse(said.slice(said.indexOf('{')))));
  });
});
