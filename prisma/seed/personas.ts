import type { RoleName } from '@salon/prisma/client'

/** The demo's one-click people, one for every role. All invented. */
export const personas = [
  { key: 'visitor', name: 'Salma Belkhadir', nameAr: 'سلمى بلخضير', role: 'VISITOR', language: 'fr' },
  { key: 'exhibitor', name: 'Lahcen Ouazzour', nameAr: 'لحسن أوزور', role: 'EXHIBITOR', language: 'ar' },
  { key: 'exhibitor-2', name: 'Fadma Tazrouti', nameAr: 'فاضمة تازروتي', role: 'EXHIBITOR', language: 'fr' },
  { key: 'buyer', name: 'Marta Villarejo', nameAr: 'مارتا بياريخو', role: 'BUYER', language: 'es' },
  {
    key: 'registration-desk',
    name: 'Hajar Tadlaouiti',
    nameAr: 'هاجر التادلاوتي',
    role: 'REGISTRATION_DESK',
    language: 'fr',
  },
  {
    key: 'registration-desk-2',
    name: 'Othmane Belfassi',
    nameAr: 'عثمان بلفاسي',
    role: 'REGISTRATION_DESK',
    language: 'ar',
  },
  {
    key: 'matchmaking-desk',
    name: 'Yassine Rhoulami',
    nameAr: 'ياسين الغولامي',
    role: 'MATCHMAKING_DESK',
    language: 'fr',
  },
  { key: 'editor', name: 'Nadia Chraïmi', nameAr: 'نادية الشرايمي', role: 'PROGRAMME_EDITOR', language: 'fr' },
  { key: 'editor-2', name: 'Karim Assoufi', nameAr: 'كريم الصوفي', role: 'PROGRAMME_EDITOR', language: 'fr' },
  { key: 'protocol', name: 'Amina Zerrouqi', nameAr: 'أمينة الزروقي', role: 'PROTOCOL_OFFICER', language: 'ar' },
  { key: 'signatory', name: 'Driss Moulahid', nameAr: 'إدريس مولاحيد', role: 'SIGNATORY', language: 'fr' },
  { key: 'partner', name: 'Claire Vaudrey', nameAr: 'كلير فودري', role: 'PARTNER', language: 'fr' },
  { key: 'administrator', name: 'Rachid Benaddane', nameAr: 'رشيد بنعدان', role: 'ADMINISTRATOR', language: 'fr' },
  { key: 'screen', name: 'Écran Salle 2', nameAr: 'شاشة القاعة 2', role: 'SCREEN', language: 'fr' },
  { key: 'speaker', name: 'Ilham Ouadrhiri Samti', nameAr: 'إلهام الودغيري السمتي', role: 'VISITOR', language: 'ar' },
] as const satisfies readonly { key: string; name: string; nameAr: string; role: RoleName; language: string }[]

export type PersonaKey = (typeof personas)[number]['key']
