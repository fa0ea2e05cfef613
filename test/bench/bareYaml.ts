import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';

const load = createRequire(__filename);

/**
 * The `yaml` library alone, as its users have it: release 2, which the YAML language server brings along. The product's own
 * is the coming release 3, which takes a third of the time.
 */
export function bareYaml(): typeof Yaml {
  return createRequire(load.resolve('yaml-language-server'))('yaml') as typeof Yaml;
}

/** The library that the product has, alone. */
export const ownYaml = (): typeof Yaml => load('yaml') as typeof Yaml;
