import { getLanguageService } from 'yaml-language-server/out/server/src/languageservice/yamlLanguageService';
import { SettingsState } from 'yaml-language-server/out/server/src/yamlSettings';
import schema from '../../schemas/playbook.schema.json';

/** The address of the text that is compared. */
export const URI = 'file:///bench.pilot.yaml';

/** The YAML language server's service with our schema, of which it wants a copy to change. */
export function yamlService(): ReturnType<typeof getLanguageService> {
  const service = getLanguageService({
    schemaRequestService: () => Promise.reject(new Error('offline')),
    workspaceContext: { resolveRelativePath: (path: string) => path },
    yamlSettings: new SettingsState(),
  } as unknown as Parameters<typeof getLanguageService>[0]);
  const schemas = [{ uri: 'bench://playbook', fileMatch: ['*.pilot.yaml'], schema: structuredClone(schema) as object }];
  const settings = { validate: true, hover: true, completion: true, schemas, yamlVersion: '1.2' };
  service.configure(settings as Parameters<typeof service.configure>[0]);
  return service;
}
