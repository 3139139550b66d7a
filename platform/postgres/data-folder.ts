import { mkdir } from 'node:fs/promises';
import { errorCode } from './error-code.ts';
import { StartFailure } from './start-failure.ts';

/** Makes the data folder where it is missing. */
export async function makeDataFolder(dataDir: string): Promise<void> {
  await inDataFolder(dataDir, mkdir(dataDir, { recursive: true }));
}

/** Waits for work on files of the data folder; where the system refuses it, says so in one sentence. */
export async function inDataFolder<Result>(dataDir: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    throw dataFolderFailure(dataDir, errorCode(error) ?? String(error));
  }
}

function dataFolderFailure(dataDir: string, code: string): StartFailure {
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new StartFailure(
      `There is no space left for the data folder ${dataDir}; free some or set DATA_DIR to another folder.`,
    );
  }
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return new StartFailure(`The data folder ${dataDir} is not a folder; set DATA_DIR to a folder.`);
  }
  if (code === 'ENOENT') {
    return new StartFailure(
      `Files of the database are missing in the data folder ${dataDir}; restore it from a backup or set DATA_DIR to another folder.`,
    );
  }
  return new StartFailure(
    `The data folder ${dataDir} cannot be read and written by this user (${code}); change its owner or permissions, or set DATA_DIR to another folder.`,
  );
}
