import { SaxesParser } from 'saxes'
import { Refusal } from '../../kernel/index.ts'
import type { Unpacked } from './unpack.ts'

export type XmlHandlers = Readonly<{
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  close?: (name: string) => void
  text?: (text: string) => void
}>

/** The name without its prefix: programs choose prefixes as they like. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Reads one part of an Office file as a stream. `damaged` is said where it is not well formed. */
export const readOfficeXml = async (
  unpacked: Unpacked,
  path: string,
  { open, close, text }: XmlHandlers,
  damaged: string,
): Promise<void> => {
  const parser = new SaxesParser({ position: false, xmlns: false })
  parser.on('error', () => {
    throw new Refusal(damaged)
  })
  // No part of an Office file has one; those that do are made to swell.
  parser.on('doctype', () => {
    throw new Refusal(damaged)
  })
  parser.on('opentag', tag => open?.(localName(tag.name), tag.attributes))
  parser.on('closetag', tag => close?.(localName(tag.name)))
  if (text) parser.on('text', text)
  await unpacked.each(path, piece => {
    parser.write(piece)
  })
  parser.close()
}
