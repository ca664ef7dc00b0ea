import type { Language, Localised } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'

const WORDS = {
  NOT_SIGNED_IN: {
    fr: 'Connectez-vous pour envoyer un fichier.',
    ar: 'سجّلوا الدخول لإرسال ملف.',
    en: 'Sign in to send a file.',
    es: 'Inicie sesión para enviar un archivo.',
  },
  EMPTY: {
    fr: 'Le fichier est vide.',
    ar: 'الملف فارغ.',
    en: 'The file is empty.',
    es: 'El archivo está vacío.',
  },
  TOO_LARGE: {
    fr: 'Le fichier dépasse 10 Mo. Envoyez-en une version plus légère.',
    ar: 'حجم الملف يتجاوز 10 ميغابايت. أرسلوا نسخة أخفّ.',
    en: 'The file is over 10 MB. Send a lighter version.',
    es: 'El archivo supera los 10 MB. Envíe una versión más ligera.',
  },
  TOO_MANY: {
    fr: 'Vous avez envoyé beaucoup de fichiers en une heure. Réessayez un peu plus tard.',
    ar: 'أرسلتم ملفات كثيرة خلال ساعة. أعيدوا المحاولة بعد قليل.',
    en: 'You have sent many files within an hour. Try again a little later.',
    es: 'Ha enviado muchos archivos en una hora. Inténtelo de nuevo más tarde.',
  },
  NOT_ACCEPTED: {
    fr: 'Ce type de fichier n’est pas accepté : envoyez une photo (JPEG, PNG, WebP, AVIF) ou un PDF.',
    ar: 'هذا النوع من الملفات غير مقبول: أرسلوا صورة (JPEG أو PNG أو WebP أو AVIF) أو ملف PDF.',
    en: 'This kind of file is not accepted: send a picture (JPEG, PNG, WebP, AVIF) or a PDF.',
    es: 'Este tipo de archivo no se acepta: envíe una foto (JPEG, PNG, WebP, AVIF) o un PDF.',
  },
  PICTURE_UNREADABLE: {
    fr: 'La photo est abîmée ou incomplète. Envoyez-la de nouveau, ou une autre.',
    ar: 'الصورة تالفة أو غير مكتملة. أعيدوا إرسالها أو أرسلوا غيرها.',
    en: 'The picture is damaged or incomplete. Send it again, or another one.',
    es: 'La foto está dañada o incompleta. Envíela de nuevo, o envíe otra.',
  },
  PICTURE_TOO_LARGE: {
    fr: 'La photo a trop de pixels. Envoyez-en une version réduite.',
    ar: 'أبعاد الصورة كبيرة جداً. أرسلوا نسخة مصغّرة.',
    en: 'The picture has too many pixels. Send a smaller version.',
    es: 'La foto tiene demasiados píxeles. Envíe una versión reducida.',
  },
  PAPER_UNREADABLE: {
    fr: 'Le PDF est abîmé ou incomplet. Enregistrez-le de nouveau, puis renvoyez-le.',
    ar: 'ملف PDF تالف أو غير مكتمل. احفظوه من جديد ثم أعيدوا إرساله.',
    en: 'The PDF is damaged or incomplete. Save it again, then send it.',
    es: 'El PDF está dañado o incompleto. Guárdelo de nuevo y envíelo.',
  },
  PAPER_LOCKED: {
    fr: 'Le PDF est protégé par un mot de passe. Envoyez-en une version sans protection.',
    ar: 'ملف PDF محمي بكلمة سر. أرسلوا نسخة بدون حماية.',
    en: 'The PDF is protected by a password. Send a version without protection.',
    es: 'El PDF está protegido con contraseña. Envíe una versión sin protección.',
  },
  PAPER_ACTIVE: {
    fr: 'Le PDF contient un programme ou des pièces jointes. Imprimez-le en PDF, puis envoyez le résultat.',
    ar: 'يحتوي ملف PDF على برنامج أو مرفقات. اطبعوه كملف PDF ثم أرسلوا النتيجة.',
    en: 'The PDF contains a program or attachments. Print it to PDF, then send the result.',
    es: 'El PDF contiene un programa o archivos adjuntos. Imprímalo como PDF y envíe el resultado.',
  },
  WIDTH_UNKNOWN: {
    fr: 'Cette taille de photo n’existe pas.',
    ar: 'مقاس الصورة هذا غير متوفر.',
    en: 'There is no such size of the picture.',
    es: 'No existe ese tamaño de la foto.',
  },
} as const satisfies Record<string, Localised>

export type FileRefusalCode = keyof typeof WORDS

/** Why a file was not taken or not given. */
export class FileRefused extends Refusal {
  readonly code: FileRefusalCode
  constructor(code: FileRefusalCode) {
    super()
    this.code = code
  }
  override sentence(language: Language): string {
    return WORDS[this.code][language]
  }
}
