/** What of yauzl 3.4.0 is used here; the package brings no types. Names and meaning are those of its README. */
declare module "yauzl" {
  export interface ExtraField {
    id: number;
    data: Buffer;
  }

  export interface Entry {
    fileNameRaw: Buffer;
    extraFieldRaw: Buffer;
    extraFields: ExtraField[];
    fileCommentRaw: Buffer;
    generalPurposeBitFlag: number;
    compressionMethod: number;
    crc32: number;
    compressedSize: number;
    uncompressedSize: number;
    externalFileAttributes: number;
    relativeOffsetOfLocalHeader: number;
  }

  export interface LocalFileHeader {
    /** Where the entry's data begins. */
    fileDataStart: number;
    generalPurposeBitFlag: number;
    compressionMethod: number;
    crc32: number;
    compressedSize: number;
    uncompressedSize: number;
    fileName: Buffer;
    extraField: Buffer;
  }

  export interface ZipFile {
    eachEntry(): AsyncIterable<Entry>;
    readLocalFileHeaderPromise(entry: Entry): Promise<LocalFileHeader>;
  }

  export class RandomAccessReader {
    /** Puts exactly `length` bytes into `buffer`, or gives an error. */
    read(
      buffer: Buffer,
      offset: number,
      length: number,
      position: number,
      callback: (error: Error | null, got?: number) => void,
    ): void;
  }

  export function fromRandomAccessReaderPromise(
    reader: RandomAccessReader,
    totalSize: number,
    options: { autoClose: boolean; decodeStrings: boolean; validateEntrySizes: boolean },
  ): Promise<ZipFile>;
  /** @throws Error where a field is longer than what is left; up to three bytes behind the last field are passed over */
  export function parseExtraFields(extraField: Buffer): ExtraField[];
}
