import type { Language, Localised } from '../shared/language.ts'
import type { CellProblem, ImportColumn } from './import.ts'

type Names = Readonly<Record<Language, string>>

/** What each column is called in the template. */
export const COLUMN_NAMES: Readonly<Record<ImportColumn, Names>> = {
  registerNumber: {
    fr: 'Numéro de registre',
    ar: 'رقم السجل',
    en: 'Register number',
    es: 'Número de registro',
  },
  name: { fr: 'Nom', ar: 'الاسم', en: 'Name', es: 'Nombre' },
  nameAr: { fr: 'Nom en arabe', ar: 'الاسم بالعربية', en: 'Name in Arabic', es: 'Nombre en árabe' },
  kind: { fr: 'Type d’exposant', ar: 'نوع العارض', en: 'Kind of exhibitor', es: 'Tipo de expositor' },
  region: { fr: 'Région', ar: 'الجهة', en: 'Region', es: 'Región' },
  country: { fr: 'Pays', ar: 'البلد', en: 'Country', es: 'País' },
  city: { fr: 'Ville', ar: 'المدينة', en: 'City', es: 'Ciudad' },
  cityAr: { fr: 'Ville en arabe', ar: 'المدينة بالعربية', en: 'City in Arabic', es: 'Ciudad en árabe' },
  family: { fr: 'Filière', ar: 'الفرع', en: 'Craft family', es: 'Familia artesanal' },
  members: { fr: 'Nombre de membres', ar: 'عدد الأعضاء', en: 'Number of members', es: 'Número de miembros' },
  foundedIn: { fr: 'Année de création', ar: 'سنة التأسيس', en: 'Founded in', es: 'Año de fundación' },
  website: { fr: 'Site web', ar: 'الموقع الإلكتروني', en: 'Website', es: 'Sitio web' },
  submittedOn: { fr: 'Reçu le', ar: 'تاريخ التوصل', en: 'Received on', es: 'Recibido el' },
  wantedArea: { fr: 'Surface (m²)', ar: 'المساحة (م²)', en: 'Area (m²)', es: 'Superficie (m²)' },
  wantedBuild: { fr: 'Aménagement', ar: 'التجهيز', en: 'Build', es: 'Montaje' },
  wantedWatts: { fr: 'Puissance (W)', ar: 'القدرة (واط)', en: 'Power (W)', es: 'Potencia (W)' },
  wantsWater: { fr: 'Eau', ar: 'الماء', en: 'Water', es: 'Agua' },
  wantsOpenSides: { fr: 'Côtés ouverts', ar: 'الجوانب المفتوحة', en: 'Open sides', es: 'Lados abiertos' },
  needsAccessible: {
    fr: 'Accès de plain-pied',
    ar: 'ولوج دون درج',
    en: 'Step-free access',
    es: 'Acceso sin escalones',
  },
}

/** Other names that lists of chambers and delegations give to them. */
export const OTHER_NAMES: Readonly<Partial<Record<ImportColumn, readonly string[]>>> = {
  registerNumber: ['RNA', 'N° RNA', 'N° registre', 'Registre national', 'Numéro RNA', 'رقم السجل الوطني', 'Registro'],
  name: ['Raison sociale', 'Dénomination', 'Exposant', 'Exhibitor', 'Expositor', 'العارض', 'التسمية'],
  nameAr: ['Nom arabe', 'Dénomination en arabe', 'الاسم العربي', 'Arabic name', 'Nombre árabe'],
  kind: ['Type', 'Statut', 'Catégorie', 'Kind', 'Tipo', 'النوع', 'الصفة', 'الفئة'],
  region: ['Region', 'جهة'],
  country: ['Country code', 'Code pays', 'بلد'],
  city: ['Town', 'Commune', 'Localité', 'Localidad', 'مدينة', 'الجماعة'],
  cityAr: ['Ville arabe', 'المدينة العربية'],
  family: ['Famille', 'Famille de métiers', 'Secteur', 'Family', 'Familia', 'Sector', 'فرع', 'القطاع', 'الحرفة'],
  members: ['Membres', 'Adhérents', 'Members', 'Miembros', 'الأعضاء', 'عدد المنخرطين'],
  foundedIn: ['Créée en', 'Créé en', 'Founded', 'Fundada en', 'تأسست سنة'],
  website: ['Site', 'Web', 'URL', 'الموقع'],
  submittedOn: ['Date de dépôt', 'Date', 'Déposé le', 'Submitted on', 'Fecha', 'تاريخ الإيداع'],
  wantedArea: ['Surface', 'm²', 'Superficie', 'Surface souhaitée', 'Area', 'المساحة'],
  wantedBuild: ['Type de stand', 'Stand', 'Tipo de estand', 'نوع الرواق'],
  wantedWatts: ['Puissance', 'Électricité', 'Power', 'Electricidad', 'الكهرباء', 'القدرة'],
  wantsWater: ['Point d’eau', 'Arrivée d’eau', 'Toma de agua', 'نقطة ماء'],
  wantsOpenSides: ['Façades', 'الواجهات'],
  needsAccessible: ['PMR', 'Accessible', 'Accesible', 'الولوجيات'],
}

/** How the values of choices are written; keys of the schema are known too. */
export const VALUE_NAMES = {
  kind: {
    MONO_ARTISAN: ['Artisan', 'Mono-artisan', 'Maître artisan', 'صانع تقليدي', 'صانع', 'صانعة تقليدية', 'Artesano'],
    COOPERATIVE: ['Coopérative', 'تعاونية', 'Cooperative', 'Co-operative', 'Cooperativa'],
    COMPANY: ['Entreprise', 'Société', 'مقاولة', 'شركة', 'Company', 'Empresa'],
    GUEST_COUNTRY: ['Pays invité', 'بلد ضيف', 'Guest country', 'País invitado'],
    INSTITUTION: ['Institution', 'مؤسسة', 'Institución'],
  },
  build: {
    RAW_SPACE: ['Surface nue', 'مساحة عارية', 'Raw space', 'Suelo libre'],
    SHELL_SCHEME: ['Stand équipé', 'رواق مجهز', 'Shell scheme', 'Estand modular'],
    TURNKEY: ['Clé en main', 'جاهز للاستعمال', 'Turnkey', 'Llave en mano'],
  },
  family: {
    basketry: ['Vannerie', 'صناعة السلال', 'Basketry', 'Cestería'],
    building: ['Métiers du bâtiment', 'حرف البناء', 'Building crafts', 'Oficios de la construcción'],
    carpet: ['Tapis', 'الزرابي', 'زرابي', 'Carpets', 'Carpet', 'Alfombras', 'Tissage'],
    clothing: ['Vêtements', 'Habillement', 'الألبسة', 'Traditional clothing', 'Clothing', 'Ropa tradicional'],
    copperware: ['Dinanderie', 'النحاسيات', 'Copperware', 'Copper and brass ware', 'Latón y cobre'],
    jewellery: ['Bijouterie', 'الحلي', 'Jewellery', 'Jewelry', 'Joyería'],
    leather: ['Maroquinerie', 'Cuir', 'الجلد', 'Leather', 'Marroquinería'],
    'pottery-stone': ['Poterie', 'Poterie et pierre', 'Céramique', 'الفخار', 'Pottery', 'Ceramics', 'Alfarería'],
    wood: ['Bois', 'الخشب', 'Wood', 'Madera'],
    'wrought-iron': ['Fer forgé', 'الحديد المطروق', 'Wrought iron', 'Hierro forjado'],
  },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>

export const YES = ['oui', 'نعم', 'yes', 'si', 'sí', 'true', 'vrai', 'verdadero', '1', 'x', 'o', 'y']
export const NO = ['non', 'لا', 'no', 'false', 'faux', 'falso', '0', 'n']

/** How yes and no are written out. */
export const YES_NO: Readonly<Record<Language, readonly [yes: string, no: string]>> = {
  fr: ['Oui', 'Non'],
  ar: ['نعم', 'لا'],
  en: ['Yes', 'No'],
  es: ['Sí', 'No'],
}

/** What is said of a cell that is wrong. In braces: what it has, another row, the range. */
export const PROBLEM_WORDS: Readonly<Record<CellProblem, Localised>> = {
  MISSING: { fr: 'À remplir.', ar: 'يجب ملؤه.', en: 'Please fill this in.', es: 'Falta este dato.' },
  TOO_LONG: { fr: 'Trop long.', ar: 'طويل جداً.', en: 'Too long.', es: 'Demasiado largo.' },
  UNKNOWN: {
    fr: 'On ne connaît pas {value} ici.',
    ar: 'القيمة {value} غير معروفة هنا.',
    en: '{value} is not known here.',
    es: '{value} no se conoce aquí.',
  },
  NOT_A_NUMBER: {
    fr: '{value} n’est pas un nombre.',
    ar: '{value} ليس عدداً.',
    en: '{value} is not a number.',
    es: '{value} no es un número.',
  },
  OUT_OF_RANGE: {
    fr: '{value} doit être compris entre {from} et {to}.',
    ar: 'يجب أن تكون القيمة {value} بين {from} و{to}.',
    en: '{value} must be from {from} to {to}.',
    es: '{value} debe estar entre {from} y {to}.',
  },
  NOT_A_DATE: {
    fr: '{value} n’est pas une date passée, comme 2022-11-03 ou 03/11/2022.',
    ar: '{value} ليس تاريخاً ماضياً مثل 2022-11-03 أو 03/11/2022.',
    en: '{value} is not a past date, as 2022-11-03 or 03/11/2022.',
    es: '{value} no es una fecha pasada, como 2022-11-03 o 03/11/2022.',
  },
  NOT_YES_OR_NO: {
    fr: '{value} n’est ni oui ni non.',
    ar: '{value} ليس نعم ولا لا.',
    en: '{value} is neither yes nor no.',
    es: '{value} no es ni sí ni no.',
  },
  NOT_AN_ADDRESS: {
    fr: '{value} n’est pas une adresse web.',
    ar: '{value} ليس عنوان موقع.',
    en: '{value} is not a web address.',
    es: '{value} no es una dirección web.',
  },
  NOT_LATIN: {
    fr: 'Ce nom s’écrit en lettres latines ; l’arabe a sa colonne.',
    ar: 'يُكتب هذا الاسم بالحروف اللاتينية؛ وللعربية عمودها.',
    en: 'This name is written in Latin letters; Arabic has its own column.',
    es: 'Este nombre se escribe en letras latinas; el árabe tiene su columna.',
  },
  NOT_CALLED: {
    fr: 'L’appel ne s’adresse pas à ce type d’exposant.',
    ar: 'النداء غير موجه إلى هذا النوع من العارضين.',
    en: 'The call is not for this kind of exhibitor.',
    es: 'La convocatoria no se dirige a este tipo de expositor.',
  },
  TWICE: {
    fr: 'La ligne {row} a déjà cet exposant.',
    ar: 'هذا العارض موجود في السطر {row}.',
    en: 'Row {row} has this exhibitor already.',
    es: 'La fila {row} ya tiene este expositor.',
  },
}

/** What a table of wrong rows says before the rest: where a row was, and what is to be mended. */
export const WRONG_COLUMNS: Readonly<Record<Language, readonly [string, string]>> = {
  fr: ['Ligne d’origine', 'À corriger'],
  ar: ['السطر الأصلي', 'ما يجب تصحيحه'],
  en: ['Original row', 'To mend'],
  es: ['Fila original', 'Por corregir'],
}
