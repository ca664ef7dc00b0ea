import type { Component, Convention, Institution, Room, Track } from '@salon/prisma/client'
import { builder } from '../graphql/builder.ts'
import type { EditionFacts } from './editions.ts'

/**
 * What each type is made of: the plain row. Whoever has loaded a row hands it over and no query follows; only what is
 * absent of the optional members is read.
 */
export type RoomShape = Pick<Room, 'id' | 'key' | 'name' | 'capacity' | 'order' | 'provenance'>
export type TrackShape = Pick<Track, 'id' | 'key' | 'name' | 'colour' | 'order'>
export type InstitutionShape = Pick<Institution, 'id' | 'key' | 'name' | 'nameAr' | 'country' | 'kind'>
export type ComponentShape = Pick<Component, 'key' | 'name' | 'kind' | 'from' | 'to' | 'provenance'>
export interface ConventionShape extends Omit<Convention, 'order'> {
  /** In the order of the text. */
  readonly parties?: readonly InstitutionShape[]
}
export interface EditionShape extends EditionFacts {
  readonly rooms?: readonly RoomShape[]
  readonly tracks?: readonly TrackShape[]
}

export const EditionRef = builder.objectRef<EditionShape>('Edition')
export const RoomRef = builder.objectRef<RoomShape>('Room')
export const TrackRef = builder.objectRef<TrackShape>('Track')
export const InstitutionRef = builder.objectRef<InstitutionShape>('Institution')
export const ComponentRef = builder.objectRef<ComponentShape>('Component')
export const ConventionRef = builder.objectRef<ConventionShape>('Convention')

/** The columns of a shape, for a query's `select`. */
export const ROOM = { id: true, key: true, name: true, capacity: true, order: true, provenance: true } as const
export const TRACK = { id: true, key: true, name: true, colour: true, order: true } as const
export const INSTITUTION = { id: true, key: true, name: true, nameAr: true, country: true, kind: true } as const
