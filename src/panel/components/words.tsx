/** A message: what stands between backticks in it is code. */
export const Words = ({ message }: { readonly message: string }) => (
  <span dir="auto">
    {message.split(/`([^`\n]+)`/).map((part, index) => (index % 2 ? <code key={index}>{part}</code> : part))}
  </span>
);

/** A text of the playbook's, in its own direction. */
export const Own = ({ text }: { readonly text: string }) => <bdi>{text}</bdi>;

interface LinkProps {
  /** A `https:`, `http:` or `mailto:` address; what is anything else is shown as text. */
  readonly href: string | null;
  readonly text: string;
}

/** A link out of the page. Where there is little room, an address is broken behind its @ first. */
export const OutLink = ({ href, text }: LinkProps) => {
  const said = (
    <bdi>{text.split(/(?<=@)/).flatMap((part, index) => (index ? [<wbr key={index} />, part] : [part]))}</bdi>
  );
  return href !== null && /^(?:https?:\/\/|mailto:)/i.test(href) ? (
    <a href={href} rel="noreferrer" title={href}>
      {said}
    </a>
  ) : (
    said
  );
};
