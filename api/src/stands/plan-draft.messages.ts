import type { Localised } from '../shared/language.ts'

/** What may be wrong with a drawing before it is one. */
export type Malformed =
  | 'ID'
  | 'ID_TWICE'
  | 'POINTS'
  | 'NAME'
  | 'SIZE'
  | 'TOO_MANY'
  | 'FIGURE'
  | 'KEY'
  | 'UNKNOWN'
  | 'NUMBER'
  | 'REASON'

export const MALFORMED = {
  ID: {
    fr: 'Cet identifiant n’est pas un UUID.',
    ar: 'هذا المعرّف ليس UUID.',
    en: 'This id is not a UUID.',
    es: 'Este identificador no es un UUID.',
  },
  ID_TWICE: {
    fr: 'Cet identifiant est déjà pris.',
    ar: 'هذا المعرّف مستعمل من قبل.',
    en: 'This id is taken already.',
    es: 'Este identificador ya está en uso.',
  },
  POINTS: {
    fr: 'Ces points ne forment pas un tracé : des centimètres entiers, au plus soixante points.',
    ar: 'هذه النقط لا تكوّن رسماً: سنتيمترات صحيحة، وستون نقطة على الأكثر.',
    en: 'These points draw nothing: whole centimetres, at most sixty points.',
    es: 'Estos puntos no forman un trazado: centímetros enteros, sesenta puntos como máximo.',
  },
  NAME: {
    fr: 'Il faut au moins un nom français, de quatre-vingts caractères au plus.',
    ar: 'يلزم على الأقل اسم بالفرنسية، من ثمانين حرفاً على الأكثر.',
    en: 'At least a French name is needed, of at most eighty characters.',
    es: 'Hace falta al menos un nombre en francés, de ochenta caracteres como máximo.',
  },
  SIZE: {
    fr: 'Un hall mesure de 1 à 500 mètres.',
    ar: 'تقيس القاعة بين متر واحد و500 متر.',
    en: 'A hall measures from 1 to 500 metres.',
    es: 'Un pabellón mide de 1 a 500 metros.',
  },
  TOO_MANY: {
    fr: 'C’est plus qu’un hall n’en contient.',
    ar: 'هذا أكثر مما تتسع له قاعة.',
    en: 'That is more than one hall holds.',
    es: 'Es más de lo que cabe en un pabellón.',
  },
  FIGURE: {
    fr: 'Ce nombre est hors limites.',
    ar: 'هذا العدد خارج الحدود.',
    en: 'This number is out of range.',
    es: 'Este número está fuera de límites.',
  },
  KEY: {
    fr: 'Une clé unique, en minuscules, chiffres et tirets.',
    ar: 'مفتاح فريد من حروف لاتينية صغيرة وأرقام وواصلات.',
    en: 'A key of its own, of lower-case letters, digits and hyphens.',
    es: 'Una clave única, de minúsculas, cifras y guiones.',
  },
  UNKNOWN: {
    fr: 'Ce choix n’existe pas.',
    ar: 'هذا الاختيار غير موجود.',
    en: 'There is no such choice.',
    es: 'Esa opción no existe.',
  },
  NUMBER: {
    fr: 'Un numéro de stand : des lettres, des chiffres et des tirets, douze au plus.',
    ar: 'رقم الرواق: حروف وأرقام وواصلات، اثنا عشر على الأكثر.',
    en: 'A stand number: letters, digits and hyphens, at most twelve.',
    es: 'Un número de estand: letras, cifras y guiones, doce como máximo.',
  },
  REASON: {
    fr: 'Dites pourquoi, en deux cents caractères au plus.',
    ar: 'اذكر السبب في مئتي حرف على الأكثر.',
    en: 'Say why, in at most two hundred characters.',
    es: 'Diga por qué, en doscientos caracteres como máximo.',
  },
} as const satisfies Record<Malformed, Localised>
