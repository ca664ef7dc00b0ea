import { isolated, type Language } from '../shared/language.ts'
import type { PlanProblem, PlanProblemCode } from './plan-problem.ts'

/** A sentence with {stand}, {other}, {measured} and {required}. */
type Sentences = Readonly<Record<Language, string>>

const SENTENCES = {
  DEGENERATE_OUTLINE: {
    fr: 'Le stand {stand} ne couvre que {measured}.',
    ar: 'لا يغطي الرواق {stand} سوى {measured}.',
    en: 'Stand {stand} covers no more than {measured}.',
    es: 'El estand {stand} solo cubre {measured}.',
  },
  SELF_CROSSING: {
    fr: 'Le contour du stand {stand} se croise lui-même.',
    ar: 'يتقاطع محيط الرواق {stand} مع نفسه.',
    en: 'The outline of stand {stand} crosses itself.',
    es: 'El contorno del estand {stand} se cruza a sí mismo.',
  },
  OVERLAP: {
    fr: 'Les stands {stand} et {other} se chevauchent de {measured}.',
    ar: 'يتداخل الرواقان {stand} و{other} بمساحة {measured}.',
    en: 'Stands {stand} and {other} overlap by {measured}.',
    es: 'Los estands {stand} y {other} se solapan {measured}.',
  },
  OUTSIDE_HALL: {
    fr: 'Le stand {stand} dépasse du hall de {measured}.',
    ar: 'يخرج الرواق {stand} عن القاعة بمساحة {measured}.',
    en: 'Stand {stand} reaches {measured} out of the hall.',
    es: 'El estand {stand} se sale {measured} del pabellón.',
  },
  OVER_WALL: {
    fr: 'Un mur traverse le stand {stand}.',
    ar: 'يخترق جدار الرواق {stand}.',
    en: 'A wall goes through stand {stand}.',
    es: 'Un muro atraviesa el estand {stand}.',
  },
  OVER_PILLAR: {
    fr: 'Un pilier occupe {measured} du stand {stand}.',
    ar: 'يشغل عمود {measured} من الرواق {stand}.',
    en: 'A pillar takes {measured} of stand {stand}.',
    es: 'Un pilar ocupa {measured} del estand {stand}.',
  },
  DUPLICATE_NUMBER: {
    fr: 'Le numéro {stand} est porté par plusieurs stands.',
    ar: 'يحمل أكثر من رواق الرقم {stand}.',
    en: 'More than one stand has the number {stand}.',
    es: 'Varios estands llevan el número {stand}.',
  },
  NO_OPEN_SIDE: {
    fr: 'Aucun côté du stand {stand} n’est ouvert sur une allée.',
    ar: 'لا جانب مفتوح للرواق {stand} على ممر.',
    en: 'No side of stand {stand} opens onto an aisle.',
    es: 'Ningún lado del estand {stand} da a un pasillo.',
  },
  OPEN_SIDES_DIFFER: {
    fr: 'Le stand {stand} annonce {required} côtés ouverts, le dessin en montre {measured}.',
    ar: 'يعلن الرواق {stand} عن {required} جوانب مفتوحة، والرسم يظهر {measured}.',
    en: 'Stand {stand} says {required} open sides, the drawing shows {measured}.',
    es: 'El estand {stand} anuncia {required} lados abiertos; el dibujo muestra {measured}.',
  },
  AISLE_TOO_NARROW: {
    fr: 'L’allée ne fait que {measured} près du stand {stand}, au lieu de {required}.',
    ar: 'عرض الممر قرب الرواق {stand} هو {measured} فقط بدل {required}.',
    en: 'The aisle is only {measured} wide at stand {stand}, instead of {required}.',
    es: 'El pasillo mide solo {measured} junto al estand {stand}, en vez de {required}.',
  },
  GAP_TOO_NARROW: {
    fr: 'Le passage devant le stand {stand} ne fait que {measured}, au lieu de {required}.',
    ar: 'عرض المسلك أمام الرواق {stand} هو {measured} فقط بدل {required}.',
    en: 'The way past stand {stand} is only {measured} wide, instead of {required}.',
    es: 'El paso ante el estand {stand} mide solo {measured}, en vez de {required}.',
  },
  EXIT_BLOCKED: {
    fr: 'L’espace à laisser libre devant une issue est occupé sur {measured} (stand {stand}).',
    ar: 'المساحة الواجب إخلاؤها أمام أحد المخارج مشغولة بـ{measured} (الرواق {stand}).',
    en: 'The space to keep clear before a door is taken up by {measured} (stand {stand}).',
    es: 'El espacio que debe quedar libre ante una salida está ocupado en {measured} (estand {stand}).',
  },
  EXIT_CUT_OFF: {
    fr: 'Aucun chemin de {required} de large ne mène des stands à cette issue.',
    ar: 'لا يؤدي أي طريق بعرض {required} من الأروقة إلى هذا المخرج.',
    en: 'No way {required} wide leads from the stands to this door.',
    es: 'Ningún camino de {required} de ancho lleva de los estands a esta salida.',
  },
  STAND_CUT_OFF: {
    fr: 'Aucun chemin de {required} de large ne mène du stand {stand} à une issue.',
    ar: 'لا يؤدي أي طريق بعرض {required} من الرواق {stand} إلى مخرج.',
    en: 'No way {required} wide leads from stand {stand} to a door.',
    es: 'Ningún camino de {required} de ancho lleva del estand {stand} a una salida.',
  },
  NO_EXIT: {
    fr: 'Le hall n’a aucune porte ni issue de secours.',
    ar: 'ليس للقاعة أي باب أو مخرج نجدة.',
    en: 'The hall has neither a door nor an emergency exit.',
    es: 'El pabellón no tiene ni puerta ni salida de emergencia.',
  },
  OUTSIDE_ZONE: {
    fr: 'Le stand {stand} n’est pas dans la zone qu’il indique.',
    ar: 'الرواق {stand} ليس داخل المنطقة التي يذكرها.',
    en: 'Stand {stand} is not inside the zone that it names.',
    es: 'El estand {stand} no está dentro de la zona que indica.',
  },
  TOO_LITTLE_POWER: {
    fr: 'Les stands demandent {required}, les arrivées de courant donnent {measured}.',
    ar: 'تطلب الأروقة {required}، ونقط الكهرباء تعطي {measured}.',
    en: 'The stands ask for {required}, the power points give {measured}.',
    es: 'Los estands piden {required}; las tomas de corriente dan {measured}.',
  },
  NO_WATER_POINT: {
    fr: 'Le stand {stand} a l’eau, mais le hall n’a pas d’arrivée d’eau.',
    ar: 'للرواق {stand} ماء، لكن القاعة بلا نقطة ماء.',
    en: 'Stand {stand} has water, but the hall has no water point.',
    es: 'El estand {stand} tiene agua, pero el pabellón no tiene toma de agua.',
  },
} as const satisfies Record<PlanProblemCode, Sentences>

const AREAS: ReadonlySet<PlanProblemCode> = new Set([
  'DEGENERATE_OUTLINE',
  'OVERLAP',
  'OUTSIDE_HALL',
  'OVER_PILLAR',
  'EXIT_BLOCKED',
])
const COUNTS: ReadonlySet<PlanProblemCode> = new Set(['OPEN_SIDES_DIFFER', 'DUPLICATE_NUMBER'])

/** A problem in a sentence for people, with its measures in the units that they think in. */
export function sentenceOf({ code, numbers, measured, required }: PlanProblem, language: Language): string {
  const [stand = '—', other = '—'] = numbers
  const values: Record<string, string> = {
    stand: isolated(stand),
    other: isolated(other),
    measured: measured === null ? '' : said(code, measured, language),
    required: required === null ? '' : said(code, required, language),
  }
  return SENTENCES[code][language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

function said(code: PlanProblemCode, value: number, language: Language): string {
  if (COUNTS.has(code)) return String(value)
  if (code === 'TOO_LITTLE_POWER') return withUnit(value / 1000, language, { ar: 'كيلوواط', latin: 'kW' })
  if (AREAS.has(code)) return withUnit(value / 100, language, { ar: 'م²', latin: 'm²' })
  return withUnit(value / 100, language, { ar: 'م', latin: 'm' })
}

function withUnit(value: number, language: Language, unit: { readonly ar: string; readonly latin: string }): string {
  const number = new Intl.NumberFormat(`${language}-u-nu-latn`, { maximumFractionDigits: 2 }).format(value)
  return `${number}\u00a0${language === 'ar' ? unit.ar : unit.latin}`
}
