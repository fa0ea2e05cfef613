/** A message: what stands between backticks in it is code. */
export const Words = ({ message }: { readonly message: string }) => (
  <>{message.split(/`([^`\n]+)`/).map((part, index) => (index % 2 ? <code key={index}>{part}</code> : part))}</>
);
