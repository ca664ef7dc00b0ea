import type { ExhibitorKind } from './hall.ts'

/** What somebody says of an exhibitor that the platform does not know yet. */
export interface NewExhibitor {
  readonly kind: ExhibitorKind
  /** In Latin letters. */
  readonly name: string
  readonly nameAr: string | null
  /** Number of the Registre National de l'Artisanat. */
  readonly registerNumber: string | null
  /** ISO 3166-2; null for guests from abroad. */
  readonly regionCode: string | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly city: string
  readonly cityAr: string | null
  readonly familyId: string
}
