import fc from 'fast-check'
import {
  BUILDS,
  COLOURS,
  type Drawing,
  type DrawnFeature,
  FEATURE_KINDS,
  type Outline,
  SHAPES,
} from '../../../web/src/plan-editor/drawing.ts'
import { boxOf, rectangle } from '../../../web/src/plan-editor/geometry.ts'
import { LEAST_POINTS } from '../../../web/src/plan-table/featureColumns.ts'
import { families } from '../../../web/src/stands/familyName.ts'

/** What XML can hold, and what people write: letters of all scripts, quotes, angles, line breaks. */
const text = (maxLength: number) =>
  fc
    .string({
      unit: fc.oneof(
        fc.constantFrom(...'<>&"\'\n\t قاعة–é,;='),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
      maxLength,
    })
    // Control characters and halves of characters are in no XML.
    .map((any) => any.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''))
    .map((any) => any.slice(0, maxLength).replace(/[\uD800-\uDBFF]$/, ''))
const names = fc.record({ fr: text(80), ar: text(80), en: text(80), es: text(80) })
const cm = fc.integer({ min: 0, max: 20_000 })
const points = (minLength: number) =>
  fc.array(fc.tuple(cm, cm), { minLength, maxLength: Math.max(8, minLength) }).map((list): Outline => list)
const box = fc
  .tuple(cm, cm, fc.integer({ min: 50, max: 2000 }), fc.integer({ min: 50, max: 2000 }))
  .map(([left, top, width, depth]) => rectangle({ left, top, right: left + width, bottom: top + depth }))
const area = fc.oneof(box, points(3))
const or = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const number = fc
  .tuple(fc.constantFrom('A-', 'B.', 'ج', 'R/'), fc.integer({ min: 0, max: 999 }))
  .map(([prefix, n]) => `${prefix}${n}`)

const feature: fc.Arbitrary<DrawnFeature> = fc.constantFrom(...FEATURE_KINDS).chain((kind) =>
  fc.record({
    id: fc.uuid(),
    kind: fc.constant(kind),
    outline: points(LEAST_POINTS[kind]),
    measure: or(fc.integer({ min: 0, max: 2_000_000 })),
  }),
)

/** A hall as the API would take it: anything may be drawn, but ids and keys are each there once. */
export const anyDrawing: fc.Arbitrary<Drawing> = fc
  .uniqueArray(
    fc.record({
      id: fc.uuid(),
      key: fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/),
      names,
      outline: area,
      family: or(fc.constantFrom(...families)),
      region: or(fc.constantFrom('MA-01', 'MA-07', 'MA-12')),
      colour: fc.constantFrom(...COLOURS),
    }),
    { maxLength: 4, selector: ({ key }) => key },
  )
  .chain((zones) =>
    fc.record({
      names,
      outline: box,
      zones: fc.constant(zones),
      features: fc.array(feature, { maxLength: 8 }),
      stands: fc.array(
        fc.record({
          id: fc.uuid(),
          number,
          outline: area,
          zoneId: zones.length > 0 ? or(fc.constantFrom(...zones.map(({ id }) => id))) : fc.constant(null),
          openSides: or(fc.integer({ min: 0, max: 4 })),
          shape: or(fc.constantFrom(...SHAPES)),
          build: fc.constantFrom(...BUILDS),
          priceRule: fc.constantFrom('standard', 'subsidised-12'),
          watts: fc.integer({ min: 0, max: 2_000_000 }),
          water: fc.boolean(),
          accessible: fc.boolean(),
          blocked: or(text(120)).map((why) => (why?.trim() ? why : null)),
        }),
        { maxLength: 12 },
      ),
    }),
  )
  .map((drawing) => {
    const { right, bottom } = boxOf(drawing.outline)
    return { ...drawing, widthCm: right, depthCm: bottom }
  })
