import assert from 'node:assert/strict';
import { PLAYBOOK_GLOB, Service } from '../../../src/service';
import { FakeClock, others } from './fakeClock';
import { FakeEditor } from './fakeEditor';
import { MemoryFiles, at } from './memoryFiles';

export const WORK = at('/site');

/** A service over files in memory, an editor and a clock that a test moves. */
export function setUp(texts: Readonly<Record<string, string>> = {}, globs: readonly string[] = [PLAYBOOK_GLOB]) {
  const fs = new MemoryFiles(texts);
  const clock = new FakeClock();
  const editor = new FakeEditor();
  const errors: unknown[] = [];
  const log = { info: () => {}, error: (_message: string, error: unknown) => void errors.push(error) };
  const service = new Service({ fs, clock, texts: editor, log }, { folders: [WORK], globs });
  /** Addresses in the order in which something was said of them: for playbooks one judgement each. */
  const published: string[] = [];
  service.onDidPublish((uri) => published.push(uri));

  /** Lets time pass until nothing is under way. */
  async function settled(): Promise<void> {
    for (await others(); service.isBusy; await others()) clock.step();
    assert.deepEqual(errors, []);
  }
  const codes = (path: string): string[] => service.diagnostics(at(path)).map(({ code }) => String(code));
  /** Starts the service's list of the workspace, and lets everything be read. */
  async function started(): Promise<void> {
    const listed = service.start();
    await settled();
    await listed;
  }
  return { fs, clock, editor, service, published, errors, settled, started, codes };
}

/** A playbook in a few lines. */
export const playbook = (name: string, rest = ''): string => `pilotPlaybook: 1\nname: ${name}\nstage: pilot\n${rest}`;
