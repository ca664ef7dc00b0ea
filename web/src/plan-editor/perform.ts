import { arranged } from './arrange.ts'
import { type Command, MOST_STANDS, NUMBER, type Outcome, type WhyNot } from './command.ts'
import type { Drawing, Outline, Thing } from './drawing.ts'
import { standsAmong } from './drawing.ts'
import { duplicated } from './duplicate.ts'
import { boxOf, middleOf, mirrored, moved, rectangle, stretched, tidied, turned } from './geometry.ts'
import { merged, split } from './mergeAndSplit.ts'
import { renumbered } from './renumber.ts'
import { zonesAssigned } from './zoning.ts'

const refuse = (whyNot: WhyNot): Outcome => ({ whyNot })

/** Does a command to a drawing, or says why not. The drawing itself is never changed. */
export function perform(drawing: Drawing, command: Command): Outcome {
  const result = tried(drawing, command)
  if ('whyNot' in result) return result
  const { stands } = result.drawing
  if (stands.length > MOST_STANDS && stands.length > drawing.stands.length)
    return refuse({ code: 'TOO_MANY', most: MOST_STANDS })
  return result
}

function tried(drawing: Drawing, command: Command): Outcome {
  switch (command.kind) {
    case 'add': {
      const { stands = [], features = [], zones = [] } = command
      return {
        drawing: {
          ...drawing,
          stands: [...drawing.stands, ...stands],
          features: [...drawing.features, ...features],
          zones: [...drawing.zones, ...zones],
        },
      }
    }
    case 'move':
      return reshaped(drawing, command.ids, (outline) => moved(outline, command.dx, command.dy))
    case 'resize':
      return reshaped(drawing, command.ids, (outline) => stretched(outline, command.from, command.to))
    case 'outline':
      return reshaped(drawing, [command.id], () =>
        command.outline.length > 2 ? tidied(command.outline) : command.outline,
      )
    case 'turn': {
      const around = pivot(drawing, command.ids)
      return reshaped(drawing, command.ids, (outline) => turned(outline, command.quarters, around))
    }
    case 'mirror': {
      const around = pivot(drawing, command.ids)
      return reshaped(drawing, command.ids, (outline) => mirrored(outline, command.axis, around))
    }
    case 'align':
    case 'distribute': {
      const shifts = arranged(chosen(drawing, command.ids), command)
      if ('code' in shifts) return refuse(shifts)
      return reshaped(drawing, command.ids, (outline, { id }) => {
        const { dx, dy } = shifts.get(id) ?? { dx: 0, dy: 0 }
        return moved(outline, dx, dy)
      })
    }
    case 'split':
      return split(drawing, command)
    case 'merge':
      return merged(drawing, command.ids)
    case 'renumber':
      return renumbered(drawing, command)
    case 'duplicate':
      return duplicated(drawing, command)
    case 'remove': {
      const gone = new Set(command.ids)
      if (gone.size === 0) return refuse({ code: 'NOTHING_CHOSEN' })
      const stays = ({ id }: Thing) => !gone.has(id)
      return {
        drawing: {
          ...drawing,
          stands: drawing.stands
            .filter(stays)
            .map((stand) => (stand.zoneId && gone.has(stand.zoneId) ? { ...stand, zoneId: null } : stand)),
          features: drawing.features.filter(stays),
          zones: drawing.zones.filter(stays),
        },
      }
    }
    case 'setStands': {
      const ids = new Set(command.ids)
      const { number } = command.part
      if (number !== undefined) {
        const other = drawing.stands.some((stand) => !ids.has(stand.id) && stand.number === number)
        if (other || ids.size > 1) return refuse({ code: 'NUMBER_TAKEN', number })
        if (!NUMBER.test(number)) return refuse({ code: 'NUMBER_MALFORMED', number })
      }
      return {
        drawing: {
          ...drawing,
          stands: drawing.stands.map((stand) => (ids.has(stand.id) ? { ...stand, ...command.part } : stand)),
        },
      }
    }
    case 'setFeatures': {
      const ids = new Set(command.ids)
      const features = drawing.features.map((each) => (ids.has(each.id) ? { ...each, ...command.part } : each))
      return { drawing: { ...drawing, features } }
    }
    case 'setZone': {
      const zones = drawing.zones.map((each) => (each.id === command.id ? { ...each, ...command.part } : each))
      return { drawing: { ...drawing, zones } }
    }
    case 'assignZones':
      return { drawing: zonesAssigned(drawing, new Set(command.ids)) }
    case 'setHall': {
      const { names = drawing.names, widthCm = drawing.widthCm, depthCm = drawing.depthCm } = command
      const sized = widthCm !== drawing.widthCm || depthCm !== drawing.depthCm
      const outline = sized ? rectangle({ left: 0, top: 0, right: widthCm, bottom: depthCm }) : drawing.outline
      return { drawing: { ...drawing, names, widthCm, depthCm, outline } }
    }
    case 'become':
      return { drawing: command.drawing }
  }
}

function chosen(drawing: Drawing, ids: readonly string[]): readonly Thing[] {
  const wanted = new Set(ids)
  return [
    ...standsAmong(drawing, wanted),
    ...drawing.features.filter(({ id }) => wanted.has(id)),
    ...drawing.zones.filter(({ id }) => wanted.has(id)),
  ]
}

function pivot(drawing: Drawing, ids: readonly string[]) {
  const [x, y] = middleOf(boxOf(...chosen(drawing, ids).map(({ outline }) => outline)))
  // On whole centimetres, so that four quarters come back to where they began.
  return [Math.floor(x), Math.floor(y)] as const
}

function reshaped(
  drawing: Drawing,
  ids: readonly string[],
  change: (outline: Outline, thing: Thing) => Outline,
): Outcome {
  const wanted = new Set(ids)
  if (wanted.size === 0) return refuse({ code: 'NOTHING_CHOSEN' })
  const each = <T extends Thing>(things: readonly T[]): readonly T[] =>
    things.some(({ id }) => wanted.has(id))
      ? things.map((thing) => (wanted.has(thing.id) ? { ...thing, outline: change(thing.outline, thing) } : thing))
      : things
  return {
    drawing: {
      ...drawing,
      stands: each(drawing.stands),
      features: each(drawing.features),
      zones: each(drawing.zones),
    },
  }
}
