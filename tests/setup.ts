// Runs in front of each test file.
import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './temporary.ts';

afterAll(removeTemporaryFolders);
