import type { OpenText, OpenTexts } from '../../../src/service';
import { Emitter } from '../../../src/service';
import { at } from './memoryFiles';

/** An open text that can be typed in. */
class Text implements OpenText {
  version = 1;
  isDirty = false;

  constructor(
    readonly uri: string,
    public text: string,
  ) {}
}

/** An editor that opens, changes and closes texts. */
export class FakeEditor implements OpenTexts {
  private readonly texts = new Map<string, Text>();
  private readonly opened = new Emitter<OpenText>();
  private readonly changed = new Emitter<OpenText>();
  private readonly closed = new Emitter<string>();
  readonly onOpen = this.opened.event;
  readonly onChange = this.changed.event;
  readonly onClose = this.closed.event;

  all(): Iterable<OpenText> {
    return this.texts.values();
  }

  /** @param isDirty true for what an editor brings back as it was left, unsaved */
  open(path: string, text: string, isDirty = false): string {
    const uri = addressOf(path);
    const opened = Object.assign(new Text(uri, text), { isDirty });
    this.texts.set(uri, opened);
    this.opened.fire(opened);
    return uri;
  }

  type(path: string, text: string): void {
    const open = this.texts.get(at(path))!;
    Object.assign(open, { text, version: open.version + 1, isDirty: true });
    this.changed.fire(open);
  }

  /** What is typed goes to disk: the file system tells that. */
  save(path: string): string {
    const open = this.texts.get(at(path))!;
    open.isDirty = false;
    return open.text;
  }

  close(path: string): void {
    const uri = addressOf(path);
    this.texts.delete(uri);
    this.closed.fire(uri);
  }
}

const addressOf = (path: string): string => (path.includes(':') ? path : at(path));
