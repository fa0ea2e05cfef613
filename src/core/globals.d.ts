// What every host's JavaScript engine has beyond the language itself, as far as the core uses it.

interface ErrorConstructor {
  /** How many frames an error records; V8's own. */
  stackTraceLimit: number;
}
