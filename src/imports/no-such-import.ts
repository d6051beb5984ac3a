/** There is no such import, or it is somebody else's: the answer is the same. */
export class NoSuchImport extends Error {
  constructor(id: string) {
    super(`There is no import ${id}.`);
  }
}
