import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, closeAll, inFolder, show, untilCodes, write } from '../support';

describe('hover', () => {
  before(activated);
  afterEach(closeAll);

  /** What all hovers say at the first occurrence of a text. */
  async function hoverAt(document: vscode.TextDocument, text: string): Promise<string> {
    const position = document.positionAt(document.getText().indexOf(text));
    const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    return hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
  }

  it('explains the check: what it asks, why, how to meet it, and its source', async () => {
    const uri = await write(
      inFolder('hover.pilot.yaml'),
      'pilotPlaybook: 1\nname: Triage\nstage: pilot\ntrust:\n  controls: [edit]\n',
    );
    const { document } = await show(uri);
    await untilCodes(uri, (found) => found.includes('trust/iterate'));
    const text = await hoverAt(document, 'controls');
    assert.match(text, /\*How to meet it\.\*/);
    assert.match(text, /trust\/iterate/);
    assert.match(text, /Guidelines for Human-AI Interaction/);
    assert.match(await hoverAt(document, 'Triage'), /What the team calls the pilot/);
  });

  it('says of a value what is known of it, and which checks read it', async () => {
    const { document } = await show(inFolder('triage.pilot.yaml'));
    await untilCodes(document.uri, (found) => found.includes('learning/missing'));
    const text = await hoverAt(document, 'docs/sap.md');
    assert.match(text, /This evidence was found\./);
    assert.match(text, /`integration\/live`/);
    assert.equal(await hoverAt(document, 'the only one for now'), '');
  });

  it('of a missing gate asks its question and names its checks', async () => {
    const { document } = await show(inFolder('triage.pilot.yaml'));
    await untilCodes(document.uri, (found) => found.includes('learning/missing'));
    const text = await hoverAt(document, 'pilot\nownership');
    assert.match(text, /Does the system retain feedback and improve\?/);
    assert.match(text, /learning\/store/);
  });
});
