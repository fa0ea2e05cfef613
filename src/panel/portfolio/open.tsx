import type { ComponentChildren } from 'preact';
import type { PortfolioLine, PortfolioTarget } from '../../core/view';
import { usePortfolioActions } from './actions';

interface Props {
  readonly playbook: PortfolioLine;
  readonly target?: PortfolioTarget;
  readonly children: ComponentChildren;
}

/** A text that leads to its place in a playbook, or to the page of that, where there is a file or a page to lead to. */
export function Open({ playbook, target = { kind: 'playbook' }, children }: Props) {
  const { open, pageOf } = usePortfolioActions();
  if (pageOf) return <a href={pageOf(playbook)}>{children}</a>;
  if (!open) return <span>{children}</span>;
  return (
    <button type="button" class="jump" onClick={() => open(playbook, target)}>
      {children}
    </button>
  );
}
