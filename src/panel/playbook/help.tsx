import type { HelpView } from '../../core/view';
import { OutLink, Words } from '../components';

/** Why something matters, and what it looks like when it is done. */
export function Help({ help: { asks, why, how, example, sources } }: { readonly help: HelpView }) {
  return (
    <div class="help">
      {asks.length > 1 ? (
        <ul class="asks">
          {asks.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      ) : (
        asks.map((one) => (
          <p key={one}>
            <strong>{one}</strong>
          </p>
        ))
      )}
      {why === null ? null : (
        <p>
          <Words message={why} />
        </p>
      )}
      {how === null ? null : (
        <p>
          <Words message={how} />
        </p>
      )}
      {example === null ? null : (
        <pre tabIndex={0} aria-label="Example">
          {example}
        </pre>
      )}
      {sources.length ? (
        <p class="quiet">
          Source:{' '}
          {sources.map(({ name, url = null }, index) => (
            <span key={name}>
              {index ? '; ' : ''}
              <OutLink href={url} text={name} />
            </span>
          ))}
        </p>
      ) : null}
    </div>
  );
}
