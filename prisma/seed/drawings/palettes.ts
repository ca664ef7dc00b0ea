/** The colours of one picture. */
export interface Ink {
  readonly main: string
  readonly dark: string
  readonly light: string
  readonly accent: string
  readonly other: string
  readonly cream: string
  /** Behind it. */
  readonly ground: readonly [string, string]
}

const ink = (
  main: string,
  dark: string,
  light: string,
  accent: string,
  other: string,
  cream: string,
  ...ground: [string, string]
): Ink => ({
  main,
  dark,
  light,
  accent,
  other,
  cream,
  ground,
})

/** In the order of the tones in `finishes.json`. */
export const DYED: readonly Ink[] = [
  ink('#2b4a8a', '#182c58', '#6d8cc9', '#dba645', '#b64b2c', '#f4ead8', '#efe3d0', '#d9c4a5'),
  ink('#4740c4', '#29236f', '#928cec', '#f2b740', '#df5b3d', '#f7f0e3', '#f3e7d3', '#e0c9a6'),
  ink('#a9332b', '#681b18', '#d4705f', '#e5b552', '#25496f', '#f5e9d6', '#ece6da', '#cfc4b2'),
  ink('#dd9b26', '#87530c', '#f3cb73', '#93301f', '#23496c', '#fbf1dc', '#e5e6e1', '#c3c8c2'),
  ink('#2d8a6c', '#16523f', '#82c6aa', '#ebb84f', '#bb4b2e', '#f3eddc', '#f2e6d6', '#dcc4a6'),
  ink('#eadfc8', '#3d3129', '#fbf6ea', '#a97d4b', '#7a553a', '#f8f1e2', '#c9b79c', '#a98f6f'),
  ink('#80402c', '#46200f', '#ba7a5f', '#e3b577', '#2e6065', '#f2e5d2', '#e9e2d5', '#cdbfa9'),
  ink('#262327', '#0f0d10', '#6c666b', '#c9b99c', '#8d7f6b', '#f2ebdd', '#e8ded0', '#c9b79f'),
]

export const METALS: readonly Ink[] = [
  ink('#cf9d43', '#6f4a12', '#fbe3a0', '#8c2f24', '#234a66', '#fff4cf', '#ded6cb', '#b7a995'),
  ink('#a5793a', '#4a300f', '#d9b570', '#3c6a58', '#6d2f20', '#f1ddb0', '#cfd3d1', '#9aa3a1'),
  ink('#d5d3cf', '#5d5f66', '#ffffff', '#2a4f8f', '#b13c2d', '#ffffff', '#d8c9bb', '#b29a86'),
  ink('#b56a45', '#54260f', '#f0b48d', '#d9a441', '#2d5a50', '#fbd9c0', '#dcdfe0', '#a9b2b6'),
]

export const SILVER: readonly Ink[] = [
  ink('#c9ccd1', '#4b4f58', '#f7f9fb', '#b8322b', '#e0a53a', '#ffffff', '#6d4a3c', '#47291f'),
  ink('#aeb1b3', '#33363b', '#e4e6e6', '#2f6b57', '#d7a244', '#ffffff', '#2b3c5c', '#17233d'),
  ink('#dcdfe3', '#5c626d', '#ffffff', '#2c4fa3', '#e7b544', '#ffffff', '#8c2f2b', '#571714'),
  ink('#9a9ea3', '#26292e', '#d5d8da', '#e8a33a', '#c1442e', '#ffffff', '#d9cdb9', '#ab9a80'),
]

export const WOODS: readonly Ink[] = [
  ink('#a9693a', '#5a2f14', '#d79c66', '#ead0a0', '#3b2012', '#f4e3c3', '#e6e0d6', '#c4b7a3'),
  ink('#7b4526', '#3a1c0c', '#b4794e', '#e0b878', '#20100a', '#efd9b3', '#d7dedb', '#abb8b3'),
  ink('#8f4c22', '#4a210b', '#cb8347', '#f0d79a', '#2c1408', '#f8e9c8', '#ece3d3', '#cdb996'),
  ink('#5b3320', '#27130a', '#946043', '#d8b47c', '#1a0c06', '#ecd6ad', '#e3d4c4', '#bda28a'),
]

export const IRONS: readonly Ink[] = [
  ink('#2c2b2d', '#121113', '#77757a', '#e9b44a', '#2f6f66', '#f6e6bd', '#f1e3cd', '#d9bf98'),
  ink('#4a3a30', '#20160f', '#96796a', '#e7a13c', '#a43e2a', '#f8e4b8', '#dfe5e4', '#aebdbb'),
  ink('#3d444b', '#191d21', '#9aa5af', '#f0bf55', '#3f3ab0', '#fbeecb', '#efd9c4', '#d1a786'),
  ink('#24352f', '#0d1713', '#6f8d82', '#efbd58', '#b5432c', '#f7e8c4', '#e9e0cf', '#c6b290'),
]
