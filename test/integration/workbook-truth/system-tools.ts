import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Debian and others put it. */
const OFFICES = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/opt/libreoffice/program/soffice'];

/** LibreOffice on this machine, if there is one. `SOFFICE` names another. */
export const officePath: string | undefined = [process.env['SOFFICE'] ?? '', ...OFFICES].find((path) =>
  existsSync(path),
);

/** A Python that has openpyxl, if there is one: the first on the path, else the system's own. */
export const pythonPath: string | undefined = ['python3', '/usr/bin/python3'].find(
  (path) => spawnSync(path, ['-c', 'import openpyxl']).status === 0,
);

/** In continuous integration a missing tool is a failure, not a skip. */
export const demanded = process.env['REQUIRE_SYSTEM_TOOLS'] === '1';
