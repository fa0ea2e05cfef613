import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderOf, shell } from './support';

const SAMPLE = path.resolve('media/samples/invoice-triage');

/** A playbook at pilot that lacks one check of those that production requires; it points to the files of its folder. */
export const READY = readFileSync(path.join(SAMPLE, 'invoice-triage.pilot.yaml'), 'utf8');

/** A git repository in a folder of its own. */
export interface Repository {
  readonly folder: string;
  /** Writes a file, and the folders around it. */
  write(name: string, text: string | Buffer): void;
  remove(name: string): void;
  /** Runs a line of the shell in it. */
  shell(line: string): Promise<string>;
  /** Commits all that is there. */
  commit(message?: string): Promise<void>;
}

/** A repository whose first commit holds some files; none where there are none. */
export async function repositoryOf(files: Record<string, string | Buffer>): Promise<Repository> {
  const folder = folderOf(files);
  const inside = (line: string) => shell(folder, line);
  await inside('git init -q -b main && git config user.email a@example.com && git config user.name A');
  const repository: Repository = {
    folder,
    write: (name, text) => {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    },
    remove: (name) => rmSync(path.join(folder, name), { recursive: true }),
    shell: inside,
    commit: async (message = 'more') => void (await inside(`git add -A && git commit -qm "${message}"`)),
  };
  if (Object.keys(files).length) await repository.commit('one');
  return repository;
}

/** Puts the sample playbook and all that it points to into a folder of a repository, not committed. */
export const addSample = ({ folder }: Repository, name = '.'): void =>
  cpSync(SAMPLE, path.join(folder, name), { recursive: true });
