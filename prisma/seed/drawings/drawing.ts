import { type Chance, chanceFrom } from '../chance.ts'
import { basket, coil, hat, mat } from './basketwork.ts'
import { mosaic, plaster, zellige } from './building.ts'
import { bands, lozenges, medallion } from './carpets.ts'
import { cushion, patches } from './cloth.ts'
import { braid, caftan, djellaba, scarf } from './garments.ts'
import { grille, ironLantern, ironTable } from './ironwork.ts'
import { belt, cuff, fibula, necklace } from './jewellery.ts'
import { lattice, lute, turnedPair } from './joinery.ts'
import { babouche, bag, book, pouffe } from './leatherwork.ts'
import { hammered, lantern, teapot, tray } from './metalwork.ts'
import { DYED, type Ink, IRONS, METALS, SILVER, WOODS } from './palettes.ts'
import { bowl, jar, tajine, vase } from './pottery.ts'
import { PIXELS } from './scene.ts'
import { plate, tadelakt } from './tableware.ts'
import { chest, marquetry, panel, zouaq } from './woodwork.ts'

type Draw = (ink: Ink, chance: Chance) => string

const DRAWN: Readonly<Record<string, readonly [Draw, readonly Ink[]]>> = {
  'rug-lozenge': [lozenges, DYED],
  'rug-band': [bands, DYED],
  'rug-medallion': [medallion, DYED],
  'rug-patch': [patches, DYED],
  cushion: [cushion, DYED],
  vase: [vase, DYED],
  bowl: [bowl, DYED],
  jar: [jar, DYED],
  tajine: [tajine, DYED],
  plate: [plate, DYED],
  tadelakt: [tadelakt, DYED],
  tray: [tray, METALS],
  'bowl-metal': [hammered, METALS],
  teapot: [teapot, METALS],
  lantern: [lantern, METALS],
  fibula: [fibula, SILVER],
  cuff: [cuff, SILVER],
  necklace: [necklace, SILVER],
  belt: [belt, SILVER],
  panel: [panel, WOODS],
  chest: [chest, WOODS],
  marquetry: [marquetry, WOODS],
  zouaq: [zouaq, DYED],
  turned: [turnedPair, WOODS],
  lute: [lute, WOODS],
  lattice: [lattice, WOODS],
  babouche: [babouche, DYED],
  pouffe: [pouffe, DYED],
  bag: [bag, DYED],
  book: [book, DYED],
  basket: [basket, DYED],
  coil: [coil, DYED],
  mat: [mat, DYED],
  hat: [hat, DYED],
  caftan: [caftan, DYED],
  djellaba: [djellaba, DYED],
  braid: [braid, DYED],
  scarf: [scarf, DYED],
  grille: [grille, IRONS],
  'iron-table': [ironTable, IRONS],
  'iron-lantern': [ironLantern, IRONS],
  zellige: [zellige, DYED],
  mosaic: [mosaic, DYED],
  plaster: [plaster, DYED],
}

/** The picture of a name: a motif, and which of its views. */
export function drawing(name: string): { svg: string; width: number; height: number } {
  const [motif = '', view = '0'] = name.split('/')
  const [draw, inks] = DRAWN[motif] ?? [plate, DYED]
  const start = [...motif].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, Number(view) * 7919)
  const ink = inks[Number(view) % inks.length] as Ink
  return { svg: draw(ink, chanceFrom(start)), width: PIXELS, height: PIXELS }
}
