import { execFileSync } from 'node:child_process';

/** In continuous integration a missing program is a failure, not a skip. */
export const demanded = process.env['REQUIRE_SYSTEM_TOOLS'] === '1';

const works = (command: string, ...args: readonly string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
};

/** Whether there is a Python with openpyxl. */
export const hasOpenpyxl = works('python3', '-c', 'import openpyxl');
