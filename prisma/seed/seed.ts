export async function seed(_databaseUrl: string): Promise<boolean> {
  return false
}
