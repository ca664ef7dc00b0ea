export type { PersonaKey } from '@salon/prisma/seed/personas.ts'
