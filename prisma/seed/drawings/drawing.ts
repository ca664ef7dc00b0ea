export function drawing(name: string): { svg: string; width: number; height: number } {
  const [motif = '', view = '0'] = name.split('/')
  let h = 0
  for (const c of motif) h = (h * 31 + c.charCodeAt(0)) % 360
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="800" viewBox="0 0 800 800"><rect width="800" height="800" fill="hsl(${h + Number(view) * 40},40%,70%)"/><circle cx="400" cy="400" r="${200 + Number(view) * 10}" fill="hsl(${h},60%,40%)"/></svg>`,
    width: 800,
    height: 800,
  }
}
