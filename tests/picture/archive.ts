// Archives whose directory says what a test wants it to say.

interface Entry {
  readonly name: string;
  /** As they are in the file. */
  readonly bytes: Uint8Array;
  readonly method: 0 | 8;
}

/** An archive whose directory names its only entry `times` times, and says that it is empty once unpacked. */
export function archiveOf({ name, bytes, method }: Entry, times: number): Buffer {
  const local = Buffer.alloc(30 + name.length);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(method, 8);
  local.writeUInt32LE(bytes.length, 18);
  local.writeUInt16LE(name.length, 26);
  local.write(name, 30, 'latin1');
  const listed = Buffer.alloc(46 + name.length);
  listed.writeUInt32LE(0x02014b50, 0);
  listed.writeUInt16LE(method, 10);
  listed.writeUInt32LE(bytes.length, 20);
  listed.writeUInt16LE(name.length, 28);
  listed.write(name, 46, 'latin1');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(listed.length * times, 12);
  end.writeUInt32LE(local.length + bytes.length, 16);
  return Buffer.concat([local, bytes, ...Array.from({ length: times }, () => listed), end]);
}
