import { builder } from '../graphql/builder.ts'
import type { Read } from '../live/reading.ts'
import type {
  PublicClaim,
  PublicExhibitor,
  PublishedFeature,
  PublishedHall,
  PublishedPlan,
  PublishedStand,
  PublishedZone,
} from './hall.ts'

export const StandPlanRef = builder.objectRef<Read<PublishedPlan>>('StandPlan')
export const HallRef = builder.objectRef<PublishedHall>('Hall')
export const HallFeatureRef = builder.objectRef<PublishedFeature>('HallFeature')
export const ZoneRef = builder.objectRef<PublishedZone>('Zone')
/** A stand of the reading, with who has it: no query follows. */
export const StandRef = builder.objectRef<PublishedStand>('Stand')
export const StandClaimRef = builder.objectRef<PublicClaim>('StandClaim')
export const ExhibitorRef = builder.objectRef<PublicExhibitor>('Exhibitor')
