import type { Localised } from '../shared/language.ts'
import type { RoleName } from './role.ts'

/** Those with most to try come first. */
export const PERSONA_ORDER: readonly RoleName[] = [
  'PROGRAMME_EDITOR',
  'PROTOCOL_OFFICER',
  'ADMINISTRATOR',
  'REGISTRATION_DESK',
  'MATCHMAKING_DESK',
  'VISITOR',
  'EXHIBITOR',
  'BUYER',
  'SIGNATORY',
  'PARTNER',
  'SCREEN',
]

const EDITS: Localised = {
  fr: 'Décalez une séance depuis la console, ou préparez la prochaine version du programme.',
  ar: 'أخّروا جلسة من لوحة التحكم، أو حضّروا النسخة القادمة من البرنامج.',
  en: 'Delay a session from the console, or prepare the next version of the programme.',
  es: 'Retrase una sesión desde la consola o prepare la próxima versión del programa.',
}
const OPERATES: Localised = {
  fr: 'Commencez, décalez ou déplacez une séance le jour même, et voyez les écrans suivre.',
  ar: 'ابدؤوا جلسة أو أخّروها أو انقلوها في يومها، وشاهدوا الشاشات تتبع.',
  en: 'Start, delay or move a session on the day, and watch the screens follow.',
  es: 'Inicie, retrase o traslade una sesión el mismo día y vea cómo lo siguen las pantallas.',
}
const ADMINISTERS: Localised = {
  fr: 'Donnez et retirez des rôles, et réglez l’horloge de la démonstration.',
  ar: 'امنحوا الأدوار أو اسحبوها، واضبطوا ساعة العرض التجريبي.',
  en: 'Grant and withdraw roles, and set the demo’s clock.',
  es: 'Conceda y retire funciones, y ajuste el reloj de la demostración.',
}
const READS_CONSOLE: Localised = {
  fr: 'Suivez la journée dans la console, sans rien pouvoir y changer.',
  ar: 'تابعوا اليوم من لوحة التحكم دون تغيير أي شيء.',
  en: 'Follow the day in the console, where you can change nothing.',
  es: 'Siga la jornada en la consola, sin poder cambiar nada.',
}
const SPEAKS: Localised = {
  fr: 'Ouvrez votre agenda : vos interventions y sont, et un avis vous dit ce qui bouge.',
  ar: 'افتحوا أجندتكم: مداخلاتكم فيها، وإشعار يخبركم بما يتغير.',
  en: 'Open your agenda: what you speak at is there, and a notice tells you what moves.',
  es: 'Abra su agenda: sus intervenciones están ahí y un aviso le dice qué cambia.',
}
const FOLLOWS: Localised = {
  fr: 'Suivez des séances, prenez une place, et recevez un avis quand l’heure ou la salle change.',
  ar: 'تابعوا جلسات واحجزوا مقعداً، وتوصّلوا بإشعار عند تغيّر الوقت أو القاعة.',
  en: 'Follow sessions, take a seat, and get a notice when the hour or the room changes.',
  es: 'Siga sesiones, reserve una plaza y reciba un aviso cuando cambie la hora o la sala.',
}
const SHOWS: Localised = {
  fr: 'Ouvrez l’affichage d’une salle ou le grand tableau, comme sur les écrans du salon.',
  ar: 'افتحوا شاشة قاعة أو اللوحة الكبيرة كما تظهر على شاشات المعرض.',
  en: 'Open a room’s door display or the hall board, as the fair’s screens show them.',
  es: 'Abra la pantalla de una sala o el gran panel, como en las pantallas del salón.',
}

const REVIEWS: Localised = {
  fr: 'Examinez les dossiers, attribuez les stands sur le plan, et voyez un collègue faire de même.',
  ar: 'ادرسوا الملفات ووزّعوا الأروقة على التصميم، وشاهدوا زميلاً يفعل الشيء نفسه.',
  en: 'Review files, give stands on the plan, and watch a colleague do the same.',
  es: 'Examine expedientes, asigne estands en el plano y vea a un colega hacer lo mismo.',
}
const APPLIES: Localised = {
  fr: 'Une coopérative de tisserandes de Taroudant : son appel est ouvert jusqu’au 7 décembre.',
  ar: 'تعاونية نساجات من تارودانت: النداء مفتوح أمامها إلى غاية 7 دجنبر.',
  en: 'A weavers’ cooperative of Taroudant: a call is open to it until 7 December.',
  es: 'Una cooperativa de tejedoras de Taroudant: su convocatoria está abierta hasta el 7 de diciembre.',
}
const CHOOSES: Localised = {
  fr: 'Une coopérative de brodeuses de Sefrou : trois stands lui sont proposés, choisissez le sien.',
  ar: 'تعاونية طرازات من صفرو: اقتُرحت عليها ثلاثة أروقة، فاختاروا لها واحداً.',
  en: 'An embroiderers’ cooperative of Sefrou: three stands are offered to it, choose its own.',
  es: 'Una cooperativa de bordadoras de Sefrú: se le ofrecen tres estands, elija el suyo.',
}

const BY_ROLE: Readonly<Record<RoleName, Localised>> = {
  PROGRAMME_EDITOR: EDITS,
  PROTOCOL_OFFICER: OPERATES,
  ADMINISTRATOR: ADMINISTERS,
  REGISTRATION_DESK: REVIEWS,
  MATCHMAKING_DESK: READS_CONSOLE,
  VISITOR: FOLLOWS,
  EXHIBITOR: APPLIES,
  BUYER: FOLLOWS,
  SIGNATORY: SPEAKS,
  PARTNER: FOLLOWS,
  SCREEN: SHOWS,
}

/** What to try as a persona. */
export function hintFor(key: string, roles: readonly RoleName[]): Localised {
  if (key === 'speaker') return SPEAKS
  if (key === 'exhibitor-2') return CHOOSES
  return roles[0] ? BY_ROLE[roles[0]] : FOLLOWS
}
