// Why the system did not let a file or folder be read, in plain words.
import { messageOf, systemCodeOf } from '../../errors.ts';

export function reasonOf(cause: unknown): string {
  switch (systemCodeOf(cause)) {
    case 'ENOENT':
      return 'There is no such file or folder';
    case 'EACCES':
    case 'EPERM':
      return 'Permission is denied';
    case 'ENOTDIR':
      return 'It is not a folder';
    default:
      return `It can't be read: ${messageOf(cause)}`;
  }
}
