// Takes the place of @vscode/spdlog in the VS Code server: that one needs a compiler. The same calls, a plain log file.
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

export class Logger {
  private level = LEVELS.indexOf('info');

  constructor(
    _name: string,
    private readonly file: string,
  ) {
    mkdirSync(path.dirname(file), { recursive: true });
  }

  trace = (message: string) => this.write(0, message);
  debug = (message: string) => this.write(1, message);
  info = (message: string) => this.write(2, message);
  warn = (message: string) => this.write(3, message);
  error = (message: string) => this.write(4, message);
  critical = (message: string) => this.write(5, message);

  getLevel() {
    return this.level;
  }

  setLevel(level: number) {
    this.level = level;
  }

  setPattern() {}
  clearFormatters() {}
  flush() {}
  drop() {}

  private write(level: number, message: string) {
    if (level < this.level) return;
    try {
      appendFileSync(this.file, `${new Date().toISOString()} [${LEVELS[level]}] ${message}\n`);
    } catch {
      // The log's folder is temporary and may be gone before the server's last words.
    }
  }
}

export const version = 0;
export function setLevel() {}
export function setFlushOn() {}
export function shutdown() {}
export const createRotatingLogger = async (name: string, file: string) => new Logger(name, file);
export const createAsyncRotatingLogger = createRotatingLogger;
