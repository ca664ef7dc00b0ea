import type { Localised } from '../shared/language.ts'
import type { ApplicationState } from './application.ts'
import type { ExhibitorKind, StandBuild } from './hall.ts'

/** What a table of files says beside what an import takes. */
export const EXPORT_ONLY = [
  'number',
  'call',
  'state',
  'assignedTo',
  'reviewers',
  'average',
  'missing',
  'decidedOn',
  'sentOn',
  'standsGranted',
  'standsTaken',
  'reason',
] as const
export type ExportOnly = (typeof EXPORT_ONLY)[number]

export const EXPORT_NAMES: Readonly<Record<ExportOnly, Localised>> = {
  number: { fr: 'N° de dossier', ar: 'رقم الملف', en: 'File number', es: 'N.º de expediente' },
  call: { fr: 'Appel', ar: 'النداء', en: 'Call', es: 'Convocatoria' },
  state: { fr: 'État', ar: 'الحالة', en: 'State', es: 'Estado' },
  assignedTo: { fr: 'En charge', ar: 'المكلف', en: 'In the hands of', es: 'A cargo de' },
  reviewers: { fr: 'Évaluations', ar: 'عدد التقييمات', en: 'Reviews', es: 'Evaluaciones' },
  average: { fr: 'Moyenne (sur 5)', ar: 'المعدل (من 5)', en: 'Average (of 5)', es: 'Media (sobre 5)' },
  missing: { fr: 'Pièces manquantes', ar: 'الوثائق الناقصة', en: 'Missing papers', es: 'Documentos que faltan' },
  decidedOn: { fr: 'Décidé le', ar: 'تاريخ القرار', en: 'Decided on', es: 'Decidido el' },
  sentOn: { fr: 'Envoyé le', ar: 'تاريخ الإرسال', en: 'Sent on', es: 'Enviado el' },
  standsGranted: { fr: 'Stands accordés', ar: 'الأروقة الممنوحة', en: 'Stands granted', es: 'Estands concedidos' },
  standsTaken: { fr: 'Stands attribués', ar: 'الأروقة المخصصة', en: 'Stands allocated', es: 'Estands asignados' },
  reason: { fr: 'Motif', ar: 'السبب', en: 'Reason', es: 'Motivo' },
}

export const SHEET_NAME: Localised = { fr: 'Dossiers', ar: 'الملفات', en: 'Files', es: 'Expedientes' }

export const STATE_NAMES: Readonly<Record<ApplicationState, Localised>> = {
  DRAFT: { fr: 'Brouillon', ar: 'مسودة', en: 'Draft', es: 'Borrador' },
  SUBMITTED: { fr: 'Reçu', ar: 'متوصل به', en: 'Received', es: 'Recibido' },
  UNDER_REVIEW: { fr: 'À l’examen', ar: 'قيد الدراسة', en: 'Under review', es: 'En estudio' },
  MORE_INFORMATION: { fr: 'À compléter', ar: 'في انتظار تكملة', en: 'To complete', es: 'Por completar' },
  ACCEPTED: { fr: 'Accepté', ar: 'مقبول', en: 'Accepted', es: 'Aceptado' },
  WAITLISTED: { fr: 'Liste d’attente', ar: 'لائحة الانتظار', en: 'Waiting list', es: 'Lista de espera' },
  REJECTED: { fr: 'Refusé', ar: 'مرفوض', en: 'Rejected', es: 'Rechazado' },
  WITHDRAWN: { fr: 'Retiré', ar: 'مسحوب', en: 'Withdrawn', es: 'Retirado' },
}

export const KIND_NAMES: Readonly<Record<ExhibitorKind, Localised>> = {
  MONO_ARTISAN: { fr: 'Artisan', ar: 'صانع تقليدي', en: 'Artisan', es: 'Artesano' },
  COOPERATIVE: { fr: 'Coopérative', ar: 'تعاونية', en: 'Cooperative', es: 'Cooperativa' },
  COMPANY: { fr: 'Entreprise', ar: 'مقاولة', en: 'Company', es: 'Empresa' },
  GUEST_COUNTRY: { fr: 'Pays invité', ar: 'بلد ضيف', en: 'Guest country', es: 'País invitado' },
  INSTITUTION: { fr: 'Institution', ar: 'مؤسسة', en: 'Institution', es: 'Institución' },
}

export const BUILD_NAMES: Readonly<Record<StandBuild, Localised>> = {
  RAW_SPACE: { fr: 'Surface nue', ar: 'مساحة عارية', en: 'Raw space', es: 'Suelo libre' },
  SHELL_SCHEME: { fr: 'Stand équipé', ar: 'رواق مجهز', en: 'Shell scheme', es: 'Estand modular' },
  TURNKEY: { fr: 'Clé en main', ar: 'جاهز للاستعمال', en: 'Turnkey', es: 'Llave en mano' },
}

/** Those that the catalogues of the web name; one that came later is written by its key. */
export const FAMILY_NAMES: Readonly<Record<string, Localised>> = {
  basketry: { fr: 'Vannerie', ar: 'صناعة السلال', en: 'Basketry', es: 'Cestería' },
  building: {
    fr: 'Métiers du bâtiment',
    ar: 'حرف البناء',
    en: 'Building crafts',
    es: 'Oficios de la construcción',
  },
  carpet: { fr: 'Tapis', ar: 'الزرابي', en: 'Carpets', es: 'Alfombras' },
  clothing: { fr: 'Vêtements', ar: 'الألبسة', en: 'Traditional clothing', es: 'Ropa tradicional' },
  copperware: { fr: 'Dinanderie', ar: 'النحاسيات', en: 'Copper and brass ware', es: 'Latón y cobre' },
  jewellery: { fr: 'Bijouterie', ar: 'الحلي', en: 'Jewellery', es: 'Joyería' },
  leather: { fr: 'Maroquinerie', ar: 'الجلد', en: 'Leather', es: 'Marroquinería' },
  'pottery-stone': { fr: 'Poterie', ar: 'الفخار', en: 'Pottery', es: 'Alfarería' },
  wood: { fr: 'Bois', ar: 'الخشب', en: 'Wood', es: 'Madera' },
  'wrought-iron': { fr: 'Fer forgé', ar: 'الحديد المطروق', en: 'Wrought iron', es: 'Hierro forjado' },
}
