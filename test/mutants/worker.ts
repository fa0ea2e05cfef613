// Runs a bundle of tests once for each change that it is told of, and tells which test noticed it. A process of its own,
// because a change may make the tests run for ever.
import { createRequire } from 'node:module';
import { SWITCH } from './mutations';

const [bundle = '', first = '0'] = process.argv.slice(2);
const turnOn = (id: number) => Object.assign(globalThis, { [SWITCH]: id });

async function main(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', reporter: 'min', bail: true, timeout: 20_000, grep: /@slow/, invert: true });
  mocha.cleanReferencesAfterRun(false);
  mocha.suite.emit('pre-require', globalThis, bundle, mocha);
  // What a change makes of constants shows only when it is on while the modules load.
  turnOn(Number(first));
  let loading: string | undefined;
  try {
    createRequire(bundle)(bundle);
  } catch (error) {
    loading = `loading: ${String(error)}`;
  }
  process.on('message', (id: number) => {
    turnOn(id);
    let noticedBy = loading;
    if (loading !== undefined) process.send?.({ noticedBy });
    else mocha.run(() => process.send?.({ noticedBy })).on('fail', (test) => (noticedBy ??= test.fullTitle()));
  });
}

void main();
