export const WAYS_TO_TYPE = ['as spelt', 'misspelt', 'transliterated'] as const
export type WayToType = (typeof WAYS_TO_TYPE)[number]

/** What is typed for a product of the bench's catalogue, by the French name of the product. */
export interface Typed {
  readonly way: WayToType
  readonly text: string
  /** All products whose French name begins so are right, and no others. */
  readonly model: string
}

const of = (way: WayToType, pairs: readonly (readonly [string, string])[]): Typed[] =>
  pairs.map(([text, model]) => ({ way, text, model }))

/** Written before the search was tried on them; what it does not find stays in the list. */
export const TYPED: readonly Typed[] = [
  ...of('as spelt', [
    ['tajine', 'Tajine'],
    ['lanterne', 'Lanterne'],
    ['necklace', 'Collier'],
    ['pulsera', 'Bracelet'],
    ['فانوس', 'Lanterne'],
    ['صينية', 'Plateau'],
    ['THÉIÈRE', 'Théière'],
    ['Jarrón', 'Vase'],
  ]),
  ...of('misspelt', [
    ['tagine', 'Tajine'],
    ['lantrene', 'Lanterne'],
    ['neckalce', 'Collier'],
    ['bracelt', 'Bracelet'],
    ['theyere', 'Théière'],
    ['échequier', 'Échiquier'],
    ['candlestik', 'Bougeoir'],
    ['suspention', 'Suspension'],
    ['mirroir', 'Miroir'],
    ['babuches', 'Babouches'],
    ['فنوس', 'Lanterne'],
    ['قفتان', 'Caftan'],
  ]),
  ...of('transliterated', [
    ['fanous', 'Lanterne'],
    ['siniya', 'Plateau'],
    ['9aftan', 'Caftan'],
    ['jellaba', 'Djellaba'],
    ['takshita', 'Takchita'],
    ['bornos', 'Burnous'],
    ['hanbal', 'Hanbel'],
    ['tizerzai', 'Fibule'],
    ['berrad', 'Théière'],
    ['bergha', 'Babouches'],
    ['تاجين', 'Tajine'],
    ['كفطان', 'Caftan'],
  ]),
]
