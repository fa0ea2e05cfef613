import type { ComponentChildren } from 'preact';
import type { PortfolioLine, PortfolioTarget } from '../../core/view';
import { usePortfolioActions } from './actions';

interface Props {
  readonly playbook: PortfolioLine;
  readonly target?: PortfolioTarget;
  readonly children: ComponentChildren;
}

/** A text that leads to its place in a playbook, where there is a file to lead to. */
export function Open({ playbook, target = { kind: 'playbook' }, children }: Props) {
  const { open } = usePortfolioActions();
  if (!open) return <span>{children}</span>;
  return (
    <button type="button" class="jump" onClick={() => open(playbook, target)}>
      {children}
    </button>
  );
}
