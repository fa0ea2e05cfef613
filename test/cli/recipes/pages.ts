import { readFileSync } from 'node:fs';

/** A file of a CI server or of git hooks that the documentation shows. */
export interface Recipe {
  readonly name: string;
  readonly text: string;
}

/** The fenced blocks of the README and of the page on CI whose first line names such a file, in their order. */
export function recipes(): Recipe[] {
  const pages = ['README.md', 'media/docs/ci.md'].map((page) => readFileSync(page, 'utf8')).join('\n');
  const blocks = pages.matchAll(
    /^```(?:yaml|sh|groovy)\n(?:#|\/\/) (\.\S+|\S+-pipelines\.yml|Jenkinsfile)\n([^]*?)^```$/gm,
  );
  return [...blocks].map(([, name = '', text = '']) => ({ name, text }));
}

/** The text of a recipe, of several for one file the one at an index. Throws where there is none. */
export function recipe(name: string, index = 0): string {
  const found = recipes().filter((one) => one.name === name)[index];
  if (!found) throw new Error(`The documentation has no recipe ${name}.`);
  return found.text;
}
