import type { PlanContentInput, PlanDraftQuery } from '@salon/schema/generated/graphql.ts'
import type { Drawing } from './drawing.ts'
import { pointsFrom, pointsText } from './geometry.ts'

export type OpenDraft = PlanDraftQuery['planDraft']
type Content = OpenDraft['content']

/** What the server has, as the editor draws it. */
export function drawingOf({ names: { fr, ar, en, es }, points, widthCm, depthCm, ...lists }: Content): Drawing {
  return {
    names: { fr, ar, en, es },
    widthCm,
    depthCm,
    outline: pointsFrom(points),
    features: lists.features.map(({ id, kind, points, measure }) => ({
      id,
      kind,
      outline: pointsFrom(points),
      measure: measure ?? null,
    })),
    zones: lists.zones.map(({ id, key, names: { fr, ar, en, es }, points, family, region, colour }) => ({
      id,
      key,
      names: { fr, ar, en, es },
      outline: pointsFrom(points),
      family: family ?? null,
      region: region ?? null,
      colour,
    })),
    stands: lists.stands.map((stand) => ({
      id: stand.id,
      number: stand.number,
      outline: pointsFrom(stand.points),
      zoneId: stand.zone ?? null,
      openSides: stand.openSides ?? null,
      shape: stand.shape ?? null,
      build: stand.build,
      priceRule: stand.priceRule,
      watts: stand.watts,
      water: stand.water,
      accessible: stand.accessible,
      blocked: stand.blocked ?? null,
    })),
  }
}

/** What is drawn, as the server takes it. */
export const inputOf = ({ names, outline, widthCm, depthCm, features, zones, stands }: Drawing): PlanContentInput => ({
  name: names,
  widthCm,
  depthCm,
  points: pointsText(outline),
  features: features.map(({ outline, ...feature }) => ({ ...feature, points: pointsText(outline) })),
  zones: zones.map(({ outline, names, ...zone }) => ({ ...zone, name: names, points: pointsText(outline) })),
  stands: stands.map(({ outline, zoneId, ...stand }) => ({ ...stand, zone: zoneId, points: pointsText(outline) })),
})
