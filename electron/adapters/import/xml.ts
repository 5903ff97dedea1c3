import { AppError } from '@domain/errors.ts';
import { Parser } from 'saxen';

export interface XmlListener {
  /** Name without its namespace. `attributes` reads them when called. */
  open(name: string, attributes: () => Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

const damaged = (detail: string) => new AppError('E4203', `part cannot be read: ${detail}`, { detail });

const local = (name: string) => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name);

/**
 * Goes through a part of a spreadsheet. Only the five entities of XML and numbers are known; a part with a DTD is refused,
 * as no office program writes one. `text` comes in pieces.
 * @throws AppError E4203
 */
export function readXml(part: string, bytes: Uint8Array, listener: XmlListener): void {
  const xml = decode(bytes);
  if (/<!DOCTYPE/iu.test(xml.slice(0, 4_096))) throw damaged(`${part}: DTD`);
  const parser = new Parser();
  let failure: Error | null = null;
  // A listener that throws must end the parser at once, which goes on after an exception otherwise.
  const guard = (work: () => void) => {
    if (failure !== null) return;
    try {
      work();
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
      parser.stop();
    }
  };
  parser.on('openTag', (name, getAttributes, decodeEntities) =>
    guard(() =>
      listener.open(local(name), () => {
        const attributes = getAttributes();
        return Object.fromEntries(
          Object.entries(attributes).map(([key, value]) => [key, decodeEntities(value)]),
        );
      }),
    ),
  );
  parser.on('closeTag', (name) => guard(() => listener.close(local(name))));
  parser.on('text', (text, decodeEntities) => guard(() => listener.text(decodeEntities(text))));
  parser.on('cdata', (text) => guard(() => listener.text(text)));
  parser.on('attention', () =>
    guard(() => {
      throw damaged(`${part}: DTD`);
    }),
  );
  parser.on('error', (error) => {
    failure ??= damaged(`${part}: ${error.message}`);
  });
  parser.parse(xml);
  if (failure !== null) throw failure;
}

function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw damaged('encoding');
  }
}
