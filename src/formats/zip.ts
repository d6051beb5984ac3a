import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import * as yauzl from 'yauzl';

export type ZipFault = 'not-a-zip' | 'broken' | 'encrypted' | 'unsafe-name' | 'too-large' | 'unsupported';

/** A zip that must not or cannot be read. `entry` names the file inside it, where one is to blame. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
  readonly fault: ZipFault;
  readonly entry: string | null;

  constructor(fault: ZipFault, message: string, entry: string | null = null) {
    super(message);
    this.fault = fault;
    this.entry = entry;
  }
}

/** A file inside a zip; folders are left out. `size` is its unpacked size in bytes, as declared. */
export type ZipEntry = { readonly name: string; readonly size: number };

export type Zip = {
  readonly entries: readonly ZipEntry[];
  /** The unpacked bytes of a file, checked against its checksum at the end. Throws `ZipError` on the way. */
  read(entry: ZipEntry): AsyncIterable<Uint8Array>;
  close(): void;
};

/** `bytes` and `ratio` (to the size of the zip itself) bound what is unpacked, all reads together. */
export type ZipLimits = { readonly bytes: number; readonly ratio: number; readonly entries: number };
export const ZIP_LIMITS: ZipLimits = { bytes: 2 * 1024 ** 3, ratio: 100, entries: 10_000 };

/**
 * Opens a zip by its central directory (zips written as a stream have no sizes elsewhere). Refuses it before a byte is
 * unpacked when its directory already breaks a limit, leads out of its folder or names an encrypted file;
 * what is really unpacked is counted again, because a directory can lie.
 */
export async function openZip(path: string, limits: ZipLimits = ZIP_LIMITS): Promise<Zip> {
  await refuseOtherFiles(path);
  const file = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false }).catch(broken);
  file.on('error', () => undefined);
  try {
    const allowed = Math.min(limits.bytes, limits.ratio * file.fileSize);
    if (file.entryCount > limits.entries) throw new ZipError('too-large', `it holds more than ${limits.entries} files`);
    const directory = await readDirectory(file);
    const declared = [...directory.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0);
    if (declared > allowed) throw tooLarge(null);
    return opened(file, directory, allowed);
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Whether these are the first bytes of a zip, an empty one included. */
export function looksLikeZip(first: Uint8Array): boolean {
  return first[0] === 0x50 && first[1] === 0x4b && ((first[2] === 3 && first[3] === 4) || (first[2] === 5 && first[3] === 6));
}

async function refuseOtherFiles(path: string): Promise<void> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    if (!looksLikeZip(buffer.subarray(0, bytesRead))) throw new ZipError('not-a-zip', 'it does not begin as a zip does');
  } finally {
    await handle.close();
  }
}

async function readDirectory(file: yauzl.ZipFile): Promise<ReadonlyMap<string, yauzl.Entry>> {
  const directory = new Map<string, yauzl.Entry>();
  try {
    for await (const entry of file.eachEntry()) {
      const name = safeName(entry);
      if (!name.endsWith('/')) directory.set(name, readable(entry, name));
    }
  } catch (error) {
    throw error instanceof ZipError ? error : broken(error as Error);
  }
  return directory;
}

function safeName(entry: yauzl.Entry): string {
  const raw = entry.fileNameRaw;
  const name = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false);
  if (yauzl.validateFileName(name) !== null || name.includes('\0')) throw new ZipError('unsafe-name', 'a name in it leads out of its own folder', name);
  return name;
}

function readable(entry: yauzl.Entry, name: string): yauzl.Entry {
  if (entry.isEncrypted()) throw new ZipError('encrypted', 'it is protected by a password', name);
  return entry;
}

function opened(file: yauzl.ZipFile, directory: ReadonlyMap<string, yauzl.Entry>, allowed: number): Zip {
  let unpacked = 0;
  const count = (bytes: number, name: string) => {
    unpacked += bytes;
    if (unpacked > allowed) throw tooLarge(name);
  };
  return {
    entries: [...directory].map(([name, entry]) => ({ name, size: entry.uncompressedSize })),
    read: ({ name }) => unpack(file, directory.get(name), name, count),
    close: () => file.close(),
  };
}

async function* unpack(
  file: yauzl.ZipFile,
  entry: yauzl.Entry | undefined,
  name: string,
  count: (bytes: number, name: string) => void,
): AsyncGenerator<Uint8Array> {
  if (entry === undefined) throw new ZipError('broken', 'no such file in it', name);
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw new ZipError('unsupported', 'it is packed in an unusual way', name);
  let sum = 0;
  try {
    for await (const chunk of await file.openReadStreamPromise(entry)) {
      count(chunk.length, name);
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof ZipError ? error : broken(error as Error, name);
  }
  if (sum !== entry.crc32) throw new ZipError('broken', 'a checksum in it is wrong', name);
}

function tooLarge(name: string | null): ZipError {
  return new ZipError('too-large', 'it unpacks to far more than it should', name);
}

function broken(error: Error, entry: string | null = null): never {
  if (/encrypt/u.test(error.message)) throw new ZipError('encrypted', 'it is protected by a password', entry);
  throw new ZipError('broken', 'it is damaged or was cut off', entry);
}
