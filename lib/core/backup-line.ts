/** A record's line as it stands in a backup: its kind, the SHA-256 (hex) of the record's own text, and that text. */
export interface RecordLine {
  kind: string;
  sha256: string;
  /** Canonical JSON. */
  text: string;
}

/** One line of JSON, always written the same way: what is hashed is a stretch of the line, and no parser need run before the hash is right. */
export function writeRecordLine({ kind, sha256, text }: RecordLine): string {
  return `{"kind":"${kind}","sha256":"${sha256}","record":${text}}`;
}

const LINE_START = /^\{"kind":"([a-z]{1,20})","sha256":"([0-9a-f]{64})","record":/;

/** The parts of a record's line, or null when it is none. The text is not parsed. */
export function readRecordLine(line: string): RecordLine | null {
  const start = LINE_START.exec(line);
  if (!start || !line.endsWith('}')) return null;
  return { kind: start[1] as string, sha256: start[2] as string, text: line.slice(start[0].length, -1) };
}
