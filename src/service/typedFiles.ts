import type { Activity } from './activity';
import type { Clock, Disposable } from './ports';

/** How long a pause in typing is, in milliseconds: what depends on the file is judged anew. */
const PAUSE = 200;

/** The policies and the evidence that were typed in since the last pause in typing. */
export class TypedFiles implements Disposable {
  private readonly typed = new Set<string>();
  private pause?: Disposable;

  /** @param follow is called at a pause, with the addresses of what was typed in since the last */
  constructor(
    private readonly parts: { readonly clock: Clock; readonly activity: Activity },
    private readonly follow: (typed: ReadonlySet<string>) => void,
  ) {}

  /** A file was typed in that others depend on. */
  add(uri: string): void {
    const { clock, activity } = this.parts;
    this.pause?.dispose();
    this.typed.add(uri);
    const end = activity.begin();
    const timer = clock.defer(PAUSE, () => {
      this.follow(new Set(this.typed));
      this.typed.clear();
      end();
    });
    this.pause = { dispose: () => (timer.dispose(), end()) };
  }

  dispose(): void {
    this.pause?.dispose();
  }
}
