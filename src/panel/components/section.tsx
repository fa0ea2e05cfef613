import type { ComponentChildren } from 'preact';

interface Props {
  readonly id: string;
  readonly title: string;
  /** What is counted, beside the title. */
  readonly badge?: string | number;
  /** What can be done with all of it. */
  readonly action?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of the page under a heading. */
export function Section({ id, title, badge, action, children }: Props) {
  return (
    <section class={`section ${id}`} aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>
          {title}
          {badge === undefined ? null : <span class="badge">{badge}</span>}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
