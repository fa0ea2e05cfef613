import { Workbench, type WorkbenchOptions } from '../workbench';

/**
 * Gives the tests of the surrounding `describe` a VS Code window of their own, closed after them. A test that fails
 * leaves a screenshot.
 */
export function useWindow(options: WorkbenchOptions): () => Workbench {
  let workbench: Workbench | undefined;
  before(async () => {
    workbench = await Workbench.open(options);
  });
  afterEach(async function () {
    if (!workbench || this.currentTest?.state === 'passed') return;
    await workbench.screenshot(`failed ${this.currentTest?.title}`);
    // A question that is still open would take the keys of the next try.
    for (let open = 0; open < 2; open++) await workbench.page.keyboard.press('Escape');
  });
  after(() => workbench?.close());
  return () => {
    if (!workbench) throw new Error('The window is open only inside a test.');
    return workbench;
  };
}
